"""A flag that was kept on purpose, with the reason that reviewers read."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from bot.core.drafts import Version
from bot.core.evidence import Aspect
from bot.core.flags.flag import Flag, Place, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Override:
    """`quote` is the flagged passage, `number` the version on whose card it was kept, `by` a Slack user id.

    `reason` is in that person's own words. It holds for later versions as long as the passage stands in them.
    """

    id: str
    draft_id: str
    number: int
    place: Place
    quote: str
    aspect: Aspect
    verdict: Verdict
    reason: str
    by: str
    at: datetime

    def settles(self, flag: Flag) -> bool:
        """Whether the flag is about the passage that was kept."""
        return same_passage(self, flag)

    def stands_in(self, version: Version) -> bool:
        """Whether the passage still stands there, in whatever line and case."""
        return self.number <= version.number and folded(self.quote) in folded(_text_at(version, self.place))


def override_of(flag: Flag, overrides: Iterable[Override]) -> Override | None:
    """The one that settles the flag; None where nobody kept it."""
    return next((each for each in overrides if each.settles(flag)), None)


def same_passage(one: Override | Flag, other: Override | Flag) -> bool:
    """Whether both quote one passage of the same text; a judge may draw its borders a word wider or narrower."""
    this, that = folded(one.quote), folded(other.quote)
    return one.place is other.place and (this in that or that in this)


def folded(text: str) -> str:
    return " ".join(text.casefold().split())


def _text_at(version: Version, place: Place) -> str:
    return version.written.copy.text if place is Place.DRAFT else version.written.brief
