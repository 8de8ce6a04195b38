"""What changed from one version of a text to the next, word by word, as a reviewer reads it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from rapidfuzz.distance import Indel

from bot.core.drafts import Copy, Part, PartName

_PIECE = re.compile(r"\s+|\w+(?:['’.,:/@-]\w+)*|[^\w\s]")
"""White space, a word with what holds it together (a price, a link, an address), or a sign."""
_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_SENTENCE = re.compile(r".+?(?:[.!?…]['”’\")]?(?=\s)\s*|$)", re.DOTALL)
ISLAND = 3
"""Letters and signs: what stayed between two changes and is no longer than this is read as changed, too."""


class Kind(StrEnum):
    SAME = "same"
    OUT = "out"
    IN = "in"


@dataclass(frozen=True, slots=True)
class Change:
    """A run of characters that stayed, went or came. Those that are not IN make the old text, those not OUT the new."""

    kind: Kind
    text: str


@dataclass(frozen=True, slots=True)
class PartChange:
    """One part of the copy that is not as it was."""

    part: PartName
    changes: tuple[Change, ...]


def changes_in_copy(old: Copy, new: Copy) -> tuple[PartChange, ...]:
    """The parts that differ, in the order of the new copy; those that went stand at the end."""
    names = dict.fromkeys([*(part.name for part in new.parts), *(part.name for part in old.parts)])
    pairs = ((name, _text(old.part(name)), _text(new.part(name))) for name in names)
    return tuple(PartChange(name, changes_in(was, now)) for name, was, now in pairs if was != now)


def changes_in(old: str, new: str) -> tuple[Change, ...]:
    """Sentence by sentence first, then word by word within those that differ: forty thousand characters take a moment."""
    found: list[Change] = []
    for was, now in _differing(_sentences(old), _sentences(new)):
        found += [Change(Kind.SAME, was)] if was == now else _words_changed(was, now)
    return _joined(found)


def _text(part: Part | None) -> str:
    return part.text if part else ""


def _sentences(text: str) -> list[str]:
    return [sentence for line in _LINE.findall(text) for sentence in _SENTENCE.findall(line) if sentence]


def _differing(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Runs of pieces, each as it was and as it is; those that stayed are the same string twice.

    By their longest common subsequence. difflib needs minutes where two long texts share few runs of many equal words.
    """
    steps = groupby(Indel.opcodes(old, new), lambda step: step.tag == "equal")
    for _, together in steps:
        run = list(together)
        first, last = run[0], run[-1]
        yield "".join(old[first.src_start : last.src_end]), "".join(new[first.dest_start : last.dest_end])


def _words_changed(was: str, now: str) -> list[Change]:
    runs = list(_differing(_PIECE.findall(was), _PIECE.findall(now)))
    found: list[Change] = []
    for place, (out, came) in enumerate(runs):
        inside = 0 < place < len(runs) - 1
        if out == came and not (inside and len(out.strip()) <= ISLAND):
            found.append(Change(Kind.SAME, out))
        else:
            found += [Change(Kind.OUT, out), Change(Kind.IN, came)]
    return found


def _joined(changes: Sequence[Change]) -> tuple[Change, ...]:
    """Neighbours made one: between two runs that stayed, first all that went, then all that came."""
    joined: list[Change] = []
    for stayed, run in groupby(changes, lambda change: change.kind is Kind.SAME):
        together, kinds = list(run), (Kind.SAME,) if stayed else (Kind.OUT, Kind.IN)
        texts = ((kind, "".join(each.text for each in together if each.kind is kind)) for kind in kinds)
        joined += [Change(kind, text) for kind, text in texts if text]
    return tuple(joined)
