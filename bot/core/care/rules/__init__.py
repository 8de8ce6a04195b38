"""The rules of care, in the order in which people are told of them."""

from bot.core.care.rule import CareRule
from bot.core.care.rules import begging, false_friendship, false_hurry, false_scarcity, guilt, shouting

CARE: tuple[CareRule, ...] = (
    shouting.RULE,
    begging.RULE,
    false_hurry.RULE,
    false_scarcity.RULE,
    false_friendship.RULE,
    guilt.RULE,
)
