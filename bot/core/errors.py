"""What can go wrong for a person, each with the sentence that tells them what to do next.

The docstring of the class is the message; the facts it names are handed in by keyword:

    raise UnknownAudience(asked="danna", hint="Did you mean Dana Ruiz?")
"""

import inspect
import math
from datetime import timedelta
from enum import IntEnum, StrEnum
from pathlib import PurePath
from typing import ClassVar

from bot.core.plain_text import plain


class Exit(IntEnum):
    """Exit codes of the command line, the same for every command."""

    DONE = 0
    ANSWER_IS_NO = 1
    BAD_INPUT = 2
    SERVICE_DOWN = 3
    UNFORESEEN = 70
    """A fault of ours: EX_SOFTWARE of sysexits.h."""


class Advice(StrEnum):
    """What to do next, where each front door has a way of its own: it puts its own words behind the message."""

    LIST_PERSONAS = "list the personas"
    STORE_SOMEBODY = "store somebody"
    GIVE_TEXT = "give the text"
    CALL_THE_OPERATOR = "call whoever runs this"


TYPED = ("asked", "name", "prefix", "typed")
"""Facts that repeat what somebody typed or pasted: enough of it is told for them to know it again."""
MOST_TYPED, MOST_OF_A_PATH, MOST_TOLD = 60, 250, 2_000
"""Characters of such a fact, of a path, and of any other fact: lists are long, but nobody reads beyond a page."""


def shortened(text: str, most: int = MOST_TYPED) -> str:
    """The text as it shows, up to so many characters; "…" stands for the rest."""
    seen = plain(text[: 4 * most])
    return seen if len(seen) <= most and len(text) <= 4 * most else seen[: most - 1].rstrip() + "…"


def _told(name: str, fact: object) -> object:
    if isinstance(fact, PurePath):  # its end says most
        text = plain(str(fact))
        return text if len(text) <= MOST_OF_A_PATH else f"…{text[-MOST_OF_A_PATH:]}"
    if not isinstance(fact, str):
        return fact
    return shortened(str(fact), MOST_TYPED if name in TYPED else MOST_TOLD)


class TheirRulesError(Exception):
    """Something went wrong that has no sentence of its own yet."""

    advice: ClassVar[Advice | None] = None
    exit = Exit.BAD_INPUT

    def __init__(self, **facts: object) -> None:
        self.facts = facts
        told = {name: _told(name, fact) for name, fact in facts.items()}
        super().__init__(inspect.cleandoc(self.__doc__ or "").format(**told))


class UnknownAudience(TheirRulesError):
    """No customer or persona is called “{asked}”. {hint}"""

    exit = Exit.ANSWER_IS_NO


class NobodyOfThatName(UnknownAudience):
    """No customer or persona is called “{asked}”."""

    advice = Advice.LIST_PERSONAS


class SeveralAudiences(TheirRulesError):
    """“{asked}” could be {names}. Ask again with the full name, an email address or an id."""

    exit = Exit.ANSWER_IS_NO


class NothingStored(TheirRulesError):
    """No customers or personas are stored yet."""

    advice = Advice.STORE_SOMEBODY
    exit = Exit.ANSWER_IS_NO


class UnknownChannel(TheirRulesError):
    """“{asked}” is no channel we know. Choose one of: {names}."""


class EmptyBrief(TheirRulesError):
    """The brief is empty. Say in a sentence what the message is about, for example: “Spring sale, 20 % off until Friday”."""


class OnlyWishes(EmptyBrief):
    """The brief says how to write, not what about. Add in a sentence what the message is about, for example: “Spring sale, 20 % off until Friday”."""


class ServiceDown(TheirRulesError):
    """{service} does not answer ({reason}). Try again in a minute; nothing you wrote is lost."""

    exit = Exit.SERVICE_DOWN


class RetryLater(ServiceDown):
    """{service} is busy and asks us to come back in {wait}. Try again then; nothing you wrote is lost."""

    def __init__(self, *, after: timedelta, **facts: object) -> None:
        super().__init__(after=after, wait=_spoken(after), **facts)
        self.after = after


class MissingSettings(TheirRulesError):
    """Set {names} (see .env.example)."""


def _spoken(wait: timedelta) -> str:
    """How long it takes in words, rounded up: "40 seconds", "3 minutes", "28 hours"."""
    seconds = math.ceil(wait.total_seconds())
    sizes = (("second", 1, 90), ("minute", 60, 90), ("hour", 3_600, 48), ("day", 86_400, math.inf))
    number, unit = next((number, unit) for unit, size, below in sizes if (number := math.ceil(seconds / size)) < below)
    return f"{number} {unit}" + ("" if number == 1 else "s")
