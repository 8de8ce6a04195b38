"""What the touches of a whole workspace teach about weighing those of one customer."""

from dataclasses import dataclass, field

from bot.core.preference.fading import HALF_LIFE
from bot.core.preference.strength import Strengths


@dataclass(frozen=True, slots=True, kw_only=True)
class Learning:
    """`half_life` in days. As it stands it is what to start from where nothing was measured."""

    half_life: float = HALF_LIFE
    strengths: Strengths = field(default_factory=Strengths)


UNTAUGHT = Learning()
