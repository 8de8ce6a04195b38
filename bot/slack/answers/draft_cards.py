"""A draft's cards as the store has them now: the one that a whole room may see, and the one for whoever asked alone."""

from bot.core.corrections.correction import Marked
from bot.slack.views import draft_card as view
from bot.slack.views.message import Block, Message
from bot.slack.views.review_card import sendable
from bot.usecases.drafted import Drafted


def for_all(drafted: Drafted) -> Message:
    """What a whole room may see."""
    for_room = [notice.text for notice in drafted.notices if notice.for_room]
    barred = bool(drafted.choice.barred)
    card = view.draft_card(drafted.draft, drafted.measures, drafted.problems, for_room, barred=barred)
    return sendable(card, drafted.draft)


def for_asker(drafted: Drafted, seen: Marked) -> Message:
    """What whoever asked reads beside it in a room."""
    return view.reasons_card(drafted.draft, drafted.flags, _reasons(drafted, seen))


def in_direct(drafted: Drafted, seen: Marked) -> Message:
    """Both in one, where nobody else reads."""
    return view.whole_card(for_all(drafted), _reasons(drafted, seen))


def drawn_again(drafted: Drafted, seen: Marked, *, direct: bool) -> Message:
    """What its reader was shown of a draft, with what they say of its flags by now."""
    return in_direct(drafted, seen) if direct else for_asker(drafted, seen)


def _reasons(drafted: Drafted, seen: Marked) -> list[Block]:
    choice = drafted.choice
    private = [notice.text for notice in drafted.notices if not notice.for_room and notice.text != choice.barred]
    return view.reason_blocks(
        drafted.draft,
        drafted.flags,
        drafted.dossier,
        private,
        why_channel=choice.why,
        barred=choice.barred,
        marked=seen,
    )
