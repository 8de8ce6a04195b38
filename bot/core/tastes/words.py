"""How tastes are told to their owner: whose they are and what for, never that they are wrong."""

from collections.abc import Sequence

from bot.core.errors import TheirRulesError
from bot.core.evidence import Polarity, Taste
from bot.core.plain_text import plain
from bot.core.tastes.thing import LONGEST_VALUE

WHAT_FOR = "What you like yourself is yours alone: I keep it to tell you where a text follows it rather than what is known of the customer. Nobody else sees it, and no copy is written by it."
"""Beside the list, before anything stands in it."""


class EmptyTaste(TheirRulesError):
    """Say in a few words what it is, for example: long emails."""


class LongTaste(TheirRulesError):
    """That has {length} characters, and {most} are kept of a taste. Say it in a few words, for example: long emails."""


def worded(typed: str) -> str:
    """A value as it is kept, on one line. Raises EmptyTaste and LongTaste."""
    value = " ".join(plain(typed).split())
    if not value:
        raise EmptyTaste
    if len(value) > LONGEST_VALUE:
        raise LongTaste(length=len(value), most=LONGEST_VALUE)
    return value


def leaning(taste: Taste) -> str:
    """As it stands in the owner's list: "dislike long emails"; a clause that is kept whole stands in quotation marks."""
    verb = {Polarity.LIKES: "like", Polarity.DISLIKES: "dislike", Polarity.NEUTRAL: "do not mind"}[taste.polarity]
    return f"“{taste.value}”" if is_whole(taste) else f"{verb} {taste.value}"


def said_of(taste: Taste) -> str:
    """Said to its owner, at the head of its entry in the list: "You dislike long emails"."""
    return leaning(taste) if is_whole(taste) else f"You {leaning(taste)}"


def is_whole(taste: Taste) -> bool:
    """Whether the value is the whole clause, because nobody could be sure what in it is liked."""
    return taste.value.rstrip("…") in taste.quote and len(taste.value) + 3 > len(taste.quote) and not taste.corrected


def told_first(new: Sequence[Taste], where: str) -> str:
    """The one sentence that tells somebody, at the first time, what is kept, what for, who sees it and what they can do.

    `where` says where they look at it, such as "under “Your tastes” on my Home tab".
    """
    named = [leaning(taste) if is_whole(taste) else f"that you {leaning(taste)}" for taste in new[:3]]
    said = f"{', '.join(named[:-1])} and {named[-1]}" if len(named) > 1 else named[0]
    return (
        f"You said {said}: I keep this as your own taste, so that I can tell you later where a text follows it rather than "
        f"what is known of the customer; nobody else sees it, and you can look at it, correct it and delete it {where}."
    )
