"""What makes a persona thin, so that copy for it would fit anybody: told in words, with what would help."""

import re
from dataclasses import fields
from enum import StrEnum

from bot.core.audiences import Persona, Profile
from bot.core.personas.grounding import Grounding

WHO_ALONE = ("job", "household", "home")
"""Fields that a census could fill in."""
_ANYBODY = r"any\s?(?:one|body)|every\s?(?:one|body)|all\s+(?:our\s+)?(?:people|customers?|clients?|buyers?|users?|consumers?|shoppers?|adults?|of\s+them)|(?:the\s+)?(?:general\s+)?(?:public|population|market|masses|crowd)|people|customers?|consumers?|(?:the\s+)?(?:average|typical|normal|ordinary)\s+(?:customer|person|consumer|buyer|user|joe|jane)|(?:our\s+)?(?:target\s+)?(?:group|audience|market|customers?)|whoever|humans?|all"  # fmt: skip
_ANYONE = re.compile(
    rf"^(?:the\s+|for\s+|just\s+|simply\s+)?(?:{_ANYBODY})(?:\s+(?:who|with|that|in)\b.*)?[\s.!]*$", re.I
)
_SHARED = re.compile(r"^[^a-z]*(?:who\s+)?(?:likes?|wants?|needs?|loves?|buys?)?\s*(?:anything|everything|things|stuff|products?|good\s+(?:prices|value|quality))?[\s.!]*$", re.I)  # fmt: skip


class Thin(StrEnum):
    """Why copy for it would fit anybody; the value is told as it stands, and says what would help."""

    WHO_ALONE = "It says who they are, and not what moves them: add a goal or a pain"
    NO_QUOTE = "Nobody is quoted: add a sentence that one of them said"
    NO_GOAL = "No goal and no pain is known: ask one of them what your product is for, and what gets in the way"
    ALL_ASSUMED = "All evidence is guessed: ask one of them, or look at what they do"
    ALL_STALE = "All evidence is old, or of no known day: ask again"


def is_anyone(name: str, title: str = "") -> bool:
    """Whether the name or the description is everybody's: "Anyone", "our customers", "people who buy things"."""
    return any(_is_anyone(told.strip()) for told in (name, title) if told.strip())


def _is_anyone(told: str) -> bool:
    found = _ANYONE.match(told)
    if not found:
        return False
    _, who, rest = told.casefold().partition(" who ")
    return not who or bool(_SHARED.match(rest))


def thin_in(persona: Persona, known: Grounding) -> tuple[Thin, ...]:
    """The gravest first; () where copy can be written for it."""
    profile = persona.profile
    told = {field.name for field in fields(Profile) if getattr(profile, field.name)}
    moved = profile.goals or profile.pains
    found = [
        (Thin.WHO_ALONE, bool(told) and told <= set(WHO_ALONE)),
        (Thin.NO_GOAL, not moved and not (bool(told) and told <= set(WHO_ALONE))),
        (Thin.NO_QUOTE, not profile.quotes),
        (Thin.ALL_ASSUMED, bool(known.claims) and not known.counted),
        (Thin.ALL_STALE, bool(known.counted) and len(known.stale) == known.counted),
    ]
    return tuple(thin for thin, holds in found if holds)
