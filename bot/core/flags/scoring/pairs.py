"""Which predicted flag finds which labelled one.

Both must quote the same text, and share at least half of the words of the shorter quote. A labelled flag is found at most
once, by the prediction that shares most. A quote of more than MOST_WORDS words finds nothing: a flag points at a passage.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.core.flags.contract import MOST_WORDS, text_at
from bot.core.flags.flag import Case, Verdict
from bot.core.flags.labelled import LabelledCase, Mark

SHARED = 0.5
_WORD = re.compile(r"\w+|[^\w\s]")


class Fault(StrEnum):
    """What is wrong with a pair; of several the first that holds."""

    MISSED = "missed"
    FALSE_ALARM = "false alarm"
    VERDICT = "wrong verdict"
    EVIDENCE = "wrong evidence"


@dataclass(frozen=True, slots=True)
class Pair:
    """A label with the prediction that found it, a label that was missed (`predicted` None), or a false alarm
    (`labelled` None). `cites_well`: at least one id of the label is cited, and none that does not exist.
    """

    labelled: Mark | None
    predicted: Mark | None
    cites_well: bool = False

    @property
    def found(self) -> bool:
        return self.labelled is not None and self.predicted is not None

    @property
    def right(self) -> bool:
        """Whether it was found with the verdict of the label."""
        if self.labelled is None or self.predicted is None:
            return False
        return self.labelled.verdict is self.predicted.verdict

    @property
    def contradicted(self) -> bool:
        """Whether it was found, and evidence is to be cited: the label says that evidence speaks against the passage."""
        return self.found and self.labelled is not None and self.labelled.verdict is Verdict.CONTRADICTED

    @property
    def fault(self) -> Fault | None:
        if self.predicted is None:
            return Fault.MISSED
        if self.labelled is None:
            return Fault.FALSE_ALARM
        if not self.right:
            return Fault.VERDICT
        return Fault.EVIDENCE if self.contradicted and not self.cites_well else None


def pairs_of(told: LabelledCase, predicted: Sequence[Mark]) -> tuple[Pair, ...]:
    """Each label and each prediction in one pair: the labels in their order, then the false alarms."""
    places = [_words(told.case, mark) for mark in predicted]
    left = dict(enumerate(predicted))
    pairs = []
    for label in told.flags:
        number = _nearest(_words(told.case, label), label, left, places)
        mark = None if number is None else left.pop(number)
        pairs.append(Pair(label, mark, mark is not None and _cites_well(told.case, label, mark)))
    return (*pairs, *(Pair(None, mark) for mark in left.values()))


def _nearest(label: set[int], flag: Mark, left: dict[int, Mark], places: Sequence[set[int]]) -> int | None:
    """The number of the prediction that shares most with the label; of equals the first. None shares enough: None."""
    shares = [(_shared(label, places[number]), number) for number, mark in left.items() if mark.place is flag.place]
    most, number = max(shares, key=lambda share: share[0], default=(0.0, 0))
    return number if most >= SHARED else None


def _shared(one: set[int], other: set[int]) -> float:
    if not one or not other or len(other) > MOST_WORDS:
        return 0.0
    return len(one & other) / min(len(one), len(other))


def _words(case: Case, mark: Mark) -> set[int]:
    """Where the words of the quote begin, in the first place of the text that says it; capitals may differ."""
    text = text_at(case, mark.place)
    start = text.find(mark.quote)
    if start < 0:
        start = text.lower().find(mark.quote.lower())
    return set(_starts(text, start, start + len(mark.quote))) if start >= 0 else set()


def _starts(text: str, start: int, end: int) -> Iterator[int]:
    """A word that began before the quote is none of its words, though its end stands in it."""
    for word in _WORD.finditer(text):
        if word.start() >= end:
            return
        if word.start() >= start:
            yield word.start()


def _cites_well(case: Case, label: Mark, mark: Mark) -> bool:
    cited, known = set(mark.evidence), {item.id for item in case.evidence}
    return bool(cited & set(label.evidence)) and cited <= known
