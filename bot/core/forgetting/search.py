"""What was looked at to find a person, and what was found there."""

from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Looked:
    """One place: a table or a file. `texts` is how many rows or lines were looked at, `sure` how many of them name the
    person, `perhaps` how many hold no more than a piece of the name, which may be anybody's.
    """

    place: str
    texts: int
    sure: int = 0
    perhaps: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """`sharing` are other customers with the same name, address or number: what is theirs stays theirs. `unread` are
    places that could not be looked at, each with the reason.
    """

    looked: tuple[Looked, ...]
    sharing: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()

    @property
    def texts(self) -> int:
        return sum(place.texts for place in self.looked)

    @property
    def left(self) -> tuple[Looked, ...]:
        """Places that name the person."""
        return tuple(place for place in self.looked if place.sure)

    @property
    def perhaps(self) -> tuple[Looked, ...]:
        return tuple(place for place in self.looked if place.perhaps)

    @property
    def clean(self) -> bool:
        return not self.left and not self.unread

    def with_files(self, looked: Iterable[Looked], unread: Iterable[str]) -> "Search":
        return Search(looked=(*self.looked, *looked), sharing=self.sharing, unread=(*self.unread, *unread))


@dataclass(frozen=True, slots=True, kw_only=True)
class Erased:
    """What was done in the database. `rows` went, by table; in `texts`, by table, GONE stands for the person.

    `threads` are rooms and threads of Slack in which drafts for them were talked about: what was said there is Slack's.
    `bytes_stay` says that the database keeps what it deletes until it needs the room.
    """

    receipt: str
    rows: dict[str, int] = field(default_factory=dict)
    texts: dict[str, int] = field(default_factory=dict)
    threads: tuple[tuple[str, str], ...] = ()
    bytes_stay: bool = False
