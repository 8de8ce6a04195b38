"""Every way to put a wish that is understood, in the order in which they are tried; the first that fits decides.

Questions stand before orders, so that "do we have consent for Dana" is not taken for an order to do something.
"""

from bot.core.asks.phrases.care import CARE
from bot.core.asks.phrases.check import CHECK
from bot.core.asks.phrases.draft import DRAFT
from bot.core.asks.phrases.keeping_up import KEEPING_UP
from bot.core.asks.phrases.persona import PERSONA
from bot.core.asks.phrases.phrase import Phrase
from bot.core.asks.phrases.prefers import PREFERS

PHRASES: tuple[Phrase, ...] = (*CARE, *KEEPING_UP, *PREFERS, *CHECK, *PERSONA, *DRAFT)

__all__ = ["PHRASES", "Phrase"]
