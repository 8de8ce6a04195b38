"""What somebody tells us of a customer or persona, to be stored as evidence: how it is known, by whom and since when."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.core.errors import TheirRulesError
from bot.core.evidence import Aspect, Evidence, Polarity, Source
from bot.core.imports.words import CHANNELS, find_word
from bot.core.norms import ChannelNorm
from bot.core.plain_text import plain

SOURCES = (Source.SAID, Source.DID, Source.BOUGHT, Source.SURVEY, Source.ASSUMED)
"""What can be told by hand. A consent is given on its own record, with its basis."""
LONGEST = {"value": 120, "told_by": 80, "note": 2_000}
"""Characters: a few words, a name with its role, and the longest thing that anybody says in one go."""


class Field(StrEnum):
    """What is filled in to tell it."""

    ASPECT = "aspect"
    VALUE = "value"
    POLARITY = "polarity"
    SOURCE = "source"
    TOLD_BY = "told_by"
    ON = "on"
    NOTE = "note"


class BadTold(TheirRulesError):
    """That cannot be stored as evidence like this."""

    field = Field.VALUE


class NoValue(BadTold):
    """Say in a few words what it is, such as: long newsletters."""


class NobodyTold(BadTold):
    """Say who told you, such as: Sam at the till. Choose “A guess” where nobody did."""

    field = Field.TOLD_BY


class NoWords(BadTold):
    """Write down their words or the figure behind it. Choose “A guess” where there is none."""

    field = Field.NOTE


class NoDay(BadTold):
    """Choose the day on which it was said, done or measured."""

    field = Field.ON


class StillToCome(NoDay):
    """That day is still to come. Choose the day on which it was said, done or measured."""


class LongTold(BadTold):
    """That has {length:,} characters; {most:,} are kept. Keep the part that says it best."""

    def __init__(self, *, field: Field, **facts: object) -> None:
        super().__init__(**facts)
        self.field = field


class Became(StrEnum):
    """What became of a flag by it."""

    GONE = "gone"
    CHANGED = "changed"
    STAYS = "stays"


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """As it was filled in. `value` is the thing ("long newsletters"), `note` their words or the figure behind it."""

    aspect: Aspect
    value: str
    polarity: Polarity
    source: Source
    told_by: str = ""
    on: date | None = None
    note: str = ""


def evidence_of(
    told: Told, audience_id: str, today: date, *, evidence_id: str, recorded_by: str, link: str = ""
) -> Evidence:
    """The evidence in it. A guess needs neither a teller nor words; all else does. Raises a BadTold, which names its field."""
    value, told_by, note = (_worded(Field(name), getattr(told, name)) for name in LONGEST)
    _require(told, value, told_by, note, today)
    channel = find_word(CHANNELS, value) if told.aspect is Aspect.CHANNEL else None
    return Evidence(
        id=evidence_id,
        audience_id=audience_id,
        aspect=told.aspect,
        value=value,
        polarity=told.polarity,
        source=told.source,
        note=note,
        norm=ChannelNorm(channel) if channel else None,
        on=told.on,
        recorded_by=recorded_by,
        told_by=told_by,
        link=link,
    )


def _require(told: Told, value: str, told_by: str, note: str, today: date) -> None:
    if not value:
        raise NoValue
    if told.on and told.on > today:
        raise StillToCome
    if told.source is Source.ASSUMED:
        return
    if told.on is None:
        raise NoDay
    if not told_by:
        raise NobodyTold
    if not note:
        raise NoWords


def _worded(field: Field, typed: str) -> str:
    words, most = plain(typed).strip(), LONGEST[field]
    if len(words) > most:
        raise LongTold(field=field, length=len(words), most=most)
    return words if field is Field.NOTE else " ".join(words.split())
