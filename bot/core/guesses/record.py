"""How often somebody's guesses were right, by aspect and over time, each figure with its n."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.core.evidence import Aspect
from bot.core.guesses.compare import Outcome, Theirs, outcome
from bot.core.guesses.guess import GUESSED, Guess

MONTHS_SHOWN = 6
"""The newest months in which anything was guessed."""


@dataclass(frozen=True, slots=True)
class Held:
    """A guess held against what is known of its audience today; `theirs` is None where that is too little."""

    guess: Guess
    theirs: Theirs | None

    @property
    def outcome(self) -> Outcome:
        return outcome(self.guess.norm, self.theirs)

    @property
    def counts(self) -> bool:
        """A guess made with the answer in view, or on an audience that nobody knows, says nothing of how one guesses."""
        return self.guess.blind and self.outcome is not Outcome.UNKNOWN


@dataclass(frozen=True, slots=True)
class Share:
    """`right` of `n` guesses."""

    right: int
    n: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """All that is told of somebody's guesses. `months` begins with the oldest, as (2026, 3); `thin` are audiences of which
    too little is known on what was guessed; `seen` counts guesses that were made with the evidence in view. `newest` are
    those that stand now, one for each audience and aspect.
    """

    newest: tuple[Held, ...] = ()
    by_aspect: tuple[tuple[Aspect, Share], ...] = ()
    months: tuple[tuple[tuple[int, int], Share], ...] = ()
    thin: tuple[str, ...] = ()
    seen: int = 0


def record_of(held: Sequence[Held]) -> Record:
    """`held` are all of one person's, the newest first."""
    counted = [each for each in held if each.counts]
    months = sorted({_month(each) for each in counted})[-MONTHS_SHOWN:]
    newest = _standing(held)
    return Record(
        newest=newest,
        by_aspect=tuple(
            (aspect, share)
            for aspect in GUESSED
            if (share := _share(each for each in counted if each.guess.aspect is aspect)).n
        ),
        months=tuple((month, _share(each for each in counted if _month(each) == month)) for month in months),
        thin=tuple(dict.fromkeys(each.guess.audience_label for each in newest if each.outcome is Outcome.UNKNOWN)),
        seen=sum(not each.guess.blind for each in held),
    )


def _standing(held: Iterable[Held]) -> tuple[Held, ...]:
    newest: dict[tuple[str, Aspect], Held] = {}
    for each in held:
        newest.setdefault((each.guess.audience_id, each.guess.aspect), each)
    return tuple(newest.values())


def _share(held: Iterable[Held]) -> Share:
    outcomes = [each.outcome for each in held]
    return Share(outcomes.count(Outcome.RIGHT), len(outcomes))


def _month(held: Held) -> tuple[int, int]:
    return held.guess.at.year, held.guess.at.month
