"""The model judge: a model points at passages, code checks every word of it, and one repair is allowed."""

from bot.judges.model.judge import ModelJudge

__all__ = ["ModelJudge"]
