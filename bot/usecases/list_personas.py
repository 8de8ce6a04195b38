"""The personas, with how they are reached and how well they are known."""

from collections.abc import Sequence
from datetime import datetime

from bot.core.audiences import Persona
from bot.core.keeping_up.digest import HEARD_WITHIN
from bot.core.personas.card import PersonaCard
from bot.core.personas.coverage import coverage_of
from bot.core.personas.grounding import grounding_of
from bot.core.preference.prefer import prefer
from bot.usecases.ports import Store
from bot.usecases.read_dossier import read_dossier


def list_personas(store: Store, now: datetime) -> list[PersonaCard]:
    """One card each, by name; [] where there are none."""
    return cards_of(store, store.personas(), now)


def cards_of(store: Store, personas: Sequence[Persona], now: datetime) -> list[PersonaCard]:
    """One card each, in their order: a page of a board asks for no more than it shows."""
    if not personas:
        return []
    everyone, learning, today = store.all_touch_counts(), store.learning(), now.date()
    drifts = store.drifts([persona.id for persona in personas])
    dossiers = [read_dossier(store, persona) for persona in personas]
    heard = store.heard_from([persona.id for persona in personas], now - HEARD_WITHIN)
    return [
        PersonaCard(
            persona=persona,
            members=store.members(persona.id),
            coverage=coverage_of(persona),
            grounding=grounding_of(dossier.own, today),
            preference=prefer(dossier, everyone, today, learning),
            heard=heard[persona.id],
            drift=drifts.get(persona.id),
        )
        for persona, dossier in zip(personas, dossiers, strict=True)
    ]
