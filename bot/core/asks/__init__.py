"""What a person wants of the bot, and how it is understood from what they typed."""

from bot.core.asks.ask import Ask, Wish

__all__ = ["Ask", "Wish"]
