"""What words said about a draft ask for. A conversation about a draft is one piece of copy: what follows goes on with it."""

from bot.core.asks import Ask, Wish
from bot.core.asks.follow_up import FollowUp, Turn, follow_up, with_added
from bot.core.asks.questions import is_question
from bot.core.asks.slack_text import as_seen
from bot.core.asks.the_same import require_channel, same_for
from bot.core.drafts import Draft
from bot.usecases.prepare_draft import Wanted


def goes_on(ask: Ask) -> bool:
    """Whether these words go on with the draft: they ask for nothing else, and for nobody else's own brief."""
    return ask.wish in (Wish.DRAFT, Wish.HELP) and (not ask.audience or same_for(ask.brief) is not None)


def asks_something(ask: Ask) -> bool:
    """Whether these words ask us something that no look-up was understood in."""
    return not ask.audience and not ask.channel and is_question(_typed(ask))


def said_about(ask: Ask) -> FollowUp:
    """What was said. All that was typed tells of a draft ("send it"), the brief alone what to add to it."""
    said = follow_up(_typed(ask))
    return follow_up(ask.brief) if said.turn is Turn.CHANGE else said


def wanted_next(ask: Ask, known: Draft, asked_by: str) -> Wanted | None:
    """The next version: a channel named alone asks for the same brief there, other words are added to the brief.

    "The same for Hannah" is a draft of its own. None for thanks and whatever else changes nothing. Raises UnknownChannel.
    """
    require_channel(_typed(ask))
    so_far = known.latest.written.brief or known.brief
    other = ask.audience or same_for(ask.brief)
    if other:
        return Wanted(audience=other, brief=so_far, channel=ask.channel, asked_by=asked_by)
    said = said_about(ask)
    if not ask.channel and said.turn not in (Turn.CHANGE, Turn.AGAIN):
        return None
    return Wanted(
        audience=known.audience_id,
        brief=with_added(so_far, said.added),
        channel=ask.channel,
        asked_by=asked_by,
        again=known,
    )


def _typed(ask: Ask) -> str:
    return as_seen(ask.text) or ask.brief
