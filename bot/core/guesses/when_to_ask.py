"""When the question comes before a first draft, and how long a draft waits for it, so that it is never a nuisance."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.core.guesses.guess import Asking, Ended

UNTOUCHED = timedelta(seconds=15)
"""How long a draft waits for somebody who touches nothing: time to read the card, and no more."""
AT_IT = timedelta(seconds=60)
"""How long it waits after the last thing that they chose."""
LONGEST = timedelta(minutes=5)
"""How long it waits at most: a request that is older than a quarter of an hour is given up."""
TIRED_AFTER = 3
"""So many questions in a row that nobody answered are an answer: no more are asked."""


def is_tired_of_it(newest_first: Sequence[Asking]) -> bool:
    """Whether this person let the last questions pass. One answer, and they are asked again."""
    last = newest_first[:TIRED_AFTER]
    return len(last) == TIRED_AFTER and all(asking.ended is not Ended.ANSWERED for asking in last)


def waits_until(asking: Asking, touched_at: datetime) -> datetime:
    """Until when the draft waits for somebody who is choosing."""
    return min(touched_at + AT_IT, asking.asked_at + LONGEST)
