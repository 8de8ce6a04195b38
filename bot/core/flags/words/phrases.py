"""Lists of English phrases, written so that they can be read, and compiled into one pattern.

    drives me mad/crazy/nuts           one of several words
    is [just] not my thing             a word that may be missing
    fed_up                             two words in one place
    I found * boring                   any one word; ** is one to four of them
    {likes}                            one of a named list
    my favourite ! client/colleague    but not before these words

Case and the kind of apostrophe do not matter. Words are whole words.
"""

import re
from collections.abc import Mapping

_GAP = r"[,\s]+"
_PLACES = {"*": r"[\w'’-]+", "**": r"(?:[\w'’-]+\s+){0,3}?[\w'’-]+"}


def any_of(lines: str, lists: Mapping[str, str] | None = None) -> str:
    """The source of a pattern that matches any of these phrases, one a line. `lists` gives {names} their patterns."""
    phrases = [line.strip() for line in lines.splitlines() if line.strip()]
    return "|".join(rf"\b{_phrase(line, lists or {})}" for line in phrases)


def _phrase(line: str, lists: Mapping[str, str]) -> str:
    wanted, _, unless = line.partition(" ! ")
    return _row(wanted.split(), lists) + (rf"(?!\s+(?:{_words(unless.strip(), lists)})\b)" if unless else "")


def _row(tokens: list[str], lists: Mapping[str, str]) -> str:
    """Words with blanks between them; a missing word takes its blank along."""
    source = ""
    for number, token in enumerate(tokens):
        last = number == len(tokens) - 1
        if token.startswith("["):
            word = _words(token[1:-1], lists)
            source = source.removesuffix(_GAP) + rf"(?:\s+{word})?" if last else source + rf"(?:{word}{_GAP})?"
        else:
            source += _words(token, lists) + ("" if last else _GAP)
    return source if tokens[-1].startswith("[") else source + r"(?!\w)"


def _words(token: str, lists: Mapping[str, str]) -> str:
    return f"(?:{'|'.join(_word(word, lists) for word in token.split('/'))})"


def _word(word: str, lists: Mapping[str, str]) -> str:
    if word in _PLACES:
        return _PLACES[word]
    if word.startswith("{"):
        return lists[word.strip("{}")]
    return re.escape(word).replace("_", r"\s+").replace("'", "['’]?")
