"""How well judges find what people labelled, side by side, and whether one is really better than another."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from statistics import median

from bot.core.errors import Exit, TheirRulesError
from bot.core.flags.labelled import LabelledCase, Mark
from bot.core.flags.scoring.chance import Interval, difference, families, interval, redrawn, samples
from bot.core.flags.scoring.counts import Counts, total
from bot.core.flags.scoring.judged import By, Judged, broken_down

FIGURE_IN_QUESTION = "strict_f1"
"""By this figure judges are ranked: a passage counts only with the right verdict."""
HOUSE = "house"
"""Who judges where a model does not."""
WITH_INTERVAL = ("strict_f1", "f1", "clean")


class CannotJudge(TheirRulesError):
    """The judge “{name}” cannot run here: {why}"""

    def __init__(self, *, exit_code: Exit = Exit.BAD_INPUT, **facts: object) -> None:
        super().__init__(**facts)
        self.exit = exit_code


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """What one judge found, case by case in their order, each with who judged it, what was told of it
    first ("" for nothing), and the seconds it took.

    `megabytes` is what the judge added at most to the memory of its process; None where that cannot be measured.
    """

    found: tuple[tuple[Mark, ...], ...]
    judged_by: tuple[str, ...]
    told: tuple[str, ...]
    seconds: tuple[float, ...]
    load_seconds: float
    megabytes: float | None


Ask = Callable[[str, Sequence[LabelledCase]], Answers]
"""Has the judge of that name judge the cases. Raises CannotJudge."""


@dataclass(frozen=True, kw_only=True)
class Standing:
    """How one judge did. `behind` is how much its strict F1 lies below the best judge's (None: it is the best)."""

    judge: str
    cases: tuple[Judged, ...]
    answers: Answers
    intervals: Mapping[str, Interval | None]
    behind: Interval | None

    @cached_property
    def counts(self) -> Counts:
        return total(judged.counts for judged in self.cases)

    def by(self, by: By) -> dict[str, Counts]:
        return broken_down(self.cases, by)

    @property
    def fell_back(self) -> dict[str, int]:
        """How many cases the house judged in the model's place, by the reason. They say nothing about the model."""
        if self.judge == HOUSE:
            return {}
        by_house = zip(self.answers.judged_by, self.answers.told, strict=True)
        return dict(Counter(why for who, why in by_house if who == HOUSE).most_common())

    @property
    def milliseconds(self) -> float:
        return 1_000 * median(self.answers.seconds)

    @property
    def milliseconds_95(self) -> float:
        """The time that 95 % of the cases keep to."""
        ordered = sorted(self.answers.seconds)
        return 1_000 * ordered[min(len(ordered) - 1, int(0.95 * len(ordered)))]


@dataclass(frozen=True, kw_only=True)
class Evaluation:
    """`standings` in the order that was asked for; `absent` says why a judge could not run."""

    told: tuple[LabelledCase, ...]
    standings: tuple[Standing, ...]
    absent: Mapping[str, str]
    best: str

    @property
    def labels(self) -> int:
        return sum(len(each.flags) for each in self.told)

    @property
    def without(self) -> int:
        """Cases in which there is nothing to find."""
        return sum(not each.flags for each in self.told)

    @property
    def triggers_told(self) -> bool:
        """Whether every label says which trigger holds. Else a trigger's recall means nothing."""
        return all(flag.trigger for each in self.told for flag in each.flags)


def evaluate_flags(told: Sequence[LabelledCase], judges: Sequence[str], ask: Ask, *, must_run: bool) -> Evaluation:
    """Every judge over the same cases. One that cannot run is absent, or raises CannotJudge where it `must_run`."""
    answers, absent = _asked(told, judges, ask, must_run=must_run)
    judged = {name: _judged(told, each.found) for name, each in answers.items()}
    drawn_together = families(told)
    drawn = samples(len(drawn_together))
    redone = {name: redrawn(_summed(cases, drawn_together), drawn) for name, cases in judged.items()}
    best = max(judged, key=lambda name: total(each.counts for each in judged[name]).strict_f1 or 0.0, default="")
    return Evaluation(
        told=tuple(told),
        standings=tuple(
            Standing(
                judge=name,
                cases=judged[name],
                answers=each,
                intervals={figure: interval(redone[name], figure_of(figure)) for figure in WITH_INTERVAL},
                behind=None if name == best else difference(redone[best], redone[name], figure_of(FIGURE_IN_QUESTION)),
            )
            for name, each in answers.items()
        ),
        absent=absent,
        best=best,
    )


def _asked(
    told: Sequence[LabelledCase], judges: Sequence[str], ask: Ask, *, must_run: bool
) -> tuple[dict[str, Answers], dict[str, str]]:
    answers, absent = dict[str, Answers](), dict[str, str]()
    for name in judges:
        try:
            answers[name] = ask(name, told)
        except CannotJudge as error:
            if must_run:
                raise
            absent[name] = str(error.facts["why"])
    return answers, absent


def _judged(told: Sequence[LabelledCase], found: Sequence[tuple[Mark, ...]]) -> tuple[Judged, ...]:
    return tuple(Judged(each, marks) for each, marks in zip(told, found, strict=True))


def _summed(cases: Sequence[Judged], drawn_together: Sequence[Sequence[int]]) -> list[Counts]:
    return [total(cases[number].counts for number in family) for family in drawn_together]


def figure_of(name: str) -> Callable[[Counts], float | None]:
    def figure(counts: Counts) -> float | None:
        value: float | None = getattr(counts, name)
        return value

    return figure
