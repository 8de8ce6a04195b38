"""A network that hears what it is told to, so that what is made of it can be foretold."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from bot.core.evidence import Aspect
from bot.judges.learnt.candidates import OTHER, OTHER_BEGINS, TASTE, TASTE_BEGINS
from bot.judges.learnt.network import Array, Network, Read
from bot.judges.learnt.reading import Reading, Tokens
from bot.judges.learnt.weighing import FUNCTIONS, HOLDERS, Weights

SILENT, SUPPORTS, CONTRADICTS = (1.0, 0.0, 0.0), (0.1, 0.8, 0.1), (0.1, 0.1, 0.8)
FIRST_WORD = 999
EVERYTHING = Weights(defaultdict(float), bias=9.0, flag_from=0.0, ruled_from=2.0, contradicted_from=0.5)
"""Whatever was looked at becomes a flag, and no rule speaks by itself."""


class ScriptedNetwork(Network):
    """Its tokens are words and signs. It tags `tastes` and `others`, phrases of the text, as far as a window shows them.

    `relations` lead from words of an item to its shares of silent, supports and contradicts; other items are silent. Every
    passage is about `aspect`, or about all of them alike.
    """

    __setattr__ = object.__setattr__  # the real one is frozen, and refuses

    def __init__(
        self,
        tastes: Sequence[str] = (),
        others: Sequence[str] = (),
        relations: Mapping[str, tuple[float, float, float]] | None = None,
        aspect: Aspect | None = None,
    ) -> None:
        self.readings: list[Reading] = []
        self.items: list[str] = []
        """As they were read."""
        self._words: list[str] = []
        self._tagged = [(phrase, TASTE_BEGINS, TASTE) for phrase in tastes]
        self._tagged += [(phrase, OTHER_BEGINS, OTHER) for phrase in others]
        self._relations = relations or {}
        self._aspect = aspect

    def tokenize(self, text: str) -> Tokens:
        found = list(re.finditer(r"\w+|[^\w\s]", text))
        return Tokens(tuple(self._number(each[0]) for each in found), tuple(each.span() for each in found))

    def read(self, reading: Reading) -> Read:
        self.readings.append(reading)
        length = len(reading.offsets)
        window = reading.ids[reading.text_at : reading.text_at + length]
        tags = np.zeros((length, 5), dtype=np.float32)
        tags[:, 0] = 1
        for phrase, begins, inside in self._tagged:
            sought = self.tokenize(phrase).ids
            for at in _places(window, sought):
                for n in range(max(0, at), min(length, at + len(sought))):
                    tags[n] = np.eye(5, dtype=np.float32)[begins if n == at else inside]
        return Read(
            tags,
            holders=_evenly(length, len(HOLDERS)),
            functions=_evenly(length, len(FUNCTIONS)),
            text=np.zeros((length, 3), dtype=np.float32),
            items=self._items(reading),
        )

    def aspects(self, passage: Array) -> Array:
        if self._aspect:
            return np.array([aspect is self._aspect for aspect in Aspect], dtype=np.float32)
        return _evenly(1, len(Aspect)).reshape(-1)

    def relations(self, passage: Array, items: Array) -> Array:
        """An item's vector is its shares."""
        return items

    def _items(self, reading: Reading) -> Array:
        ends = (*reading.marks, len(reading.ids) - 1)[1:]
        told = [
            " ".join(map(self._word, reading.ids[mark + 1 : end]))
            for mark, end in zip(reading.marks, ends, strict=True)
        ]
        self.items += told
        return np.array([self._related(words) for words in told], dtype=np.float32).reshape(-1, 3)

    def _related(self, item: str) -> tuple[float, float, float]:
        return next((shares for words, shares in self._relations.items() if words in item), SILENT)

    def _number(self, word: str) -> int:
        if word not in self._words:
            self._words.append(word)
        return FIRST_WORD + self._words.index(word)

    def _word(self, number: int) -> str:
        return self._words[number - FIRST_WORD] if number >= FIRST_WORD else f"[{number}]"


def _evenly(rows: int, columns: int) -> Array:
    return np.full((rows, columns), 1 / columns, dtype=np.float32)


def _places(window: Sequence[int], sought: Sequence[int]) -> Iterator[int]:
    """Where the phrase begins in the window, also where the window shows its end (below 0) or its beginning alone."""
    for at in range(1 - len(sought), len(window)):
        first, last = max(0, -at), min(len(sought), len(window) - at)
        if tuple(window[at + first : at + last]) == tuple(sought[first:last]):
            yield at
