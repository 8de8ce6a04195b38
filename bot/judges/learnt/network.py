"""The network that was trained, run on the processor: it reads, it does not decide."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files
from importlib.resources.abc import Traversable
from threading import Lock

import numpy as np
from numpy.typing import NDArray
from onnxruntime import InferenceSession, SessionOptions
from tokenizers import Tokenizer

from bot.judges.learnt.damaged import reading_file
from bot.judges.learnt.reading import Reading, Tokens

Array = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Read:
    """What the network makes of one reading. Rows of `tags`, `holders` and `functions` are the text's tokens, and shares.

    `text` holds a vector a token of the text, `items` one an item (384 numbers each).
    """

    tags: Array
    holders: Array
    functions: Array
    text: Array
    items: Array


@dataclass(frozen=True, slots=True)
class Network:
    """An encoder that several people's texts may go through at once, and the small heads upon it."""

    encoder: InferenceSession
    tokenizer: Tokenizer
    heads: dict[str, Array]

    def tokenize(self, text: str) -> Tokens:
        return tokens_of(self.tokenizer, text)

    def read(self, reading: Reading) -> Read:
        ids = np.array([reading.ids], dtype=np.int64)
        kinds = np.array([reading.kinds], dtype=np.int64)
        given = {"input_ids": ids, "attention_mask": np.ones_like(ids), "token_type_ids": kinds}
        hidden: Array = self.encoder.run(["hidden"], given)[0][0]
        text = hidden[reading.text_at : reading.text_at + len(reading.offsets)]
        return Read(
            tags=_shares(self._linear("tag", text)),
            holders=_shares(self._linear("holder", text)),
            functions=_shares(self._linear("function", text)),
            text=text,
            items=hidden[list(reading.marks)],
        )

    def aspects(self, passage: Array) -> Array:
        """The shares of the aspects that a passage's vector speaks of."""
        return _shares(self._linear("aspect", passage))

    def relations(self, passage: Array, items: Array) -> Array:
        """A row an item: the shares of silent, supports and contradicts. [items, 3]."""
        ours = np.broadcast_to(self._linear("p", passage), items.shape)
        theirs = self._linear("e", items)
        inner = np.maximum(self._linear("rel.0", np.concatenate([ours, theirs, ours * theirs], axis=-1)), 0)
        return _shares(self._linear("rel.3", inner))

    def _linear(self, name: str, given: Array) -> Array:
        told: Array = given @ self.heads[f"{name}.weight"].T + self.heads[f"{name}.bias"]
        return told


def _shares(scores: Array) -> Array:
    raised = np.exp(scores - scores.max(axis=-1, keepdims=True))
    shares: Array = raised / raised.sum(axis=-1, keepdims=True)
    return shares


_LOADING = Lock()


def load_network() -> Network:
    """Half a second at the first call, and about 100 MB of memory from then on. Raises DamagedNetwork."""
    with _LOADING:  # the first two people at once would load it twice
        return _shipped()


@cache
def _shipped() -> Network:
    return network_in(files("bot.judges.learnt").joinpath("model"))


HEADS = tuple(
    f"{name}.{part}"
    for name in ("tag", "holder", "function", "aspect", "p", "e", "rel.0", "rel.3")
    for part in ("weight", "bias")
)


def network_in(folder: Traversable) -> Network:
    """The network whose files lie there. Raises DamagedNetwork, which names the first that cannot be read."""
    options = SessionOptions()
    options.intra_op_num_threads = 1  # a bot that answers several people at once has no core to give away
    options.inter_op_num_threads = 1
    with reading_file("heads.npz"), as_file(folder / "heads.npz") as path, np.load(path) as kept:
        heads = {name: kept[name].astype(np.float32) for name in HEADS}
    with reading_file("flags.onnx"), as_file(folder / "flags.onnx") as path:
        encoder = InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    with reading_file("tokenizer.json"):
        return Network(encoder, read_tokenizer(folder / "tokenizer.json"), heads)


def read_tokenizer(file: Traversable) -> Tokenizer:
    """Of a whole text, without the signs that begin and end a reading."""
    tokenizer = Tokenizer.from_str(file.read_text(encoding="utf-8"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def tokens_of(tokenizer: Tokenizer, text: str) -> Tokens:
    read = tokenizer.encode(text, add_special_tokens=False)
    return Tokens(tuple(read.ids), tuple(read.offsets))
