"""What can be answered: a few choices for oneself, and for the guess what the evidence is held in."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from bot.core.channels.channel import Channel
from bot.core.evidence import Aspect
from bot.core.norms import ChannelNorm, HoursNorm, LengthNorm, Norm
from bot.core.preference.channel_words import CHANNEL_WORDS
from bot.core.preference.words import capital
from bot.core.touches import Daypart

NO_ANSWER = "none"
"""Takes an answer back."""


class Whose(StrEnum):
    """For whom an answer is given."""

    OWN = "own"
    THEIRS = "theirs"


@dataclass(frozen=True, slots=True)
class Option:
    """`key` names it for good, `label` is read in a menu; `value` is what it is called within a sentence."""

    key: str
    label: str
    value: str
    norm: Norm | None = None


_PARTS = {
    Daypart.EARLY: "early mornings",
    Daypart.MORNING: "mornings",
    Daypart.AFTERNOON: "afternoons",
    Daypart.EVENING: "evenings",
    Daypart.LATE: "late evenings",
}
"""Nobody is to be woken: the night is no choice."""


def _channel(channel: Channel) -> Option:
    words, norm = CHANNEL_WORDS[channel], ChannelNorm(channel)
    return Option(str(norm), capital(words.name), words.many, norm)


def _hours(part: Daypart) -> Option:
    norm = HoursNorm(*part.hours)
    return Option(str(norm), f"{capital(_PARTS[part])} ({norm.start}–{norm.end})", _PARTS[part], norm)


CHANNELS = tuple(_channel(channel) for channel in Channel)
HOURS = tuple(_hours(part) for part in _PARTS)
TONES = (
    Option("warm", "Warm and chatty", "a warm, chatty tone"),
    Option("plain", "Plain and to the point", "a plain tone"),
    Option("formal", "Formal and polite", "a formal tone"),
    Option("jokes", "Playful, with jokes", "jokes and puns"),
    Option("lively", "Lively, with exclamation marks", "exclamation marks"),
)
LENGTHS = (
    Option("length:short", "Short, at a glance", "short messages", LengthNorm(short=True)),
    Option("length:long", "Long, with all the details", "long messages", LengthNorm(short=False)),
)

OPTIONS: Mapping[tuple[Whose, Aspect], tuple[Option, ...]] = {
    (Whose.OWN, Aspect.CHANNEL): CHANNELS,
    (Whose.OWN, Aspect.TIMING): HOURS,
    (Whose.OWN, Aspect.TONE): TONES,
    (Whose.OWN, Aspect.FORMAT): LENGTHS,
    (Whose.THEIRS, Aspect.CHANNEL): CHANNELS,
    (Whose.THEIRS, Aspect.TIMING): HOURS,
}
"""The questions in their order, each with its choices."""

ASPECTS = {
    Aspect.CHANNEL: "channel",
    Aspect.TIMING: "hour",
    Aspect.TONE: "tone",
    Aspect.FORMAT: "length",
}
"""What each question is called."""


def option_of(whose: Whose, aspect: Aspect, key: str) -> Option | None:
    """The choice of that key; None where there is none, as for an answer that is taken back."""
    return next((option for option in OPTIONS.get((whose, aspect), ()) if option.key == key), None)


def named_norm(norm: Norm) -> str:
    """What a guess is called within a sentence: "SMS", "evenings (17–21)"."""
    if isinstance(norm, ChannelNorm):
        return CHANNEL_WORDS[norm.channel].name
    if isinstance(norm, HoursNorm):
        known = next((option.value for option in HOURS if option.norm == norm), "")
        clock = f"{norm.start}–{norm.end}"
        return f"{known} ({clock})" if known else f"{clock} o’clock"
    return str(norm)
