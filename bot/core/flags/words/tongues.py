"""The languages besides English whose claims of taste are known."""

from bot.core.flags.words.french import FRENCH
from bot.core.flags.words.german import GERMAN
from bot.core.flags.words.spanish import SPANISH
from bot.core.flags.words.tongue import Tongue

TONGUES: tuple[Tongue, ...] = (GERMAN, FRENCH, SPANISH)
