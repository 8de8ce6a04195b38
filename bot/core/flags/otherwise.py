"""Whose words a sentence in German, French or Spanish is, and what for: what `speech` answers for English."""

import re
from dataclasses import dataclass
from functools import lru_cache

from bot.core.evidence import Aspect
from bot.core.flags.passages import Passage, Sentence
from bot.core.flags.words.tongue import Tongue
from bot.core.flags.words.tongues import TONGUES


@dataclass(frozen=True, slots=True)
class _Read:
    """A tongue's patterns, compiled once."""

    claims: re.Pattern[str]
    reported: str
    lets_pass: re.Pattern[str]
    follows: re.Pattern[str]
    sourced: re.Pattern[str]
    aspects: tuple[tuple[Aspect, re.Pattern[str]], ...]


_NAMES, _NAMELESS = "NAMES", "(?!)"
"""Where the words of the audience's name go; a pattern that nothing matches, where it has none of three letters."""


def _read(tongue: Tongue) -> _Read:
    taste = "|".join(marked.pattern for marked in (tongue.own_taste, tongue.circle, tongue.crowd))
    return _Read(
        claims=re.compile(taste, re.I | re.X),
        reported=rf"\b(?:{tongue.they}|NAMES)\b[^.!?]{{0,40}}?\b(?:{tongue.say})\b|\b(?:{tongue.according})\s+(?:{tongue.they}|NAMES)\b",
        lets_pass=re.compile("|".join((tongue.asks, tongue.set_aside, tongue.at_work, tongue.sourced)), re.I),
        follows=re.compile(tongue.set_aside, re.I),
        sourced=re.compile(tongue.sourced, re.I),
        aspects=tuple((aspect, re.compile(rf"\b(?:{words})\b", re.I)) for aspect, words in tongue.aspects),
    )


_READ = tuple(_read(tongue) for tongue in TONGUES)


def is_no_claim_otherwise(sentence: Sentence, clause: Passage, name: str) -> bool:
    """Whether a clause that one of these languages' tables found is reported, asked, set aside, sourced, or about the work.

    `name` is the audience's.
    """
    spoken = [read for read in _READ if read.claims.search(clause.text)]
    return any(_passes(read, sentence, name) for read in spoken)


def _passes(read: _Read, sentence: Sentence, name: str) -> bool:
    reported = _reported(read.reported, name)
    return bool(
        read.lets_pass.search(sentence.text)
        or reported.search(sentence.text)
        or read.follows.match(sentence.after.lstrip())
    )


@lru_cache(maxsize=64)
def _reported(pattern: str, name: str) -> re.Pattern[str]:
    names = "|".join(re.escape(word) for word in re.findall(r"\w{3,}", name)) or _NAMELESS
    return re.compile(pattern.replace(_NAMES, names), re.I)


def aspect_otherwise(text: str) -> Aspect | None:
    """The aspect that a word of these languages names, where the text makes a claim in one of them."""
    spoken = (read for read in _READ if read.claims.search(text))
    return next((aspect for read in spoken for aspect, words in read.aspects if words.search(text)), None)
