"""How a word is probably meant that no English dictionary has: "potatos". American and British spellings are both right.

The words, and how often each is used, come with pyspellchecker. Its own search takes up to two seconds for a word that
is nobody's slip; here a slip is one letter, or doubling the wrong one, in a word that is used often.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from itertools import groupby

from rapidfuzz.distance import OSA

SHORTEST = 5
"""Letters: a shorter word is near too many others."""
SHORTEST_PART = 4
"""Letters of either word in one that is put together from two, such as "plantpots"."""
COMMON = 100
"""Times that a word stands in the dictionary's texts, at least, for a slip of it to be likely."""
PREFIXES = ("pre", "re", "un", "non", "over", "under", "out", "mini", "multi", "super", "bio", "eco")
_BRITISH = (("our", "or"), ("is", "iz"), ("ys", "yz"), ("re", "er"), ("lled", "led"), ("lling", "ling"), ("ller", "ler"), ("ae", "e"), ("oe", "e"), ("ogue", "og"), ("ence", "ense"), ("mme", "m"), ("llery", "lry"))  # fmt: skip
"""How the British write what the dictionary has as the Americans do."""


@lru_cache(maxsize=4096)
def spelt_right(word: str) -> str | None:
    """`word` in small letters. None where it is known, or near no word that is used often."""
    if len(word) < SHORTEST or not word.isalpha() or not word.isascii() or _is_known(word):
        return None
    near = (right for right in _common_words()[word[0]] if _is_slip(word, right))
    return max(near, key=lambda right: _rank(word, right), default=None)


def _rank(typed: str, right: str) -> tuple[bool, bool, int]:
    """Letters are dropped more often than added, and rarely the last one: "potatos" lacks an e."""
    return right[-1] == typed[-1], len(right) >= len(typed), _words()[right]


def _is_known(word: str) -> bool:
    """As it stands, as the Americans write it, behind a prefix, or put together from two words."""
    known = _words()
    if any(each in known for each in (word, *_as_american(word))):
        return True
    behind = (word.removeprefix(prefix) for prefix in PREFIXES if word.startswith(prefix))
    if any(len(rest) >= SHORTEST and rest in known for rest in behind):
        return True
    cuts = range(SHORTEST_PART, len(word) - SHORTEST_PART + 1)
    return any(known.get(word[:at], 0) >= COMMON and known.get(word[at:], 0) >= COMMON for at in cuts)


def _as_american(word: str) -> Iterator[str]:
    for british, american in _BRITISH:
        if british in word:
            yield word.replace(british, american)


def _is_slip(typed: str, right: str) -> bool:
    if abs(len(typed) - len(right)) > 1:
        return False
    return OSA.distance(typed, right, score_cutoff=1) <= 1 or _undoubled(typed) == _undoubled(right)


def _undoubled(word: str) -> str:
    """The same for "tommorow" and "tomorrow"."""
    return "".join(letter for letter, _ in groupby(word))


@cache
def _words() -> Mapping[str, int]:
    """Loaded when the first draft is looked over: .4 s and 40 MB."""
    from spellchecker import SpellChecker  # noqa: PLC0415 - loaded when first needed

    return dict(SpellChecker(language="en", distance=1).word_frequency.dictionary)


@cache
def _common_words() -> Mapping[str, tuple[str, ...]]:
    """By their first letter, which is mostly typed right."""
    common: dict[str, list[str]] = defaultdict(list)
    for word, times in _words().items():
        if times >= COMMON and word.isalpha() and len(word) >= SHORTEST - 1:
            common[word[0]].append(word)
    return defaultdict(tuple, {letter: tuple(words) for letter, words in common.items()})
