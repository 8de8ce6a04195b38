"""How well predicted flags meet labelled ones, by passage and by verdict."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

Flag = dict[str, object]
Case = dict[str, object]


@dataclass
class Score:
    """Counts over all cases. A passage is found where two quotes share half of the shorter one's words."""

    labelled: int = 0
    predicted: int = 0
    found: int = 0
    right: int = 0
    clean: int = 0
    without: int = 0

    @property
    def precision(self) -> float:
        return self.found / max(self.predicted, 1)

    @property
    def recall(self) -> float:
        return self.found / max(self.labelled, 1)

    @property
    def verdict(self) -> float:
        """Share of the found passages whose verdict is the labelled one."""
        return self.right / max(self.found, 1)

    @property
    def cleanness(self) -> float:
        """Share of the cases without a labelled flag that got none."""
        return self.clean / max(self.without, 1)


def score(pairs: Iterable[tuple[Case, list[Flag]]]) -> Score:
    total = Score()
    for case, predicted in pairs:
        labelled: list[Flag] = case["flags"]  # type: ignore[assignment]  # the shape of a labelled case
        total.labelled += len(labelled)
        total.predicted += len(predicted)
        total.without += not labelled
        total.clean += not labelled and not predicted
        _match(case, labelled, list(predicted), total)
    return total


def _match(case: Case, labelled: list[Flag], left: list[Flag], total: Score) -> None:
    for flag in labelled:
        met = next((each for each in left if each["in"] == flag["in"] and _shares(case, flag, each)), None)
        if met:
            left.remove(met)
            total.found += 1
            total.right += met["verdict"] == flag["verdict"]


def _shares(case: Case, one: Flag, other: Flag) -> bool:
    text = str(case[str(one["in"])])
    first, second = _places(text, str(one["quote"])), _places(text, str(other["quote"]))
    return bool(first and second) and len(first & second) * 2 >= min(len(first), len(second))


def _places(text: str, quote: str) -> set[int]:
    start = text.find(quote)
    return {
        word.start() for word in re.finditer(r"\w+|[^\w\s]", text) if 0 <= start <= word.start() < start + len(quote)
    }
