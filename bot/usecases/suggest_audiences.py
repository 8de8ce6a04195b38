"""Whom somebody may mean whose name is not typed to its end: what a menu offers."""

from collections.abc import Sequence

from bot.core.audiences import Audience, Match
from bot.usecases.ports import Audiences

MOST = 20
"""More names than this are found sooner by typing on than by reading."""
ALIKE = 75.0
"""From this score on a name that is merely alike is offered: misspelt, but nearly it."""


def suggest_audiences(store: Audiences, typed: str) -> list[Audience]:
    """Personas whose words begin as the typed ones do, then whom a search finds; all personas where nothing is typed."""
    begun = [persona for persona in store.personas() if _begins(persona.label, typed)]
    found = [match.audience for match in _found(store, typed)]
    return list({audience.id: audience for audience in (*begun, *found)}.values())[:MOST]


def _found(store: Audiences, typed: str) -> Sequence[Match]:
    matches = store.find_audiences(typed, MOST) if typed.strip() else []
    return [
        match
        for match in matches
        if match.found_by != "likeness" or match.score >= ALIKE or _begins(match.audience.label, typed)
    ]


def _begins(label: str, typed: str) -> bool:
    """Whether each typed word begins a word of the label: "han" and "busy pa" do in "Hannah Whitaker, the busy parent"."""
    words = label.casefold().split()
    return all(any(word.startswith(begun) for word in words) for begun in typed.casefold().split())
