"""All that goes along when a version is handed over: the copy, for whom, and where it comes from."""

from dataclasses import dataclass
from datetime import date

from bot.core.audiences import Audience, Customer
from bot.core.audit import Entry
from bot.core.drafts import Copy, Draft, PartName, Version
from bot.core.evidence import Source
from bot.core.handover.handed import HandOver
from bot.core.review.review import Review


@dataclass(frozen=True, slots=True)
class Ground:
    """A piece of evidence that the version rests on, without its words: they are known of a customer and stay here."""

    id: str
    source: Source
    on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """`rules` is the version of the rules that judged the words, "" where it was not noted. `addressed` says that the
    customer's own address may stand in it: not where a whole room reads the file.
    """

    hand_over: HandOver
    draft: Draft
    version: Version
    review: Review
    audience: Audience
    evidence: tuple[Ground, ...]
    deeds: tuple[Entry, ...]
    sender: str = ""
    rules: str = ""
    addressed: bool = True

    @property
    def copy(self) -> Copy:
        return self.version.written.copy

    @property
    def customer(self) -> Customer | None:
        return self.audience if isinstance(self.audience, Customer) else None

    @property
    def language(self) -> str:
        """BCP 47, "" where nobody said."""
        return self.audience.language or ""

    @property
    def name(self) -> str:
        """Of its files, without an ending; it names nobody, since files lie about."""
        return f"{self.copy.channel}-{self.draft.id}-v{self.version.number}"

    def part(self, name: PartName) -> str:
        """Its text, "" where the copy has none."""
        part = self.copy.part(name)
        return part.text if part else ""

    def address(self, what: str) -> str:
        """The customer's `email`, `phone` or `name`, as far as it is known and may stand here."""
        return str(getattr(self.customer, what) or "") if self.customer and self.addressed else ""


@dataclass(frozen=True, slots=True)
class Parcel:
    """What a courier takes: `id` is the same however often it is delivered, `number` the version's, `content` JSON."""

    id: str
    number: int
    content: bytes
