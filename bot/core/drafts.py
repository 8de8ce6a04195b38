"""Copy, sentence by sentence, each with its reason; and the draft that keeps every version of it."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from hashlib import sha256

from bot.core.channels.channel import Channel
from bot.core.notices import Notice


class ReasonKind(StrEnum):
    EVIDENCE = "evidence"
    CORE_MESSAGE = "core message"
    BRIEF = "brief"
    BRAND = "brand"
    AUDIENCE = "audience"


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a sentence stands there. `ref` is an evidence id, the exact words of the brief, a field of the brand
    ("core_message", "proofs", "sender", "postal_address", "unsubscribe", "opt_out_sms", "name", "always", "never", "spellings"), or "name" of the
    audience, where a greeting rests on nothing else.
    """

    kind: ReasonKind
    ref: str


class PartName(StrEnum):
    SUBJECT = "subject"
    PREHEADER = "preheader"
    TITLE = "title"
    HEADER = "header"
    BODY = "body"
    CALL_TO_ACTION = "call to action"
    FOOTER = "footer"


@dataclass(frozen=True, slots=True)
class Sentence:
    text: str
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the copy. A body has `paragraphs`; the others have one paragraph."""

    name: PartName
    paragraphs: tuple[tuple[Sentence, ...], ...]

    @property
    def text(self) -> str:
        return "\n\n".join(_paragraph(paragraph) for paragraph in self.paragraphs)

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        return tuple(sentence for paragraph in self.paragraphs for sentence in paragraph)


def _paragraph(sentences: tuple[Sentence, ...]) -> str:
    """Sentences in a row; one that begins with a bullet begins a line."""
    return "".join(
        sentence.text if place == 0 else ("\n" if sentence.text.startswith(BULLET) else " ") + sentence.text
        for place, sentence in enumerate(sentences)
    )


BULLET = "• "


@dataclass(frozen=True, slots=True)
class Copy:
    """What the customer is to read, in the order of the channel's parts."""

    channel: Channel
    parts: tuple[Part, ...]

    def part(self, name: PartName) -> Part | None:
        return next((part for part in self.parts if part.name is name), None)

    @property
    def text(self) -> str:
        """The whole copy as plain text; flags of a draft quote from it."""
        return "\n\n".join(part.text for part in self.parts)

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        return tuple(sentence for part in self.parts for sentence in part.sentences)

    @property
    def digest(self) -> str:
        """SHA-256 of channel and text in hexadecimal; an approval is tied to it."""
        return sha256(f"{self.channel}\n{self.text}".encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Words of the brief that the copy does not follow, and why; `evidence` holds the ids that speak against them."""

    quote: str
    why: str
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Written:
    """What a writer gives back. `writer` is "offline" or the model's name, `prompt` the prompt's version or "".

    `notices` are for the marketer, such as that no model was used. `brief` is what it was written from, and `brand` the
    version of the brand that it was written by (0 where none was kept), put in by the use case: a later version's
    brief is longer than the draft's own.
    """

    copy: Copy
    writer: str
    prompt: str = ""
    left_out: tuple[LeftOut, ...] = ()
    notices: tuple[Notice, ...] = ()
    brief: str = ""
    brand: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One version of a draft, numbered from 1. `notices` are the judge's, the writer's stand with what was `written`.

    `channel_asked` says that the marketer named the channel.
    """

    number: int
    written: Written
    made_by: str
    made_at: datetime
    channel_asked: bool = False
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """`room` and `thread` are where in Slack it is talked about; both are "" for the command line."""

    id: str
    audience_id: str
    audience_label: str
    channel: Channel
    brief: str
    asked_by: str
    versions: tuple[Version, ...]
    room: str = ""
    thread: str = ""

    @property
    def latest(self) -> Version:
        return self.versions[-1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """A rule of the channel that the copy breaks, or `hard=False`: a limit that only costs it readers."""

    part: PartName
    text: str
    hard: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """What a reader of the draft wants counted, such as "2 SMS segments, 194 of 306 characters"."""

    part: PartName
    text: str
    facts: dict[str, int | str] = field(default_factory=dict)
