"""Show a room an answer that was for its asker alone: once, and no more than they saw."""

from bot.core.errors import Exit, TheirRulesError
from bot.core.shared import SharedAnswer
from bot.usecases.ports import Store


class ChangedSince(TheirRulesError):
    """What is known has changed since you asked, so nothing was shared. Ask again, and share what you see then."""

    exit = Exit.ANSWER_IS_NO


class AnswerSharedAlready(TheirRulesError):
    """You have shared that already: the room has it."""

    exit = Exit.ANSWER_IS_NO


def share_answer(store: Store, share: SharedAnswer, *, seen: str, now: str) -> None:
    """`seen` and `now` are digests of what the answer rests on, as it was seen and as it is now. Raises ChangedSince where
    they differ, AnswerSharedAlready where another press was quicker.
    """
    if seen != now:
        raise ChangedSince
    if store.share_answer(share).request_id != share.request_id:
        raise AnswerSharedAlready
