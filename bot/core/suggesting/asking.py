"""What purchases do not tell of a group, and what to ask five of them."""

from collections.abc import Container
from dataclasses import dataclass

from bot.core.personas.depth import MATTER

TOLD = ("products", "season")
"""Fields of an avatar that purchases speak to."""
BESIDE = ("channel", "hour")
"""No field of an avatar, and needed for every message."""


@dataclass(frozen=True, slots=True)
class Question:
    """Open, about what they did and not about what they would do; `asks` names the field that it fills."""

    asks: str
    words: str


QUESTIONS = (
    Question("season", "You bought {what} mostly from {months}: what is going on for you then?"),
    Question("goals", "When you last bought {what}, what did you want it for?"),
    Question("triggers", "What happened just before that made you buy it then?"),
    Question("pains", "What went wrong with it, or took longer than you thought?"),
    Question("objections", "What nearly kept you from buying, and what did you look at instead?"),
    Question(
        "channel", "Of the last messages you had from us, which one was of use, and where and when did you read it?"
    ),
    Question("household", "Who else had a say in it, or has it with you now?"),
)
ENOUGH = 5


def unknown(season: str) -> tuple[str, ...]:
    """Names of fields, in the order of the avatar."""
    known = TOLD if season else ("products",)
    return (*(name for name in MATTER if name not in known), *BESIDE)


def questions(what: str, months: str, missing: Container[str]) -> tuple[str, ...]:
    """Five, those about what is `missing` before others. `what` they buy; `months` is "" where there is no season."""
    fitting = [question for question in QUESTIONS if months or question.asks != "season"]
    fitting.sort(key=lambda question: question.asks not in missing and question.asks != "season")
    return tuple(question.words.format(what=what, months=months) for question in fitting[:ENOUGH])
