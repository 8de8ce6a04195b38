"""The networks that were trained, run on the processor: they read, they do not decide."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files
from importlib.resources.abc import Traversable
from threading import Lock
from typing import Protocol

import numpy as np
from numpy.typing import NDArray
from onnxruntime import InferenceSession, SessionOptions
from tokenizers import Tokenizer

from bot.judges.learnt.damaged import reading_file
from bot.judges.learnt.pairs import Pair
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
    """Two encoders that several people's texts may go through at once, and the small heads upon them.

    `encoder` reads a text beside all that is known, once; `relater` reads one passage beside one item, and knows better.
    """

    encoder: InferenceSession
    relater: InferenceSession
    tokenizer: Tokenizer
    heads: dict[str, Array]

    def tokenize(self, text: str) -> Tokens:
        return tokens_of(self.tokenizer, text)

    def read(self, reading: Reading) -> Read:
        hidden = _padded(self.encoder, [reading])[0]
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

    def relate(self, pairs: Sequence[Pair]) -> Array:
        """A row a pair, read one by one: the shares of silent, supports and contradicts. [pairs, 3]."""
        hidden = _padded(self.relater, pairs)
        seen = [
            np.concatenate([rows[0], rows[slice(*pair.passage)].mean(axis=0), rows[slice(*pair.item)].mean(axis=0)])
            for rows, pair in zip(hidden, pairs, strict=True)
        ]
        return _shares(self._linear("out", np.stack(seen)))

    def _linear(self, name: str, given: Array) -> Array:
        told: Array = given @ self.heads[f"{name}.weight"].T + self.heads[f"{name}.bias"]
        return told


class _Line(Protocol):
    @property
    def ids(self) -> tuple[int, ...]: ...

    @property
    def kinds(self) -> tuple[int, ...]: ...


def _padded(session: InferenceSession, lines: Sequence[_Line]) -> Array:
    """[lines, tokens of the longest, 384]"""
    width = max(len(line.ids) for line in lines)
    ids, attention, kinds = (np.zeros((len(lines), width), dtype=np.int64) for _ in range(3))
    for row, line in enumerate(lines):
        ids[row, : len(line.ids)] = line.ids
        attention[row, : len(line.ids)] = 1
        kinds[row, : len(line.kinds)] = line.kinds
    hidden: Array = session.run(["hidden"], {"input_ids": ids, "attention_mask": attention, "token_type_ids": kinds})[0]
    return hidden


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
    for name in ("tag", "holder", "function", "aspect", "p", "e", "rel.0", "rel.3", "out")
    for part in ("weight", "bias")
)


def network_in(folder: Traversable) -> Network:
    """The network whose files lie there. Raises DamagedNetwork, which names the first that cannot be read."""
    options = SessionOptions()
    options.intra_op_num_threads = 1  # a bot that answers several people at once has no core to give away
    options.inter_op_num_threads = 1
    with reading_file("heads.npz"), as_file(folder / "heads.npz") as path, np.load(path) as kept:
        heads = {name: kept[name].astype(np.float32) for name in HEADS}
    encoder, relater = (_session(folder / name, options) for name in ("flags.onnx", "relations.onnx"))
    with reading_file("tokenizer.json"):
        return Network(encoder, relater, read_tokenizer(folder / "tokenizer.json"), heads)


def _session(file: Traversable, options: SessionOptions) -> InferenceSession:
    with reading_file(file.name), as_file(file) as path:
        return InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def read_tokenizer(file: Traversable) -> Tokenizer:
    """Of a whole text, without the signs that begin and end a reading."""
    tokenizer = Tokenizer.from_str(file.read_text(encoding="utf-8"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def tokens_of(tokenizer: Tokenizer, text: str) -> Tokens:
    read = tokenizer.encode(text, add_special_tokens=False)
    return Tokens(tuple(read.ids), tuple(read.offsets))
