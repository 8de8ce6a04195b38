"""`their-rules corrections`: how well flags are found as people judged them, and the texts that may be learnt from."""

import os
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.commands.printing import print_json, terminal
from bot.commands.texts import STANDARD_INPUT, text_of
from bot.core.evidence import Aspect
from bot.core.flags.flag import Verdict

if TYPE_CHECKING:
    from bot.core.corrections.correction import Marked
    from bot.core.corrections.judgement import Judgement
    from bot.wiring import House

_FILE = click.Path(path_type=Path, dir_okay=False, allow_dash=True)
_WITHDRAW = "Without Slack: `their-rules corrections keep no`."
WHO = "command line"
"""Who corrects where nobody is named."""


@click.group("corrections", invoke_without_command=True)
@click.option("--json", "as_data", is_flag=True, help="Print one JSON object (bot/shapes/corrections.schema.json).")
@click.pass_context
def command(context: click.Context, *, as_data: bool) -> None:
    """Show how well flags are found, as people judged them; add corrections, and export them."""
    if context.invoked_subcommand:
        return
    from bot.wiring import open_house

    figures = open_house().store.correction_figures()
    if as_data:
        from bot.shapes.corrections import as_json

        print_json(as_json(figures))
        return
    from bot.commands.corrections_card import render

    render(figures, terminal())


@command.command("export")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE.jsonl")
@click.option("--replace", "overwrite", is_flag=True, help="Write over a file that is there.")
def export(file: Path, *, overwrite: bool) -> None:
    """Write the texts whose correctors let them be kept, one labelled case a line.

    `their-rules evaluate flags` reads the file. Customers' names, companies, addresses and numbers are replaced; who
    wrote and who corrected a text is left out.
    """
    if file.exists() and not overwrite:
        raise click.UsageError(f"{file} is there already: name another file, or give --replace.")
    from bot.judges.corrected import CannotBeQuoted, as_line
    from bot.usecases.export_corrections import corrected_cases
    from bot.usecases.names_in import names_in
    from bot.wiring import open_house

    store, lines, left_out = open_house().store, list[str](), 0
    for each in corrected_cases(store):
        try:
            lines.append(as_line(each.labelled, each.audience, lambda text: names_in(store, text)))
        except CannotBeQuoted:
            left_out += 1
    _write_whole(file, "".join(f"{line}\n" for line in lines))
    click.echo(f"{_cases(len(lines))} written: {file}")
    if left_out:
        click.echo(f"{_cases(left_out)} left out: a flag points at words that stand in the text more than once.")


@command.command("add")
@click.option("--for", "audience", required=True, metavar="NAME", help="Whom the text is for.")
@click.option("--brief", metavar="TEXT", help="What the marketer asks for; - reads standard input.")
@click.option("--draft", metavar="TEXT", help="The copy; - reads standard input.")
@click.option("--brief-file", type=_FILE, help="Read the brief from a file.")
@click.option("--draft-file", type=_FILE, help="Read the copy from a file.")
@click.option("--channel", help="Where it goes: email, sms, push, whatsapp ...")
@click.option("--not-a-flag", "wrong", multiple=True, metavar="QUOTE", help="Words of a flag that is none.")
@click.option("--missed", metavar="QUOTE", help="Words that should have been flagged.")
@click.option("--aspect", type=click.Choice([str(each) for each in Aspect]), help="What the missed words are about.")
@click.option("--evidence", multiple=True, metavar="ID", help="What speaks against them; none: nothing is known of it.")
@click.option("--as", "who", default=WHO, metavar="ID", help="Who says so (a Slack user id).")
@click.option("--keep-text/--label-only", "keep", default=None, help="Whether the text may be kept; asked for once.")
def add(
    *,
    audience: str,
    brief: str | None,
    draft: str | None,
    brief_file: Path | None,
    draft_file: Path | None,
    channel: str | None,
    wrong: tuple[str, ...],
    missed: str | None,
    aspect: str | None,
    evidence: tuple[str, ...],
    who: str,
    keep: bool | None,
) -> None:
    """Say that a flag of a text is none, or that words of it should have been flagged.

    The text is judged first, as `their-rules check` does. Said twice, it is said once.
    """
    if not wrong and not missed:
        raise click.UsageError("Say what is wrong: --not-a-flag QUOTE, or --missed QUOTE with --aspect.")
    if bool(missed) != bool(aspect):
        raise click.UsageError("--missed QUOTE and --aspect belong together.")
    if [str(each) for each in (brief, draft, brief_file, draft_file)].count(STANDARD_INPUT) > 1:
        raise click.UsageError("Standard input can give only one text: name a file for the other.")
    from bot.wiring import open_house

    house = open_house()
    texts = text_of("brief", brief, brief_file), text_of("draft", draft, draft_file)
    judgement = _judged(house, audience, texts, channel, who)
    _ask_to_keep(house, who, keep=keep)
    marked = _corrected(house, judgement, who, wrong, (missed, aspect, evidence))
    _tell(house, marked, who)


