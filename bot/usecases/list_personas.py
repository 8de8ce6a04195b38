"""The personas, with how they are reached and how well they are known."""

from dataclasses import dataclass
from datetime import date, datetime

from bot.core.audiences import Persona
from bot.core.personas.coverage import Coverage, coverage_of
from bot.core.personas.grounding import Grounding, grounding_of
from bot.core.preference.answer import Level, Preference
from bot.core.preference.learning import Learning
from bot.core.preference.prefer import prefer
from bot.core.touches import TouchCount
from bot.usecases.ports import Store
from bot.usecases.read_dossier import read_dossier

OWN = frozenset({Level.SAID, Level.DID})
"""Levels that speak of the persona itself; what all customers do is no trait of this one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonaCard:
    """`preference` is what a look-up would answer; `members` the customers who belong to the persona."""

    persona: Persona
    members: int
    coverage: Coverage
    grounding: Grounding
    preference: Preference

    @property
    def channel_known(self) -> bool:
        return self.preference.channel is not None and self.preference.level in OWN

    @property
    def hour_known(self) -> bool:
        return self.preference.hour.start is not None and self.preference.hour.level in OWN


def list_personas(store: Store, now: datetime) -> list[PersonaCard]:
    """One card each, by name; [] where there are none."""
    everyone, learning = store.all_touch_counts(), store.learning()
    return [_card(store, persona, everyone, learning, now.date()) for persona in store.personas()]


def _card(
    store: Store, persona: Persona, everyone: tuple[TouchCount, ...], learning: Learning, today: date
) -> PersonaCard:
    dossier = read_dossier(store, persona)
    return PersonaCard(
        persona=persona,
        members=store.members(persona.id),
        coverage=coverage_of(persona),
        grounding=grounding_of(dossier.own, today),
        preference=prefer(dossier, everyone, today, learning),
    )
