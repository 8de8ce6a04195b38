"""The rules as they stand: what the house judge would be without any learnt part."""

from bot.core.flags.rules import RULES
from bot.judges.baselines.by_rules import ByRules


def open_judge() -> ByRules:
    return ByRules("rules", RULES)
