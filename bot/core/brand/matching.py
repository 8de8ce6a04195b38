"""A brand's words as they may stand in a text: in whatever capitals, with whatever blanks, hyphens and apostrophes."""

import re
from collections.abc import Iterator
from functools import lru_cache

from bot.core.brand.brand import Brand, Never, Spelling
from bot.core.brief.patterns import CODE, CONTACT, LINK

Span = tuple[int, int]
"""From where up to, not including, where (characters)."""


def never_pattern(never: Never) -> re.Pattern[str]:
    """Whole words; "cheap*" is also cheaper and cheapest. With a capital in it, it is meant as it stands: "US" is not "us"."""
    words = never.words.strip()
    stem, ending = (words[:-1], r"\w*") if words.endswith("*") else (words, "")
    return _compiled(rf"(?<![\w]){_loosely(stem)}{ending}(?!\w)", as_written=any(sign.isupper() for sign in words))


def spelling_patterns(spelling: Spelling) -> Iterator[re.Pattern[str]]:
    """What may be a wrong spelling: a match that `is_right` is none."""
    chunks = _APART.join(_loosely(chunk) for chunk in re.split(r"[\s-]+", spelling.right) if chunk)
    yield _compiled(rf"(?<![\w-]){chunks}(?![\w-])")
    for wrong in spelling.wrong:
        yield _compiled(rf"(?<!\w){_loosely(wrong)}(?!\w)")


_APART = r"[\s-]*"


def is_right(found: str, spelling: Spelling) -> bool:
    """As the brand has it, or with a capital where a sentence begins."""
    right = spelling.right
    plain = " ".join(found.replace("’", "'").split())
    wanted = right.replace("’", "'")
    return plain in (wanted, wanted[:1].upper() + wanted[1:])


def occurrences(words: str, text: str) -> Iterator[Span]:
    """Where these words stand in the text, in whatever capitals and blanks."""
    if words.strip():
        yield from (found.span() for found in _compiled(_loosely(words.strip())).finditer(text))


def untouchable(text: str, brand: Brand) -> list[Span]:
    """What the brand says of itself, and links, addresses and codes: no rule of its voice applies there."""
    own = [span for words in brand.own_words for span in occurrences(words, text)]
    links = [found.span() for pattern in (LINK, CONTACT) for found in pattern.finditer(text)]
    return [*own, *links, *(found.span(1) for found in CODE.finditer(text))]


def overlaps(span: Span, others: list[Span]) -> bool:
    return any(span[0] < end and start < span[1] for start, end in others)


@lru_cache(maxsize=1024)
def _compiled(pattern: str, *, as_written: bool = False) -> re.Pattern[str]:
    return re.compile(pattern, 0 if as_written else re.IGNORECASE)


def _loosely(words: str) -> str:
    pieces = (re.sub("['’]", "['’]", re.escape(piece)) for piece in words.split())
    return r"\s+".join(pieces)
