"""The rules that find flags, the surest first: where two point at the same words, the earlier one speaks."""

from bot.core.flags.rules import (
    bare_verdict,
    circle,
    crowd_claim,
    disliked_form,
    disliked_matter,
    known_taste,
    own_taste,
    too_often,
    wrong_channel,
    wrong_language,
    wrong_length,
    wrong_time,
)
from bot.core.flags.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    own_taste.RULE,
    circle.RULE,
    crowd_claim.RULE,
    bare_verdict.RULE,
    wrong_channel.RULE,
    wrong_time.RULE,
    wrong_language.RULE,
    wrong_length.RULE,
    too_often.RULE,
    disliked_form.RULE,
    disliked_matter.RULE,
    known_taste.RULE,
)
