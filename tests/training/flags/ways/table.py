"""The table of all ways, kept as figures and written for people."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from bot.core.flags.scoring.counts import FIGURES, Counts

KEPT = Path(__file__).parent / "figures.json"
READING = Path(__file__).parent / "reading.md"
TABLE = Path(__file__).parents[1] / "FIGURES.md"

_HEAD = ("way", "what it is", "P", "R", "F1", "strict F1", "verdict", "evidence", "clean", "ms a case", "MB", "minutes")
_ABOUT = """# What each way of learning reached

All ways learnt from the same {known:,} cases in {voices} voices and were measured on the same {held:,} cases in the
voices {names}, which none of them learnt from, by the same scorer (`bot/core/flags/scoring`).

{table}

P, R, F1: precision, recall, and their harmonic mean, over labelled passages. Strict F1 counts a passage only with the right
verdict. Verdict and evidence are shares of what was found. Clean is the share of the cases without a label, most of them
traps, that were left alone.

Every way that learns gives .01 of strict F1 for fewer false alarms: of the thresholds that come so near to the best, those
that leave most alone. They were chosen on training voices that were set aside in turn for the ways that look at clauses; on
training voices for one network alone; and for what is weighed, weights and thresholds, on the other held-out voices, voice by
voice, since a network says of texts that it has learnt from what it was told. What is shipped gives more (`weigh.py`).

ms and minutes are time of one processor core, to judge a case and to learn; MB is what lies on disk. `python -m
tests.training.flags.ways --help` says how to make this table anew.

{reading}"""


@dataclass(frozen=True, slots=True)
class Row:
    """One way: what it reached, from 0 to 1, and what it costs. `minutes` is None for what learns nothing."""

    name: str
    what: str
    figures: dict[str, float]
    milliseconds: float
    megabytes: float
    minutes: float | None = None


@dataclass(frozen=True, slots=True)
class Measured:
    """What all rows were measured on."""

    known: int
    voices: int
    held: int
    names: str


def row(  # noqa: PLR0917  # a line of the table
    name: str, what: str, counts: Counts, milliseconds: float, megabytes: float = 0.0, minutes: float | None = None
) -> Row:
    figures = {figure: round(getattr(counts, figure) or 0.0, 3) for figure in FIGURES}
    return Row(name, what, figures, round(milliseconds, 1), round(megabytes, 1), minutes and round(minutes, 1))


def keep(rows: Iterable[Row]) -> None:
    """What was measured anew takes the place of what was known of that way."""
    known = {one.name: one for one in kept()} | {one.name: one for one in rows}
    KEPT.write_text(f"{json.dumps([asdict(one) for one in known.values()], indent=1)}\n", encoding="utf-8")


def kept() -> list[Row]:
    return [Row(**told) for told in json.loads(KEPT.read_text(encoding="utf-8"))] if KEPT.exists() else []


def write(measured: Measured, order: Sequence[str]) -> str:
    """The table with what is to be read from it; FIGURES.md holds it from now on."""
    rows = sorted(kept(), key=lambda one: order.index(one.name))
    reading = READING.read_text(encoding="utf-8")
    told = _ABOUT.format(**asdict(measured), table="\n".join(_lines(rows)), reading=reading)
    TABLE.write_text(told, encoding="utf-8")
    return told


def _lines(rows: Iterable[Row]) -> list[str]:
    return [_line(_HEAD), _line(["---"] * 2 + ["---:"] * (len(_HEAD) - 2)), *(_line(_cells(one)) for one in rows)]


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cells(one: Row) -> list[str]:
    shares = [f"{one.figures[figure]:.3f}" for figure in FIGURES]
    minutes = "-" if one.minutes is None else f"{one.minutes:.1f}"
    return [one.name, one.what, *shares, f"{one.milliseconds:.1f}", f"{one.megabytes:.1f}", minutes]
