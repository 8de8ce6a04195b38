"""Post a message once, however often the job that posts it is killed and begun again."""

from collections.abc import Callable
from datetime import datetime, timedelta

from bot.usecases.ports import Ledger
from bot.usecases.requests import Job, PostingState

CLOCKS_APART = timedelta(minutes=2)
"""How far the database's clock, which dates the intent, may be ahead of the room's, which dates messages."""


def post_once(
    ledger: Ledger, job: Job, step: str, post: Callable[[], str], look: Callable[[datetime], str | None]
) -> str:
    """The ts of the message, posted now or by an earlier attempt.

    The intent is recorded first, so a repeated attempt knows that the message may stand there already and calls
    `look` with the earliest time it can have been posted at; only where that finds nothing it posts again.
    Raises LostLease where another worker has taken the job over, and what `post` and `look` raise.
    """
    posting = ledger.intend(job, step)
    if posting.state is PostingState.POSTED and posting.ts is not None:
        return posting.ts
    found = look(posting.intended_at - CLOCKS_APART) if posting.state is PostingState.INTENDED else None
    ts = found or post()
    ledger.posted(job, step, ts)
    return ts
