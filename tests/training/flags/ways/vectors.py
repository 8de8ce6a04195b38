"""MiniLM's vectors as they come, of many texts at once, and kept in a file: the corpus takes minutes on one core."""

from collections.abc import Iterable, Iterator, Sequence
from importlib.resources import as_file, files
from itertools import islice
from pathlib import Path
from time import process_time

import numpy as np
from onnxruntime import InferenceSession, SessionOptions

from bot.judges.baselines.minilm import PACKAGE
from bot.judges.learnt.network import Array, read_tokenizer

LONGEST = 128
"""Tokens of a text that are read: a longer clause or sentence is cut."""
AT_ONCE = 32
BETWEEN_SAVES = 2_048


class Vectors:
    """One vector of length 1 a text, each text read once. `file` keeps them from one run to the next.

    `seconds` of the processor went into all that is known.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._known, self.seconds = _kept(file)
        folder = files(PACKAGE) / "assets/all-MiniLM-L6-v2"
        self._tokenizer = read_tokenizer(folder / "tokenizer.json")
        options = SessionOptions()
        options.intra_op_num_threads = 1
        with as_file(folder / "onnx/model.onnx") as path:
            self._session = InferenceSession(str(path), options, providers=["CPUExecutionProvider"])

    def __call__(self, texts: Sequence[str]) -> Array:
        """[texts, 384]"""
        unknown = [text for text in dict.fromkeys(texts) if text not in self._known]
        self._known |= self._read(unknown)
        return np.stack([self._known[text] for text in texts])

    def learn(self, texts: Iterable[str]) -> None:
        """Read what is not yet known, and keep it: what is read stays where a run is ended before its time."""
        unknown = iter([text for text in dict.fromkeys(texts) if text not in self._known])
        while some := list(islice(unknown, BETWEEN_SAVES)):
            self._known |= self._read(some)
            _keep(self._file, self._known, self.seconds)

    def _read(self, texts: Sequence[str]) -> dict[str, Array]:
        began = process_time()
        encoded = [(text, self._tokenizer.encode(text).ids[:LONGEST]) for text in texts]
        encoded.sort(key=lambda pair: len(pair[1]))
        told = {text: vector for some in _batches(encoded) for text, vector in self._of_batch(some)}
        self.seconds += process_time() - began
        return told

    def forget(self) -> None:
        self._known = {}

    def __reduce__(self) -> tuple[type["Vectors"], tuple[Path]]:
        """A model that sees by these vectors is kept without them: they are made again."""
        return Vectors, (self._file,)

    def _of_batch(self, some: Sequence[tuple[str, list[int]]]) -> Iterator[tuple[str, Array]]:
        ids = np.zeros((len(some), max(len(line) for _, line in some)), dtype=np.int64)
        attention = np.zeros_like(ids)
        for row, (_, line) in enumerate(some):
            ids[row, : len(line)] = line
            attention[row, : len(line)] = 1
        given = {"input_ids": ids, "attention_mask": attention, "token_type_ids": np.zeros_like(ids)}
        wanted = {one.name for one in self._session.get_inputs()}
        hidden: Array = self._session.run(None, {name: value for name, value in given.items() if name in wanted})[0]
        weights = attention[:, :, None].astype(np.float32)
        means = (hidden * weights).sum(axis=1) / weights.sum(axis=1)
        for (text, _), mean in zip(some, means, strict=True):
            yield text, (mean / np.linalg.norm(mean)).astype(np.float32)


def _batches(encoded: Sequence[tuple[str, list[int]]]) -> Iterator[Sequence[tuple[str, list[int]]]]:
    for at in range(0, len(encoded), AT_ONCE):
        yield encoded[at : at + AT_ONCE]


def _kept(file: Path) -> tuple[dict[str, Array], float]:
    if not file.exists():
        return {}, 0.0
    with np.load(file) as told:
        vectors = told["vectors"].astype(np.float32)
        return dict(zip(told["texts"].tolist(), vectors, strict=True)), float(told["seconds"])


def _keep(file: Path, known: dict[str, Array], seconds: float) -> None:
    """Half precision is enough for a cosine."""
    fresh = file.with_suffix(".fresh.npz")
    vectors = np.stack(list(known.values())).astype(np.float16)
    np.savez(fresh, texts=np.array(list(known)), vectors=vectors, seconds=seconds)
    fresh.replace(file)
