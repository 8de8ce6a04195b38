"""How well flags are found, as far as people have said. Who says nothing has not agreed, only let it stand."""

from collections.abc import Mapping
from dataclasses import dataclass

ENOUGH = 10
"""Below this number a share says more about chance than about flags: the numbers are told, the share is not."""


@dataclass(frozen=True, slots=True)
class Tally:
    """Flags that were shown; those of them that at least one person calls none; passages that somebody says were missed."""

    shown: int = 0
    disputed: int = 0
    missed: int = 0

    @property
    def stood(self) -> int:
        return self.shown - self.disputed

    @property
    def precision(self) -> float | None:
        """Share of the flags shown that nobody calls none; None where none was shown."""
        return self.stood / self.shown if self.shown else None

    @property
    def recall(self) -> float | None:
        """Share that was found of what is known to be there; None where nothing is. What nobody missed is not known."""
        known = self.stood + self.missed
        return self.stood / known if known else None

    def precision_in_words(self) -> str:
        told = f"{self.stood:,} of {self.shown:,} flags stood"
        return f"{_share(self.precision, self.shown)}{told}" if self.shown else "no flags were shown yet"

    def recall_in_words(self) -> str:
        known = self.stood + self.missed
        told = f"{self.stood:,} of {known:,} that we know of were found"
        return f"{_share(self.recall, known)}{told}" if known else "nothing is known to be there"


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionFigures:
    """`judgements` are answers that somebody could correct, `people` those who did, `kept` the texts that may be learnt
    from. `typed` corrections came together with their texts, and count in no figure.
    """

    judgements: int
    people: int
    kept: int
    typed: int
    by_aspect: Mapping[str, Tally]
    by_rule: Mapping[str, Tally]

    @property
    def total(self) -> Tally:
        tallies = self.by_aspect.values()
        return Tally(
            shown=sum(tally.shown for tally in tallies),
            disputed=sum(tally.disputed for tally in tallies),
            missed=sum(tally.missed for tally in tallies),
        )


def _share(share: float | None, of: int) -> str:
    return "too few to say a share: " if share is None or of < ENOUGH else f"{share:.0%}: "
