"""Words of a brief that look like slips and stand in the copy: "potatos". They stay as they were typed, since one may be the
name of a plant that no dictionary has; but a marketer hears of them before a customer does.
"""

import re
from collections.abc import Callable, Iterator

from bot.core.asks.language import tongue_of
from bot.core.brief.patterns import LINK
from bot.core.drafts import Copy
from bot.core.order import Order
from bot.core.proposing.change import Reword

Spell = Callable[[str], str | None]
"""From a word in small letters to how it is probably meant; None where it is known, or near nothing."""
MOST = 5
"""Slips that are told at once."""
_WORD = re.compile(r"(?<![\w@./#'’&-])[^\W\d_]+(?![\w@/&]|['’.-]\w)")


def slips_in(copy: Copy, order: Order, spell: Spell) -> tuple[Reword, ...]:
    """In the order of the brief, which is English. A word with a capital may be a name, and what is stored of the audience
    or of the brand is known.
    """
    if tongue_of(order.brief) is not None:
        return ()
    typed = dict.fromkeys(word for word in _words(order.brief) if word.islower())
    known, told = {word.lower() for word in _words(_stored(order))}, {word.lower() for word in _words(copy.text)}
    doubtful = (word for word in typed if word in told and word not in known)
    slips = (Reword(word, right) for word in doubtful if (right := spell(word)))
    return (*_lost_letter(order.brief, copy.text), *slips)[:MOST]


def _lost_letter(brief: str, copy: str) -> tuple[Reword, ...]:
    """Such as "20% of bulbs" in a sale, where no share of anything is spoken of."""
    if not _SALE.search(brief) or _SHARE.search(brief):
        return ()
    return tuple(Reword(found[0], f"{found[0]}f") for found in _PER_CENT_OF.finditer(brief) if found[0] in copy)


_PER_CENT_OF = re.compile(r"\d{1,2}\s?% of\b(?! the\b)")
_SALE = re.compile(r"\b(?:sale|offers?|discounts?|deals?|reduced|clearance|until|till?|code)\b", re.IGNORECASE)
_SHARE = re.compile(
    r"\b(?:donat\w+|charit\w+|profits?|proceeds|takings|go(?:es)? to|customers|people|of (?:you|us|all))\b",
    re.IGNORECASE,
)


def told_of(slips: tuple[Reword, ...], *, can_be_asked: bool) -> str:
    """`can_be_asked`: there is a thread in which somebody may say so."""
    said = ", ".join(f"“{slip.old}” ({slip.new}?)" for slip in slips)
    return (
        f"Spelt as you typed it: {said}.{' Say “fix the spelling” here, and I put that right.' if can_be_asked else ''}"
    )


def _words(text: str) -> Iterator[str]:
    return (found[0] for found in _WORD.finditer(LINK.sub(" ", text)))


def _stored(order: Order) -> str:
    """Names and words that are spelt here as they are spelt there."""
    known, brand = order.dossier, order.brand
    evidence = (text for item in known.evidence for text in (item.value, item.note))
    persona = known.persona.label if known.persona else ""
    return "\n".join((known.audience.label, persona, brand.name, *brand.own_words, *evidence))
