"""What is kept of tastes that were said, beside those that are kept already."""

from collections.abc import Sequence, Set
from dataclasses import dataclass, replace

from bot.core.evidence import Taste, TasteSource
from bot.core.tastes.same import footprints, same_thing

BY_HAND = (TasteSource.ADDED, TasteSource.STATED)
"""What somebody puts down on purpose comes back though they let go of the same before."""
MOST = 100
"""Tastes of one person. Nobody looks through more, and each is held against every clause that its owner writes."""


@dataclass(frozen=True, slots=True)
class KeptTastes:
    """`new` are the tastes that this request was the first to keep, `first` says that its owner has to be told how tastes
    are kept: they have not been told before.
    """

    new: tuple[Taste, ...] = ()
    first: bool = False


def changes(stored: Sequence[Taste], told: Sequence[Taste], let_go: Set[str]) -> tuple[Taste, ...]:
    """The tastes that have to be written: new ones, and those said again, with the later words, day and link.

    What its owner let go comes back by hand alone. Who now says the opposite has changed their mind: the later word stands.
    """
    held = {taste.id: taste for taste in stored}
    for taste in told:
        known = next((each for each in held.values() if same_thing(each.value, taste.value)), None)
        if known:
            held[known.id] = said_again(known, taste)
        elif len(held) < MOST and (taste.source in BY_HAND or let_go.isdisjoint(footprints(taste))):
            held[taste.id] = taste
    before = {taste.id: taste for taste in stored}
    return tuple(taste for taste in held.values() if before.get(taste.id) != taste)


def said_again(known: Taste, later: Taste) -> Taste:
    """The same taste, by its later word; what its owner corrected stays as they put it, unless they say it by hand."""
    if later.source in BY_HAND:
        return replace(known, aspect=later.aspect, value=later.value, polarity=later.polarity)
    if known.corrected and later.polarity is not known.polarity:
        return known
    return replace(
        known,
        polarity=later.polarity,
        quote=later.quote,
        source=later.source,
        on=later.on,
        link=later.link or (known.link if known.quote == later.quote else ""),
    )
