"""Whether two tastes are one: "really long emails" and "a long e-mail" are."""

import re
from hashlib import sha256

from rapidfuzz.distance import OSA

from bot.core.evidence import Taste
from bot.core.flags.words.terms import fold

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d+")
_SMALL = """a an the of and or to in on at by for with from it its is are was be been being that this those these my our your
    i we you me us so very really too quite rather just always all any some such much more"""
"""Words that a taste may have or lack and be the same."""
_IDLE = frozenset(_SMALL.split())
_LONG_ENOUGH = 7
"""Letters of a word in which one wrong letter is a slip: "newsleter". Shorter words are other words: "short", "sport"."""


def stems(text: str) -> tuple[str, ...]:
    """The words that carry a taste, folded and in order: ("email", "long")."""
    words = (found[0].casefold().replace("-", "") for found in _WORD.finditer(text))
    return tuple(sorted(fold(word) for word in words if word not in _IDLE))


def same_thing(one: str, other: str) -> bool:
    """Whether two values name the same, whatever their order, endings and small slips."""
    mine, theirs = stems(one), stems(other)
    if not mine or not theirs:
        return one.strip().casefold() == other.strip().casefold()
    return len(mine) == len(theirs) and all(_same_word(a, b) for a, b in zip(mine, theirs, strict=True))


def _same_word(one: str, other: str) -> bool:
    long = min(len(one), len(other)) >= _LONG_ENOUGH
    return one == other or (long and OSA.distance(one, other, score_cutoff=1) <= 1)


def footprints(taste: Taste) -> frozenset[str]:
    """What is remembered of a taste that its owner let go, so that the same words do not bring it back: digests of its
    value and of the words it was said in, from which nobody reads the words themselves.
    """
    told = {(taste.polarity, stems(taste.value)), ("quote", stems(taste.quote))}
    return frozenset(
        sha256("\0".join((taste.owner, str(kind), *words)).encode()).hexdigest() for kind, words in told if words
    )
