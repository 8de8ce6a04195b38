"""What is to go from a draft: "drop the golf", "without the link and the price", "no tea"."""

import re
from dataclasses import dataclass

from bot.core.asks.follow_up_words import DROP, held
from bot.core.asks.respelling import respelt, typed_behind
from bot.core.brief.rewrites import plainly
from bot.core.brief.wishes import wish_of


@dataclass(frozen=True, slots=True)
class Dropped:
    """`surely` is to go; `perhaps` is to go where the draft speaks of it, and tells the customer something where not."""

    surely: tuple[str, ...] = ()
    perhaps: tuple[str, ...] = ()


_LEADS_ELSEWHERE = re.compile(r"\b(?:on|at|off|from|in|for|within|to|until|by)\b", re.IGNORECASE)
_MOST_DROPPED = 4
"""Words of something that is to go: who says more tells a customer something."""
_PRONOUNS = re.compile(r"(?:it|this|that|them|all|everything|out|down|back|up|a (?:bit|little).*)", re.IGNORECASE)


def dropped(typed: str, spelt: str) -> Dropped | None:
    """What is to go, as it was typed: one thing, or several that an "and" joins."""
    found = DROP.fullmatch(spelt)
    if found is None:
        return None
    group = held(found, "what", "perhaps", "no")
    what = typed_behind(typed, spelt)(*found.span(group)).strip(" ,.!?;:“”\"'")
    if group.startswith("no"):
        is_wish = wish_of(spelt) is not None or _PRONOUNS.fullmatch(what)
        return None if is_wish else Dropped(perhaps=(what,))
    things = [_bare(thing) for thing in re.split(r"\s*,\s*|\s+(?:and|&)\s+", what)]
    doubtful = group.startswith("perhaps") and any(map(_tells_a_customer, things))
    if doubtful or not all(_may_go(thing) for thing in things):
        return None
    return Dropped(surely=tuple(things))


def _bare(thing: str) -> str:
    """Without the article and the word that only says that it is a part of the draft."""
    words = thing.split()
    while words and respelt(words[0]).lower() in ("the", "that", "this", "all", "any", "our"):
        words.pop(0)
    if len(words) > 1 and respelt(words[-1]).lower() in ("bit", "part", "stuff", "thing") and words[-2] not in _PLACED:
        words.pop()
    return " ".join(words)


_PLACED = ("first", "second", "third", "last")


def _tells_a_customer(thing: str) -> bool:
    return _LEADS_ELSEWHERE.search(thing) is not None or len(thing.split()) > _MOST_DROPPED


def _may_go(thing: str) -> bool:
    return bool(thing) and _PRONOUNS.fullmatch(plainly(thing)[-1]) is None and len(thing.split()) <= 2 * _MOST_DROPPED
