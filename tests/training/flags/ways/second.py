"""The second network beside the first: it reads each passage once more, beside each item that the first hears something in."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from onnxruntime import InferenceSession, SessionOptions

from bot.core.flags.passages import Page
from bot.judges.learnt.candidates import Candidate
from bot.judges.learnt.find import Looked
from bot.judges.learnt.network import Array, Network
from bot.judges.learnt.reading import items_of
from tests.training.flags.corpus import SILENT
from tests.training.flags.ways.pairs import Pair, pairs_with
from tests.training.flags.weigh import Seen

MOST_ITEMS = 8
SURELY_SILENT = 0.97
"""An item that is as silent as this at first sight is not looked at again: each look takes some milliseconds."""


class Second:
    """`relations.onnx` and its head, `out`, in the folder of the first network."""

    def __init__(self, folder: Path) -> None:
        options = SessionOptions()
        options.intra_op_num_threads = 1
        self._session = InferenceSession(str(folder / "relations.onnx"), options, providers=["CPUExecutionProvider"])
        with np.load(folder / "heads.npz") as kept:
            self._weight, self._bias = kept["out.weight"], kept["out.bias"]

    def relate(self, pairs: Sequence[Pair]) -> Array:
        """A row a pair: the shares of silent, supports and contradicts. [pairs, 3]."""
        seen = [
            np.concatenate([rows[0], rows[slice(*pair.passage)].mean(axis=0), rows[slice(*pair.item)].mean(axis=0)])
            for rows, pair in zip(self._hidden(pairs), pairs, strict=True)
        ]
        raised = np.exp(np.stack(seen) @ self._weight.T + self._bias)
        shares: Array = raised / raised.sum(axis=-1, keepdims=True)
        return shares

    def _hidden(self, pairs: Sequence[Pair]) -> Array:
        width = max(len(pair.ids) for pair in pairs)
        ids, attention, kinds = (np.zeros((len(pairs), width), dtype=np.int64) for _ in range(3))
        for row, pair in enumerate(pairs):
            ids[row, : len(pair.ids)] = pair.ids
            attention[row, : len(pair.ids)] = 1
            kinds[row, : len(pair.kinds)] = pair.kinds
        given = {"input_ids": ids, "attention_mask": attention, "token_type_ids": kinds}
        hidden: Array = self._session.run(["hidden"], given)[0]
        return hidden


def by_second_network(seen: Seen, network: Network, second: Second) -> Seen:
    """The same passages, with the relations that the second network tells."""
    return [(told, _anew(looked, network, second)) for told, looked in seen]


def _anew(looked: Looked, network: Network, second: Second) -> Looked:
    seen = ((page, _looked_again(page, one, network, second)) for page, one in looked.candidates)
    return replace(looked, candidates=tuple(seen))


def _looked_again(page: Page, candidate: Candidate, network: Network, second: Second) -> Candidate:
    told = sorted(candidate.relations.items(), key=lambda pair: float(pair[1][SILENT]))[:MOST_ITEMS]
    heard = {id_ for id_, shares in told if shares[SILENT] < SURELY_SILENT}
    items = [item for item in items_of(page.case) if item.id in heard]
    if not items:
        return candidate
    words = [item.words for item in items]
    pairs = pairs_with(page.text, candidate.start, candidate.end, words, network.tokenize)
    relations = candidate.relations | dict(zip((item.id for item in items), second.relate(pairs), strict=True))
    return replace(candidate, relations=relations)
