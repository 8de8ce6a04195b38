"""Briefs that cannot be written, because nothing in them is for the audience."""

from bot.core.brief.facts import Facts, WishKind
from bot.core.errors import EmptyBrief, OnlyWishes


class OnlyTaste(EmptyBrief):
    """The brief says only what you like yourself, not what the message is about. Add in a sentence what it is about, for example: “Spring sale, 20 % off until Friday”."""


class NoSubject(EmptyBrief):
    """The brief does not say yet what the message is about. Add it in a sentence, for example: “Spring sale, 20 % off until Friday”."""


def missing_in(facts: Facts) -> EmptyBrief:
    """Why a brief without a single statement cannot be written, by what it holds instead."""
    kinds = {wish.kind for wish in facts.wishes if not wish.hangs_on}
    if not kinds:
        return EmptyBrief()
    if kinds == {WishKind.ASIDE}:
        return OnlyTaste()
    return NoSubject() if kinds == {WishKind.REQUEST} else OnlyWishes()
