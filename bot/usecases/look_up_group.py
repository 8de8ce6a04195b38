"""How a persona's customers, or all of them, want to be reached. Reads what was added up, and asks no model.

Whoever changed is counted first, where these are few. After an import of a million that would take minutes: then the answer
is as it stood before, and says so, while they are counted in the background.
"""

from collections.abc import Sequence

from bot.core.audiences import Persona
from bot.core.errors import Exit, TheirRulesError
from bot.core.norms import ChannelNorm, HoursNorm
from bot.core.preference.group import Group, HowMany, fitting_norms, group_of, how_many
from bot.usecases.find_audience import find_audience
from bot.usecases.ports import Store

NAMED = 5
"""Customers who are named in an answer about many."""

FEW = 10_000
"""Customers who are counted while somebody waits: it takes a few seconds."""

PORTIONS = 120
"""Portions counted in the background, with a minute between: a million customers take a quarter of an hour so."""

Asked = ChannelNorm | HoursNorm


class NotAGroup(TheirRulesError):
    """{name} is one customer and no group: ask how {name} wants to be reached, or name a persona."""

    exit = Exit.ANSWER_IS_NO


def look_up_group(store: Store, asked: str = "") -> Group:
    """The customers behind the persona that is meant, or all for "". Whoever changed since they were counted is counted
    first, unless they are many. Raises NotAGroup, and what `find_audience` raises.
    """
    persona = _persona(store, asked) if asked else None
    if (due := store.leanings_due()) <= FEW:
        settle(store)
        due = 0
    owner = persona.id if persona else ""
    touches = store.persona_touch_counts(owner) if persona else store.all_touch_counts()
    return group_of(persona, store.customers_in(owner), store.leaning_counts(owner), touches, due)


def look_up_how_many(store: Store, asked: str, things: Sequence[Asked]) -> tuple[HowMany, ...]:
    """For each channel, or hours, how many of the group lean to it, with a few names."""
    group = look_up_group(store, asked)
    owner = group.persona.id if group.persona else ""
    return tuple(
        how_many(group, thing, store.leaning_towards(fitting_norms(group, thing), owner, NAMED)) for thing in things
    )


def settle(store: Store) -> None:
    """Count everybody anew of whom something changed, a portion at a time."""
    while store.settle_leanings():
        pass


def settle_some(store: Store, portions: int = PORTIONS) -> None:
    """The same in the background, so many portions at a time: others write, too."""
    for _ in range(portions if store.leanings_due() else 0):
        if not store.settle_leanings():
            return


def _persona(store: Store, asked: str) -> Persona:
    found = find_audience(store, asked)
    if not isinstance(found, Persona):
        raise NotAGroup(name=found.name)
    return found
