"""One thing known about an audience, with how it is known."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.core.norms import Norm


class Aspect(StrEnum):
    CHANNEL = "channel"
    TIMING = "timing"
    FREQUENCY = "frequency"
    TONE = "tone"
    TOPIC = "topic"
    OFFER = "offer"
    FORMAT = "format"
    IMAGERY = "imagery"
    LANGUAGE = "language"
    PRODUCT = "product"
    VALUES = "values"


class Polarity(StrEnum):
    LIKES = "likes"
    DISLIKES = "dislikes"
    NEUTRAL = "neutral"


class Source(StrEnum):
    SAID = "said"
    DID = "did"
    BOUGHT = "bought"
    SURVEY = "survey"
    CONSENT = "consent"
    ASSUMED = "assumed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """`note` holds verbatim words or the figure behind it; `on` is the day it was said, done or measured.

    `told_by` is who told us of it, in a few words ("Sam at the till"), and `recorded_by` who put it down here.
    `link` leads back to where it comes from: a Slack permalink, or a file and row.
    """

    id: str
    audience_id: str
    aspect: Aspect
    value: str
    polarity: Polarity
    source: Source
    note: str = ""
    norm: Norm | None = None
    on: date | None = None
    recorded_by: str = ""
    link: str = ""
    told_by: str = ""

    @property
    def is_figure(self) -> bool:
        """Whether it was counted from purchases and tells of no liking: nobody wants it, minds it, or can be asked about it."""
        return self.source is Source.BOUGHT and self.polarity is Polarity.NEUTRAL

    @property
    def counts(self) -> bool:
        """Whether it is the audience's own word or deed; a colleague's guess is kept and shown, never counted."""
        return self.source is not Source.ASSUMED


class TasteSource(StrEnum):
    """How a taste came to be kept: in which text its owner said it, or that they put it down themselves."""

    BRIEF = "said in a brief"
    CHECK = "said in a check"
    COMMENT = "said in a comment"
    ADDED = "added by hand"
    STATED = "told when I asked"


@dataclass(frozen=True, slots=True, kw_only=True)
class Taste:
    """A marketer's own like or dislike. Private: only `owner` (a Slack user id) sees, corrects and deletes it.

    `quote` holds the owner's words as they were said, `on` the day, `link` the Slack message; a taste that was added by
    hand has no quote. `kept_by` is the request that kept it first, `corrected` says that its owner changed it since.
    """

    id: str
    owner: str
    aspect: Aspect
    value: str
    polarity: Polarity
    norm: Norm | None = None
    quote: str = ""
    link: str = ""
    source: TasteSource = TasteSource.ADDED
    on: date | None = None
    kept_by: str = ""
    corrected: bool = False
