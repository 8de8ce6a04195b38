"""A persona with how it is reached and how well it is known: what a board or a list shows of it."""

from dataclasses import dataclass
from datetime import date

from bot.core.audiences import Persona
from bot.core.personas.coverage import Coverage
from bot.core.personas.grounding import Grounding
from bot.core.personas.season import Season, season_on
from bot.core.personas.thin import Thin, thin_in
from bot.core.preference.answer import Level, Preference
from bot.core.suggesting.drift import Drift

OWN = frozenset({Level.SAID, Level.DID})
"""Levels that speak of the persona itself; what all customers do is no trait of this one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonaCard:
    """`preference` is what a look-up would answer; `members` the customers who belong to the persona, `heard`
    how many of them answered, bought or told something in the last 90 days. `drift` is
    the last report on those whom their purchases put there; None of a persona that came from nowhere but people.
    """

    persona: Persona
    members: int
    coverage: Coverage
    grounding: Grounding
    preference: Preference
    heard: int = 0
    drift: Drift | None = None

    @property
    def channel_known(self) -> bool:
        return self.preference.channel is not None and self.preference.level in OWN

    @property
    def hour_known(self) -> bool:
        return self.preference.hour.start is not None and self.preference.hour.level in OWN

    @property
    def thin(self) -> tuple[Thin, ...]:
        return thin_in(self.persona, self.grounding)

    def season(self, today: date) -> Season | None:
        return season_on(self.persona.profile.season or "", today)
