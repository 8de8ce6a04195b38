"""Asks that lack something, and what completes them."""

from dataclasses import replace

from bot.core.asks.ask import Ask, Wish

FOR_SOMEBODY = (Wish.DRAFT, Wish.PREFERS, Wish.CHECK, Wish.GIFT)
"""Wishes that nobody can be given without knowing for whom."""
ABOUT_SOMETHING = (Wish.DRAFT, Wish.CHECK)


def lacks_everything(ask: Ask) -> bool:
    """Neither for whom nor about what: the bare name of a command."""
    return ask.wish in ABOUT_SOMETHING and not ask.audience and not ask.brief


def lacks_audience(ask: Ask) -> bool:
    return ask.wish in FOR_SOMEBODY and not ask.audience


def lacks_matter(ask: Ask) -> bool:
    """A draft for somebody, and not a word on what it is about."""
    return ask.wish is Wish.DRAFT and bool(ask.audience) and not ask.brief


def says_little(ask: Ask) -> bool:
    """Words that ask for nothing by themselves, such as a name alone."""
    return ask.wish is Wish.HELP and bool(ask.brief)


def completed(first: Ask, later: Ask) -> Ask:
    """`first` with what it lacked: what it is about, or the name that `later` is, said under an ask that named nobody or
    could not be answered by the name it had.
    """
    if lacks_matter(first):
        return replace(first, brief=later.brief)
    return replace(first, audience=later.brief) if first.wish in FOR_SOMEBODY else later
