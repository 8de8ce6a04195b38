"""`their-rules check`: what in a brief or a draft is the author's own taste, and what the audience's evidence says."""

import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.commands.printing import print_json, terminal
from bot.commands.texts import STANDARD_INPUT, text_of
from bot.core.errors import Exit

if TYPE_CHECKING:
    from bot.core.flags.flag import Findings
    from bot.usecases.check_copy import Checked
    from bot.usecases.ports import Judge


def _house() -> "Judge":
    from bot.judges.house import HouseJudge

    return HouseJudge()


def _model() -> "Judge":
    """Raises MissingSettings where no model is set. Labelled cases bring their own names, so no store is opened."""
    from bot.judges.model import ModelJudge
    from bot.llm.client import open_model
    from bot.settings import read_settings

    return ModelJudge(open_model(read_settings()), _house())


def _merged() -> "Judge":
    from bot.judges.merged import MergedJudge

    return MergedJudge(_model())


JUDGES = {"house": _house, "model": _model, "merged": _merged}
_FILE = click.Path(path_type=Path, dir_okay=False, allow_dash=True)


@click.command("check")
@click.option("--for", "audience", metavar="NAME", help="Whom it is for: a customer or a persona.")
@click.option("--brief", metavar="TEXT", help="What the marketer asks for; - reads standard input.")
@click.option("--draft", metavar="TEXT", help="The copy; - reads standard input.")
@click.option("--brief-file", type=_FILE, help="Read the brief from a file.")
@click.option("--draft-file", type=_FILE, help="Read the copy from a file.")
@click.option("--channel", help="Where it goes: email, sms, push, whatsapp ...")
@click.option("--as", "owner", default="", metavar="ID", help="Whose tastes the flags know (a Slack user id).")
@click.option("--json", "as_data", is_flag=True, help="Print one JSON object (bot/shapes/check.schema.json).")
@click.option("--fail-on-flags", is_flag=True, help="Exit with 1 where there are flags.")
@click.option("--cases", type=_FILE, help="Judge labelled cases instead, one JSON object a line; needs --out.")
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="Where the predictions of --cases go.")
@click.option("--judge", type=click.Choice(list(JUDGES)), default="house", help="Who judges the cases.")
def command(
    *,
    audience: str | None,
    brief: str | None,
    draft: str | None,
    brief_file: Path | None,
    draft_file: Path | None,
    channel: str | None,
    owner: str,
    as_data: bool,
    fail_on_flags: bool,
    cases: Path | None,
    out: Path | None,
    judge: str,
) -> None:
    """Flag what in a brief or a draft reflects its author's taste and not the audience's evidence."""
    if cases or out:
        _cases(cases, out, judge, mixed=any((audience, brief, draft, brief_file, draft_file)))
        return
    if not audience:
        raise click.UsageError("Say whom it is for with --for NAME, or judge labelled cases with --cases and --out.")
    if [str(each) for each in (brief, draft, brief_file, draft_file)].count(STANDARD_INPUT) > 1:
        raise click.UsageError("Standard input can give only one text: name a file for the other.")
    texts = text_of("brief", brief, brief_file), text_of("draft", draft, draft_file)
    checked = _check(audience, texts, channel, owner)
    _show(checked, as_data=as_data)
    if fail_on_flags and checked.findings.flags:
        click.get_current_context().exit(Exit.ANSWER_IS_NO)


def _check(audience: str, texts: tuple[str | None, str | None], channel: str | None, owner: str) -> "Checked":
    from bot.commands.kept_tastes import keep_tastes
    from bot.core.channels.named import channel_named
    from bot.core.evidence import TasteSource
    from bot.usecases.check_copy import check_copy
    from bot.wiring import open_house

    house = open_house()
    brief, draft = texts
    checked = check_copy(
        house.store,
        house.judge,
        audience,
        brief=brief,
        draft=draft,
        channel=channel_named(channel) if channel else None,
        owner=owner,
    )
    keep_tastes(house.drafting, owner, checked.findings.flags, checked.texts, TasteSource.CHECK)
    return checked


def _show(checked: "Checked", *, as_data: bool) -> None:
    if as_data:
        from bot.shapes.check import as_json

        print_json(as_json(checked))
        return
    from bot.commands.check_card import render_check

    render_check(checked, terminal())


def _cases(cases: Path | None, out: Path | None, judge: str, *, mixed: bool) -> None:
    """Judge labelled cases and write a line of predictions for each. Nothing is written where a line is bad."""
    if cases is None or out is None:
        raise click.UsageError("Give both --cases FILE.jsonl and --out PREDICTIONS.jsonl.")
    if mixed:
        raise click.UsageError("--cases brings its own texts and audiences: leave --for, --brief and --draft away.")
    if out.exists() and cases.exists() and out.samefile(cases):
        raise click.UsageError("--out would overwrite the cases themselves: name another file.")
    from bot.judges.cases import prediction, read_cases

    told = list(read_cases((text_of("cases", None, cases) or "").splitlines()))
    chosen = JUDGES[judge]()
    with click.progressbar(told, label="Judging", file=sys.stderr) as bar:
        found = [(name, chosen.judge(case)) for name, case in bar]
    try:
        out.write_text("".join(f"{prediction(name, findings)}\n" for name, findings in found), encoding="utf-8")
    except OSError as error:
        raise click.UsageError(f"{out} cannot be written: {error.strerror or error}.") from error
    flagged = sum(bool(findings.flags) for _, findings in found)
    click.echo(f"{len(found)} cases judged, {flagged} with flags: {out}")
    if judge != "house":
        _tell_what_the_model_missed([findings for _, findings in found])


def _tell_what_the_model_missed(found: "list[Findings]") -> None:
    """Predictions that are the house judge's say nothing about a model, so whoever measures one has to know."""
    reasons = Counter(findings.notices[0].text for findings in found if findings.judged_by == "house")
    for reason, times in reasons.most_common():
        click.echo(f"{times} of them without the model. {reason}")
