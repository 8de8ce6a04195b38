"""What to ask somebody, so that more is known of the people like them: open questions, one at a time."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.core.card_words import MANY
from bot.core.evidence import Aspect, Evidence
from bot.core.keeping_up.clashes import Clash, clashes, question_of
from bot.core.preference.answer import Disagreement

BY_ASPECT: Mapping[Aspect, str] = {
    Aspect.CHANNEL: "How would you like to hear from us, and how not?",
    Aspect.TIMING: "When does a message from us suit you, and when is it in the way?",
    Aspect.FREQUENCY: "How often is often enough to hear from us?",
    Aspect.TONE: "Which message of ours sounded right to you, and which did not?",
    Aspect.FORMAT: "What do you do with a long message from us, and what with a short one?",
    Aspect.TOPIC: "What would you like to read about that nobody tells you?",
    Aspect.OFFER: "Which offer was of use to you, and which was not?",
}
BY_FIELD: Mapping[str, str] = {
    "goals": "What did you want to get done when you last bought from us?",
    "pains": "What gets in your way there?",
    "triggers": "What made you buy on that day, and not a month later?",
    "objections": "What nearly kept you from buying?",
    "shopping": "Where else did you look before you bought?",
    "products": "What else do you use for it?",
    "season": "When in the year do you think about it most?",
    "values": "What should a company like ours never do?",
    "quotes": "How would you tell a friend what you use it for?",
}
"""By the field of a persona that is empty. Job and household are nobody's business until somebody tells of them."""
ANYTHING_NEW = "What has changed for you since we last spoke?"


@dataclass(frozen=True, slots=True)
class Question:
    """`why` says in a few words what it would settle."""

    text: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OfPersona:
    """What is open about a persona: claims that contradict each other, claims that a customer `doubted` by saying
    otherwise, claims that are old, aspects of which no customer has told, and fields that are empty.
    """

    clashes: Sequence[Clash]
    doubted: Sequence[Evidence]
    old: Sequence[Evidence]
    aspects: Sequence[Aspect]
    fields: Sequence[str]


def questions(
    own: Sequence[Evidence], old: Sequence[Evidence], parted: Sequence[Disagreement], persona: OfPersona
) -> Iterator[Question]:
    """For one customer, what would settle most first: `own` is what is known of them, `old` what of it is to be asked
    again, `parted` where their words and deeds part.
    """
    yield from (Question(each.ask, "what they say and what they do part") for each in parted)
    yield from (Question(question_of(each), "two things that we know of them disagree") for each in clashes(own))
    yield from (Question(_still(item), "what we know of them is old") for item in old if not item.is_figure)
    yield from (Question(_with_you(each), "what is known of people like them disagrees") for each in persona.clashes)
    yield from (Question(_of_others(item), "a customer like them has said otherwise") for item in persona.doubted)
    yield from (
        Question(_of_others(item), "what is known of people like them is old")
        for item in persona.old
        if not item.is_figure
    )
    told = {item.aspect for item in own if item.counts}
    unknown = [aspect for aspect in persona.aspects if aspect in BY_ASPECT and aspect not in told]
    yield from (Question(BY_ASPECT[each], f"no customer has told us of {each}") for each in unknown)
    yield from (Question(BY_FIELD[each], f"their {each} are not known") for each in persona.fields if each in BY_FIELD)
    yield Question(ANYTHING_NEW, "nothing else is open, and something may have changed")


def _still(item: Evidence) -> str:
    when = f"In {item.on:%B %Y} we noted" if item.on else "We once noted"
    return f"{when} that you {MANY[item.polarity]} “{item.value}”. Is that still so?"


def _with_you(clash: Clash) -> str:
    was, now = clash.older, clash.newer
    return f"Some tell us that they {MANY[was.polarity]} “{was.value}”, others that they {MANY[now.polarity]} “{now.value}”. How is it with you?"


def _of_others(item: Evidence) -> str:
    return f"We heard from others that they {MANY[item.polarity]} “{item.value}”. How is it with you?"
