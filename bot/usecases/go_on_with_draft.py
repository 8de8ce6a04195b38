"""What words said about a draft ask for. A conversation about a draft is one piece of copy: what follows goes on with it."""

from bot.core.asks import Ask, Wish
from bot.core.asks.the_same import same_for
from bot.core.drafts import Draft
from bot.usecases.prepare_draft import Wanted


def goes_on(ask: Ask) -> bool:
    """Whether these words go on with the draft: they ask for nothing else, and for nobody else's own brief."""
    return ask.wish in (Wish.DRAFT, Wish.HELP) and (not ask.audience or same_for(ask.brief) is not None)


def wanted_next(ask: Ask, known: Draft, asked_by: str) -> Wanted | None:
    """The next version: a channel named alone asks for the same brief there, other words are added to the brief.

    "The same for Hannah" is a draft of its own. None for thanks and greetings, which change nothing.
    """
    so_far = known.latest.written.brief or known.brief
    other = ask.audience or same_for(ask.brief)
    if other:
        return Wanted(audience=other, brief=so_far, channel=ask.channel, asked_by=asked_by)
    if not ask.brief and not ask.channel:
        return None
    return Wanted(
        audience=known.audience_id,
        brief=f"{so_far}\n{ask.brief}".strip(),
        channel=ask.channel,
        asked_by=asked_by,
        again=known,
    )
