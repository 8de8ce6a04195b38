"""The words of a text that carry its matter, folded so that "puns", "punning" and "pun" are one."""

import re
from functools import lru_cache

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")

_IDLE = """a about above after again all almost also always am an and another any anybody anyone anything are around as ask at
    away back be because been before behind being below best better between big bit body both but by came can come
    could customer customers day did do does doing done down each else email emails even ever every everyone everything
    few first for from full further gave get gets getting give given go goes going good got great had half has have
    having he hello her here hers him his how if in into is it its itself just keep kept kind know known last later
    least less let like likes line lines list little look looks lot made make makes making many may maybe me
    mention message messages might more most much must my name need needs never new next no nobody none nor not nothing
    now of off often old on once one ones only open or other our ours out over own page part people per piece pieces please
    put quite rather read real really said same saw say says see seem seen send sent set she should show since so some
    someone something soon still such sure take takes than thank thanks that the their theirs them then there these
    they thing things think this those though three through thus till time times to today together told tomorrow too
    top took toward two under until up upon us use used uses using version very via want wanted wants was way we week weeks
    well went were what when where whether which while who whole whom whose why will wish with within without word
    words work works would write year years yes yet you your yours asked says told rated named bought clicks clicked
    survey answer answers answered likes liked love loves loved hate hates hated prefer prefers preferred
    twice copy draft brief section bits stuff talk anything month months number share general style"""
IDLE = frozenset(_IDLE.split())
"""Words that say nothing of what a text is about: function words, and the common words of briefs and notes."""

_ENDINGS = (
    "nesses",
    "ness",
    "ingly",
    "edly",
    "ings",
    "ing",
    "ies",
    "ie",
    "ied",
    "est",
    "ers",
    "ed",
    "er",
    "es",
    "ly",
    "e",
    "y",
    "s",
)
_SHORTEST_STEM = 3


@lru_cache(maxsize=8192)
def fold(word: str) -> str:
    """A rough stem: "photos" and "photo", "hiking" and "hikes", "discounted" and "discounts" become equal."""
    word = word.lower().replace("’", "'").removesuffix("'s")
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1] if len(word) > _SHORTEST_STEM else word
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return _undouble(word[: -len(ending)])
    return word


def _undouble(stem: str) -> str:
    doubled = len(stem) > _SHORTEST_STEM and stem[-1] == stem[-2] and stem[-1] not in "aeiousl"
    return stem[:-1] if doubled else stem


@lru_cache(maxsize=2048)
def terms(text: str) -> frozenset[str]:
    """The folded content words of `text`."""
    words = (match[0] for match in _WORD.finditer(text))
    return frozenset(fold(word) for word in words if len(word) >= _SHORTEST_STEM and word.lower() not in IDLE)
