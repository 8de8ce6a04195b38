"""Which of the store's matches are surely meant by words out of the midst of a sentence."""

import re
from collections.abc import Sequence

from bot.core.asks.whom import ARTICLES
from bot.core.audiences import Match, Persona
from bot.usecases.find_audience import AHEAD, SURE


def surely_meant(name: str, matches: Sequence[Match], *, in_text: bool = False) -> tuple[Match, ...]:
    """Those of the matches that are surely meant, all equals."""
    if not matches or (not matches[0].exact and matches[0].score < SURE):
        return ()
    best = matches[0]
    if best.found_by in ("name", "likeness") and not _fits(name, best, one_word=not in_text):
        return ()
    behind = 0.0 if best.exact else AHEAD
    return tuple(match for match in matches if match.exact == best.exact and best.score - match.score <= behind)


def _fits(name: str, match: Match, *, one_word: bool) -> bool:
    """Whether what was typed holds nothing of the topic: a misspelt name has as many words as the right one, or is
    `one_word`; words that are spelt rightly are all from the name or all from the title ("celia gift" is neither).
    """
    typed, names = _words(name), _names(match)
    if match.found_by == "likeness":
        return len(typed) in map(len, names) or (one_word and len(typed) == 1)
    only_one = [typed & own - other for own, other in zip(names, reversed(names), strict=True)]
    return len(typed) <= max(map(len, names)) and (len(names) == 1 or not all(only_one))


def _names(match: Match) -> list[set[str]]:
    audience = match.audience
    title = audience.title if isinstance(audience, Persona) else ""
    return [_words(name) for name in (audience.name, title) if name]


def _words(name: str) -> set[str]:
    return set(re.findall(r"\w+", name.casefold())) - ARTICLES
