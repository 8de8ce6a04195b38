"""What somebody said of one flag, or of one passage without a flag."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.core.corrections.judgement import Judgement
from bot.core.evidence import Aspect
from bot.core.flags.flag import Flag, Place, Verdict


class Said(StrEnum):
    NOT_A_FLAG = "not a flag"
    MISSED = "missed"
    TAKEN_BACK = "taken back"


class Keeping(StrEnum):
    """Whether somebody lets us keep the texts that they correct."""

    UNASKED = "unasked"
    GRANTED = "granted"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """`mark` says what of the judgement it is about, and `by` (a Slack user id) who said it. It holds no word of the
    text: `start` and `end` count characters in it.

    `found_by` names what is said to have been wrong, "" for what was missed; `evidence` holds ids.
    """

    judgement_id: str
    mark: str
    said: Said
    by: str
    at: datetime
    place: Place
    start: int
    end: int
    aspect: Aspect
    verdict: Verdict
    found_by: str = ""
    evidence: tuple[str, ...] = ()

    def says_the_same(self, other: "Correction") -> bool:
        """Whether it adds nothing to the other, whoever said that and when."""
        return self._words == other._words

    @property
    def _words(self) -> tuple[object, ...]:
        return self.mark, self.said, self.aspect, self.verdict, self.evidence


@dataclass(frozen=True, slots=True)
class Marked:
    """A judgement as one person sees it: beside its flags stands what they say of them."""

    judgement: Judgement
    own: tuple[Correction, ...] = ()

    @property
    def disputed(self) -> frozenset[int]:
        """The positions of the flags that they call none."""
        return disputed(self.own)

    def position_of(self, flag: Flag) -> int | None:
        """Where it stands among the flags of the judgement; None where it is none of them."""
        return next((place for place, other in enumerate(self.judgement.flags) if other == flag), None)

    @property
    def missed(self) -> tuple[tuple[Correction, str], ...]:
        """What they say was missed, each with its words."""
        return tuple((each, self.words_of(each)) for each in missed(self.own))

    def words_of(self, each: Correction) -> str:
        return self.judgement.texts.get(each.place, "")[each.start : each.end]


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrected:
    """A judgement whose text was kept, with what stands of those who let it be kept."""

    judgement: Judgement
    people: frozenset[str]
    standing: tuple[Correction, ...]


FLAG = "flag "


def flag_mark(position: int) -> str:
    """The mark of the flag that stands at this position, from 0, among those that were shown."""
    return f"{FLAG}{position}"


def passage_mark(place: Place, start: int, end: int) -> str:
    return f"{place} {start}-{end}"


def not_a_flag(judgement: Judgement, position: int, by: str, at: datetime) -> Correction:
    """Raises IndexError where the judgement has no such flag."""
    flag = judgement.flags[position]
    return Correction(
        judgement_id=judgement.id,
        mark=flag_mark(position),
        said=Said.NOT_A_FLAG,
        by=by,
        at=at,
        place=flag.place,
        start=flag.start,
        end=flag.end,
        aspect=flag.aspect,
        verdict=flag.verdict,
        found_by=flag.found_by,
        evidence=flag.evidence,
    )


def disputed(standing: Sequence[Correction]) -> frozenset[int]:
    """The positions of the flags that are said to be none."""
    return frozenset(int(each.mark.removeprefix(FLAG)) for each in standing if each.said is Said.NOT_A_FLAG)


def missed(standing: Sequence[Correction]) -> tuple[Correction, ...]:
    return tuple(each for each in standing if each.said is Said.MISSED)


def overlaps(one: Correction | Flag, other: Correction | Flag) -> bool:
    """Whether the two share a character of the same text."""
    return one.place is other.place and one.start < other.end and other.start < one.end
