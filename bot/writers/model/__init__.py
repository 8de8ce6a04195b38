"""The model writer: a model proposes copy, code checks it, and one repair is allowed."""

from bot.writers.model.writer import ModelWriter

__all__ = ["ModelWriter"]
