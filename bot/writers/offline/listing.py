"""Particulars one a line, for people who want them before anything else."""

import re

from bot.core.brief.facts import Statement, StatementKind
from bot.core.brief.patterns import PRICE
from bot.core.brief.wording import sentence_case
from bot.core.drafts import BULLET, Reason, ReasonKind, Sentence
from bot.writers.offline.frames import Frames
from bot.writers.offline.manner import Manner, Voice
from bot.writers.offline.phrasing import words_of
from bot.writers.offline.plan import Point

V = Voice

LISTED: Frames = {
    V.PLAIN: ("{Bare}:", "All about {the}:"),
    V.WARM: ("{The} at a glance:", "Here's {the} in a nutshell:"),
    V.DRY: ("{Bare}:",),
    V.FORMAL: ("The particulars of {the} are as follows:", "Please find the particulars of {the} below:"),
    V.PLAYFUL: ("The plan for {the}:", "{The}, and here's the plan:"),
    V.BRISK: ("{Bare}, in short:", "{Bare}, the facts:"),
}
"""What introduces a list of particulars."""

_LIMITED = re.compile(r"(places|spaces|seats|tickets|numbers|stock) (?:are |is )?((?:very )?limited.*)", re.I)


def listing(point: Point, topic: Point | None, manner: Manner, names: tuple[str, ...]) -> tuple[Sentence, ...]:
    """An event's or offer's particulars, one a line, for people who want them before anything else."""
    said = point.said
    when, where, price, note = LABELS[manner.voice]
    rows = [(when, said.when.removeprefix("on ")), (where, said.place.removeprefix("at ")), _priced(said.price, price)]
    rows += [_noted(condition, note) for condition in said.conditions]
    real = [item for item in (topic, point) if item]
    ids = dict.fromkeys((*manner.because.get("lists", ())[:1], *(item for one in real for item in one.because[:1])))
    reasons = (
        *(Reason(ReasonKind.BRIEF, item.said.quote) for item in real),
        *(Reason(ReasonKind.EVIDENCE, item) for item in ids),
    )
    head = manner.pick(LISTED[manner.voice], "listed").format(**words_of(said, names))
    lines = (_line(label, value) for label, value in rows if value)
    return (Sentence(sentence_case(head), reasons), *(Sentence(line, reasons) for line in lines))


LABELS: dict[Voice, tuple[str, str, str, str]] = {
    V.PLAIN: ("When", "Where", "Price", "Note"),
    V.WARM: ("When", "Where", "Cost", "Good to know"),
    V.DRY: ("", "", "", ""),
    V.FORMAL: ("Date", "Place", "Price", "Condition"),
    V.PLAYFUL: ("The when", "The where", "The damage", "The small print"),
    V.BRISK: ("Day", "Place", "Price", "Note"),
}
"""What stands before a day, a place, a price and a condition; the dry voice lists the bare facts."""


def _line(label: str, value: str) -> str:
    return f"{BULLET}{label}: {value}" if label else f"{BULLET}{sentence_case(value)}"


def _priced(price: str, label: str) -> tuple[str, str]:
    match = PRICE.search(price)
    named = price[: match.start()].strip() if match else ""
    return (
        (sentence_case(named), price[len(named) :].strip())
        if label and named and price.startswith(named)
        else (label, price)
    )


def _noted(condition: str, label: str) -> tuple[str, str]:
    match = _LIMITED.fullmatch(condition)
    return (sentence_case(match.group(1)), match.group(2)) if match and label else (label, condition)


def listed(said: Statement, manner: Manner) -> bool:
    """Whether a list says it better: at least three particulars, and an audience that likes lists."""
    particulars = [said.when, said.place, said.price, *said.conditions]
    phrase = said.kind in (StatementKind.EVENT, StatementKind.NEWS, StatementKind.OFFER)
    return manner.lists and phrase and len([item for item in particulars if item]) >= 3
