"""What we could do for somebody: a gift or an invitation that fits an interest they have shown, and never who they are.

Seed 001: a relationship begins before the bullhorn. What somebody said, did or bought is a ground; their age, their gender
and what a colleague assumes are none, and a discount is no gift.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.core.dossier import Dossier
from bot.core.evidence import Aspect, Evidence, Polarity, Source
from bot.core.flags.words.terms import terms
from bot.core.personas.lasting import is_old

MOST = 3
"""Ideas at once: one is done sooner than ten."""


class Kind(StrEnum):
    GIFT = "gift"
    INVITATION = "invitation"


@dataclass(frozen=True, slots=True)
class Idea:
    """`ask_first`: what it rests on is old, or nobody knows of when."""

    kind: Kind
    text: str
    because: Evidence
    ask_first: bool


@dataclass(frozen=True, slots=True)
class Gifts:
    """`question` is what to ask where no idea rests on anything, "" where one does. `hint` is an interest of the people
    like them, which may not be theirs.
    """

    label: str
    ideas: tuple[Idea, ...]
    question: str = ""
    hint: Evidence | None = None


IDEAS = {
    Aspect.TOPIC: (
        (Kind.GIFT, "A page of the best that somebody here knows about {value}, with nothing to buy in it."),
        (Kind.INVITATION, "An invitation to talk to whoever here knows most about {value}."),
    ),
    Aspect.PRODUCT: (
        (Kind.GIFT, "A sample or a little extra of {value}, given once and unasked."),
        (
            Kind.INVITATION,
            "An invitation to try what is new in {value} before others do, and to say what is wrong with it.",
        ),
    ),
    Aspect.VALUES: (
        (Kind.INVITATION, "An invitation to see how we do it: {value}. Ask what they would do better."),
        (Kind.GIFT, "A true story of {value} from behind our own door, with nothing to buy in it."),
    ),
}
"""By what they care about. How a message should look (format, tone, channel) is no interest, and an offer is a bargain."""

RANK = {Source.SAID: 0, Source.SURVEY: 1, Source.BOUGHT: 2, Source.DID: 3}
"""Their own words first. A consent is a record; what is assumed counts for nothing."""

_WHO_THEY_ARE = re.compile(
    r"\b(?:wom[ae]n|females?|m[ae]n|males?|girls?|boys?|lad(?:y|ies)|gentlem[ae]n|gender|aged?|years? old|over[- ]?\d\ds?"
    r"|under[- ]?\d\ds?|\d0s|pensioners?|elderly|seniors?|millennials?|boomers?|gen(?:eration)? [xyz])\b",
    re.IGNORECASE,
)
"""Age and gender say nothing of what somebody would be glad of."""
_REFUSED = {
    Kind.GIFT: re.compile(r"\b(?:gifts?|presents?|freebies?|giveaways?|samples?)\b", re.IGNORECASE),
    Kind.INVITATION: re.compile(r"\b(?:invitations?|invites?|events?|visits?|workshops?|meetings?)\b", re.IGNORECASE),
}
"""What a dislike has to speak of for that kind to be left alone."""


def gifts_for(dossier: Dossier, today: date) -> Gifts:
    """Up to three ideas, each for another interest as long as there are others."""
    ideas = tuple(_ideas(dossier.own, today))[:MOST]
    if ideas:
        return Gifts(dossier.audience.label, ideas)
    hint = next(iter(interests(dossier.persona_evidence)), None)
    asked = (
        f"Is {hint.value} something for you, too?"
        if hint
        else "What are you busy with just now that we could help with?"
    )
    return Gifts(dossier.audience.label, (), asked, hint)


def interests(known: tuple[Evidence, ...]) -> list[Evidence]:
    """What they are known to like and nothing known speaks against: the surest first, then the newest."""
    refused = [terms(item.value) for item in _dislikes(known)]
    liked = [item for item in known if _is_interest(item) and not any(terms(item.value) & each for each in refused)]
    return sorted(liked, key=lambda item: (RANK[item.source], -(item.on or date.min).toordinal()))


def _is_interest(item: Evidence) -> bool:
    likes = item.polarity is Polarity.LIKES and item.source in RANK and item.aspect in IDEAS
    return likes and not _WHO_THEY_ARE.search(item.value)


def _dislikes(known: tuple[Evidence, ...]) -> list[Evidence]:
    return [item for item in known if item.polarity is Polarity.DISLIKES and item.counts]


def _ideas(known: tuple[Evidence, ...], today: date) -> Iterator[Idea]:
    """The first idea of each interest, then the second of each."""
    refused = {kind for kind, words in _REFUSED.items() if any(words.search(item.value) for item in _dislikes(known))}
    liked = interests(known)
    for turn in (0, 1):
        for item in liked:
            kind, text = IDEAS[item.aspect][turn]
            if kind not in refused:
                yield Idea(kind, text.format(value=item.value), item, is_old(item, today))
