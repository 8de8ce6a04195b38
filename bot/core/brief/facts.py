"""What stands in a brief, each piece with its place in the text."""

from dataclasses import dataclass, field
from enum import StrEnum


class FactKind(StrEnum):
    WHEN = "when"
    PRICE = "price"
    PERCENT = "percent"
    LINK = "link"
    CONTACT = "contact"
    CODE = "code"
    QUANTITY = "quantity"
    CONDITION = "condition"


@dataclass(frozen=True, slots=True)
class Fact:
    """Words that the copy may not lose or change: `quote` is brief[start:end]."""

    kind: FactKind
    quote: str
    start: int
    end: int


class StatementKind(StrEnum):
    OFFER = "offer"
    EVENT = "event"
    NEWS = "news"
    SENTENCE = "sentence"
    CONDITION = "condition"
    CODE = "code"
    ACTION = "action"
    LINK = "link"


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One thing that the customer is to learn. `quote` is brief[start:end].

    `text` is its core in clean English without a full stop, a phrase or a sentence; `when`, `price`, `places`
    (where) and `conditions` were said beside it and are phrases that can follow it.
    """

    kind: StatementKind
    text: str
    quote: str
    start: int
    end: int
    when: str = ""
    price: str = ""
    place: str = ""
    conditions: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()

    @property
    def whole(self) -> str:
        """All of its words, for comparing what it is about."""
        return " ".join(filter(None, (self.text, self.when, self.price, self.place, *self.conditions)))


class WishKind(StrEnum):
    LENGTH = "length"
    TONE = "tone"
    FORMAT = "format"
    ORDER = "order"
    VERSIONS = "versions"
    SENDING = "sending"
    ASIDE = "aside"
    REQUEST = "request"
    MATERIAL = "material"


@dataclass(frozen=True, slots=True)
class Wish:
    """Words to the writer, not to the customer: `quote` is brief[start:end].

    `hangs_on` are the author's own words that it is the conclusion of ("I love long emails, so make it a long one").
    """

    kind: WishKind
    quote: str
    start: int
    end: int
    hangs_on: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """A brief, read. `words` is the most that it allows the body, None where it says nothing. `facts` are those of the statements: a date in a wish ("send it on Tuesday") is no promise to
    anybody. `topic` names what it is about in a few words; `names` are spelt as the brief or the brand spells them.
    """

    brief: str
    statements: tuple[Statement, ...]
    wishes: tuple[Wish, ...] = ()
    topic: str = ""
    short: bool = False
    long: bool = False
    versions: int = 1
    words: int | None = None
    names: tuple[str, ...] = field(default=())

    @property
    def facts(self) -> tuple[Fact, ...]:
        return tuple(fact for statement in self.statements for fact in statement.facts)

    def wished(self, kind: WishKind) -> tuple[Wish, ...]:
        """Those of a kind that stand by themselves, not as the conclusion of the author's own taste."""
        return tuple(wish for wish in self.wishes if wish.kind is kind and not wish.hangs_on)
