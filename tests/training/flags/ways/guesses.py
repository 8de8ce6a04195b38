"""Guesses of any way, and from which shares on they become flags: chosen where the way has not learnt from the cases."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import product

from bot.core.flags.flag import Verdict
from bot.core.flags.labelled import LabelledCase, Mark
from bot.core.flags.scoring.counts import Counts, total
from bot.core.flags.scoring.judged import Judged
from tests.training.flags.weigh import STEPS

ABOUT = 0.01
"""So much strict F1 every way gives for fewer false alarms."""


@dataclass(frozen=True, slots=True)
class Guess:
    """How surely a passage is a flag, and how surely each item of evidence speaks against it, the surest first.

    `certain` are ids that are cited whatever the thresholds are.
    """

    mark: Mark
    sure: float
    against: tuple[tuple[str, float], ...] = ()
    certain: tuple[str, ...] = ()


Guessed = tuple[LabelledCase, Sequence[Guess]]


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Shares from 0 to 1."""

    flag_from: float = 0.5
    contradicted_from: float = 0.5


def marks_of(guesses: Sequence[Guess], by: Thresholds) -> tuple[Mark, ...]:
    return tuple(_flagged(guess, by) for guess in guesses if guess.sure >= by.flag_from)


def _flagged(guess: Guess, by: Thresholds) -> Mark:
    told = (id_ for id_, sure in guess.against if sure >= by.contradicted_from)
    cited = tuple(dict.fromkeys((*told, *guess.certain)))
    return replace(guess.mark, verdict=Verdict.CONTRADICTED if cited else Verdict.UNSUPPORTED, evidence=cited)


@dataclass(frozen=True, slots=True)
class Counter:
    """Counts what guesses come to. Most thresholds change little, so that most cases were counted before."""

    known: dict[tuple[str, tuple[Mark, ...]], Counts] = field(default_factory=dict)

    def __call__(self, guessed: Sequence[Guessed], by: Thresholds) -> Counts:
        return total(self._of_case(told, marks_of(guesses, by)) for told, guesses in guessed)

    def _of_case(self, told: LabelledCase, marks: tuple[Mark, ...]) -> Counts:
        key = (told.id, marks)
        if key not in self.known:
            self.known[key] = Judged(told, marks).counts
        return self.known[key]


def best(guessed: Sequence[Guessed], count: Counter) -> Thresholds:
    """Of those that are right about as often as any, those that leave most clean cases alone."""
    tried = [Thresholds(flag, against) for flag, against in product(STEPS, STEPS)]
    reached = [(one, count(guessed, one)) for one in tried]
    most = max(counts.strict_f1 or 0.0 for _, counts in reached)
    near = [(one, counts) for one, counts in reached if (counts.strict_f1 or 0.0) >= most - ABOUT]
    return max(near, key=lambda pair: pair[1].clean or 0.0)[0]