@command.command("keep")
@click.argument("answer", type=click.Choice(["yes", "no"]))
@click.option("--as", "who", default=WHO, metavar="ID", help="Whose corrections (a Slack user id).")
def keep_texts(*, answer: str, who: str) -> None:
    """Let the texts of your corrections be kept from now on, or delete them all."""
    from bot.clock import utc_now
    from bot.core.corrections.words import KEPT_HOW_LONG
    from bot.wiring import open_house

    changed = open_house().store.let_be_kept(who, granted=answer == "yes", at=utc_now())
    click.echo(KEPT_HOW_LONG if answer == "yes" else f"Texts deleted: {changed}. None is kept from now on.")


def _judged(
    house: "House", audience: str, texts: tuple[str | None, str | None], channel: str | None, who: str
) -> "Judgement":
    """The judgement of these very words, made once: what is said of it later is said of the same flags."""
    from bot.clock import utc_now
    from bot.core.channels.named import channel_named
    from bot.core.corrections.judgement import JudgementKind
    from bot.usecases.check_copy import check_copy
    from bot.usecases.remember_judgement import remember_check

    named = channel_named(channel) if channel else None
    owner = "" if who == WHO else who
    checked = check_copy(house.store, house.judge, audience, brief=texts[0], draft=texts[1], channel=named, owner=owner)
    words = "\0".join(
        [checked.audience.id, str(named), who, *(f"{place} {text}" for place, text in checked.texts.items())]
    )
    name = f"typed-{sha256(words.encode()).hexdigest()[:24]}"
    kind = JudgementKind.TYPED
    return remember_check(house.store, checked, judgement_id=name, asked_by=owner or who, at=utc_now(), kind=kind)


def _corrected(
    house: "House",
    judgement: "Judgement",
    who: str,
    wrong: tuple[str, ...],
    told: tuple[str | None, str | None, tuple[str, ...]],
) -> "Marked":
    from bot.clock import utc_now
    from bot.core.corrections.passage import Missed
    from bot.usecases.correct_flags import flag_on, marked, say_missed, say_not_a_flag

    for mark in [flag_on(judgement, quote) for quote in wrong]:
        say_not_a_flag(house.store, judgement.id, mark, who, utc_now())
    missed, aspect, evidence = told
    if missed and aspect:
        verdict = Verdict.CONTRADICTED if evidence else Verdict.UNSUPPORTED
        said = Missed(aspect=Aspect(aspect), verdict=verdict, passage=missed, evidence=evidence)
        say_missed(house.store, judgement.id, said, who, utc_now())
    return marked(house.store, judgement, who)


def _ask_to_keep(house: "House", who: str, *, keep: bool | None) -> None:
    """A script is asked nothing: without an answer no text is kept, and how to give one is told."""
    from bot.clock import utc_now
    from bot.core.corrections.correction import Keeping
    from bot.core.corrections.words import WHY_ASKED

    if keep is not None:
        house.store.let_be_kept(who, granted=keep, at=utc_now())
    elif house.store.keeping(who) is Keeping.UNASKED:
        click.echo(
            f"Only the label is kept. To let the text be kept, give --keep-text.\n{WHY_ASKED}\n{_WITHDRAW}", err=True
        )


def _tell(house: "House", marked: "Marked", who: str) -> None:
    for position in sorted(marked.disputed):
        click.echo(f"Not a flag: “{marked.judgement.flags[position].quote}”")
    for each, words in marked.missed:
        click.echo(f"Missed: “{words}” ({each.aspect}, {each.verdict})")
    kept = house.store.texts_kept_of(who)
    click.echo(f"{'1 text' if kept == 1 else f'{kept} texts'} kept by your word.")


def _cases(number: int) -> str:
    return "1 case" if number == 1 else f"{number:,} cases"


def _write_whole(file: Path, text: str) -> None:
    """All of it or nothing: a reader never finds half a file."""
    beside = file.with_name(f".{file.name}.{os.getpid()}")
    try:
        beside.write_text(text, encoding="utf-8")
        beside.replace(file)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise click.UsageError(f"{file} cannot be written: {error.strerror or error}.") from error
