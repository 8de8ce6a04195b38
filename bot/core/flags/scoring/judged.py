"""Labelled cases beside what a judge found in them, counted as a whole and by what sets them apart."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from bot.core.flags.contract import text_at
from bot.core.flags.flag import Place
from bot.core.flags.labelled import LabelledCase, Mark
from bot.core.flags.scoring.counts import Counts, counts_of, left_alone, total
from bot.core.flags.scoring.pairs import Pair, pairs_of


@dataclass(frozen=True)
class Judged:
    """One case with what a judge found in it."""

    told: LabelledCase
    predicted: tuple[Mark, ...]

    @cached_property
    def pairs(self) -> tuple[Pair, ...]:
        return pairs_of(self.told, self.predicted)

    @cached_property
    def counts(self) -> Counts:
        return total((counts_of(self.pairs), left_alone(self.told.flags, self.predicted)))


class By(StrEnum):
    """What figures are broken down by. Aspect, trigger and kind part flags; audience and voice part cases."""

    ASPECT = "aspect"
    TRIGGER = "trigger"
    KIND = "kind"
    AUDIENCE = "audience"
    VOICE = "voice"


def broken_down(cases: Sequence[Judged], by: By) -> dict[str, Counts]:
    """The counts of each group, in the order of their names' frequency among labels and predictions.

    `clean` is counted where a group is of texts or cases: of a brief without a label in a case whose draft has one, too.
    """
    groups: dict[str, list[Counts]] = {}
    for judged in cases:
        for name, counts in _PARTED[by](judged):
            groups.setdefault(name, []).append(counts)
    summed = {name: total(counts) for name, counts in groups.items()}
    return dict(sorted(summed.items(), key=lambda group: (-group[1].labelled, -group[1].predicted, group[0])))


NameOf = Callable[[Mark], str | None]


def _named(name: str, name_of: NameOf) -> Callable[[Mark], bool]:
    return lambda mark: name_of(mark) == name


def _place(mark: Mark) -> str:
    return mark.place


def _by_mark(name_of: NameOf) -> Callable[[Judged], Iterator[tuple[str, Counts]]]:
    def parted(judged: Judged) -> Iterator[tuple[str, Counts]]:
        for name in dict.fromkeys(name_of(mark) for mark in (*judged.told.flags, *judged.predicted)):
            if name:
                yield name, counts_of(judged.pairs, _named(name, name_of))

    return parted


def _by_case(name_of: Callable[[LabelledCase], str]) -> Callable[[Judged], Iterator[tuple[str, Counts]]]:
    def parted(judged: Judged) -> Iterator[tuple[str, Counts]]:
        if name_of(judged.told):
            yield name_of(judged.told), judged.counts

    return parted


def _by_place(judged: Judged) -> Iterator[tuple[str, Counts]]:
    for place in Place:
        if text_at(judged.told.case, place):
            labelled = [mark for mark in judged.told.flags if mark.place is place]
            predicted = [mark for mark in judged.predicted if mark.place is place]
            counts = counts_of(judged.pairs, _named(place, _place))
            yield place, total((counts, left_alone(labelled, predicted)))


_PARTED: dict[By, Callable[[Judged], Iterator[tuple[str, Counts]]]] = {
    By.ASPECT: _by_mark(lambda mark: mark.aspect),
    By.TRIGGER: _by_mark(lambda mark: mark.trigger),
    By.KIND: _by_place,
    By.AUDIENCE: _by_case(lambda told: told.case.audience_kind),
    By.VOICE: _by_case(lambda told: told.voice),
}
