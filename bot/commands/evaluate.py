"""`their-rules evaluate`: how well the product does what it says, measured against what people labelled."""

import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.commands.check import JUDGES
from bot.commands.evaluate_preference import command as preference
from bot.commands.printing import print_json, terminal
from bot.commands.texts import text_of
from bot.core.flags.scoring.judged import By
from bot.judges.baselines import BASELINES, open_baseline

if TYPE_CHECKING:
    from bot.core.flags.labelled import LabelledCase
    from bot.judges.apart import OpenJudge
    from bot.usecases.evaluate_flags import Answers, Evaluation

ALL: "dict[str, OpenJudge]" = {**JUDGES, **{name: partial(open_baseline, name) for name in BASELINES}}
_LINES = "; ".join(f"{name}, {line}" for name, (_, line) in BASELINES.items())
_FILE = click.Path(path_type=Path, dir_okay=False, allow_dash=True)


def _parts(context: click.Context, parameter: click.Parameter, value: str | None) -> list[By]:
    names = [name.strip() for name in (value or "").split(",") if name.strip()]
    if unknown := [name for name in names if name not in list(By)]:
        raise click.BadParameter(f"“{unknown[0]}” is none of {', '.join(By)}.", context, parameter)
    return [By(name) for name in dict.fromkeys(names)]


@click.group("evaluate")
def command() -> None:
    """Measure how well the product does what it says."""


@command.command("flags", short_help="Score judges on labelled cases, beside baselines.")
@click.argument("cases", type=_FILE, metavar="CASES.jsonl")
@click.option(
    "--judge",
    "judges",
    multiple=True,
    type=click.Choice(list(ALL)),
    help="Whom to measure; may be given several times. By default all that can run here, which with OPENAI_API_KEY set "
    f"asks the model about every case. Baselines: {_LINES}.",
)
@click.option(
    "--by",
    callback=_parts,
    metavar="PARTS",
    help=f"Show all figures by these, with commas between: {', '.join(By)}.",
)
@click.option(
    "--misses", is_flag=True, help="List every flag that was missed, false, or of a wrong verdict or evidence."
)
@click.option("--json", "as_data", is_flag=True, help="Print one JSON object (bot/shapes/evaluate_flags.schema.json).")
def flags(cases: Path, *, judges: tuple[str, ...], by: list[By], misses: bool, as_data: bool) -> None:
    """Score judges on labelled cases, beside the baselines that they have to beat.

    CASES.jsonl holds one case a line with its labels in `flags`; - reads standard input. A found flag shares half of the
    shorter quote's words with a label. Each judge runs in a process of its own.
    """
    from bot.judges.labels import read_labelled
    from bot.usecases.evaluate_flags import evaluate_flags

    told = read_labelled((text_of("cases", None, cases) or "").splitlines())
    chosen = tuple(dict.fromkeys(judges)) or tuple(ALL)
    _show(evaluate_flags(told, chosen, _ask, must_run=bool(judges)), by, misses=misses, as_data=as_data)


command.add_command(preference)


def _ask(name: str, told: "Sequence[LabelledCase]") -> "Answers":
    from bot.judges.apart import judge_apart

    with click.progressbar(length=len(told), label=f"Judging by {name}", file=sys.stderr) as bar:
        return judge_apart(name, ALL[name], [each.case for each in told], lambda: bar.update(1))


def _show(evaluation: "Evaluation", by: list[By], *, misses: bool, as_data: bool) -> None:
    if as_data:
        from bot.shapes.evaluate_flags import as_json

        print_json(as_json(evaluation, misses=misses))
        return
    from bot.commands.evaluate_card import render

    render(evaluation, by, terminal(), misses=misses)
