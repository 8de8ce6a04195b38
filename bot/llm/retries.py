"""Try again what may pass, within one budget, at the pace the server asks for."""

import time
from collections.abc import Callable
from datetime import timedelta
from typing import TypeVar

from tenacity import RetryCallState, Retrying, retry_if_exception, stop_before_delay, wait_random_exponential

from bot.llm.openai_errors import may_pass, retry_after

Result = TypeVar("Result")
Attempt = Callable[[timedelta], Result]
"""One try, told how much of the budget is left."""

_JITTER = wait_random_exponential(multiplier=0.5, max=20)
"""Up to 0.5, 1, 2 ... 20 seconds, drawn at random so that many workers do not come back at once."""


def within(budget: timedelta, attempt: Attempt[Result], sleep: Callable[[float], None] = time.sleep) -> Result:
    """What `attempt` returns, tried again as long as its errors may pass and the next try would begin in time.

    Raises the last attempt's own error.
    """
    start = time.monotonic()
    retrying = Retrying(
        wait=_longest_wait,
        stop=stop_before_delay(budget),
        retry=retry_if_exception(may_pass),
        sleep=sleep,
        reraise=True,
    )
    return retrying(lambda: attempt(budget - timedelta(seconds=time.monotonic() - start)))


def _longest_wait(state: RetryCallState) -> float:
    """The server's own Retry-After where it is longer than ours."""
    error = state.outcome.exception() if state.outcome else None
    return max(_JITTER(state), retry_after(error).total_seconds())
