"""What becomes of a job that failed: tried again after a pause, or given up."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.core.errors import RetryLater, ServiceDown, TheirRulesError
from bot.usecases.requests import Job

ATTEMPTS = 5
"""Attempts that fail, or die with their worker, before the person is told that it will not work."""
PATIENCE = timedelta(minutes=15)
"""How long a request waits for a service that is down; an answer that comes later is of no use in a conversation."""
LONGEST_PAUSE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class TryAgain:
    after: timedelta
    failed: bool


@dataclass(frozen=True, slots=True)
class GiveUp:
    pass


Ending = TryAgain | GiveUp


def after_failure(job: Job, error: Exception, now: datetime) -> Ending:
    """A service that is down is waited for; an error with a sentence of its own stays one; the rest may pass."""
    if isinstance(error, ServiceDown):
        pause = error.after if isinstance(error, RetryLater) else pause_after(job)
        return GiveUp() if now + pause > job.taken_at + PATIENCE else TryAgain(pause, failed=False)
    if isinstance(error, TheirRulesError) or job.failures + 1 >= ATTEMPTS:
        return GiveUp()
    return TryAgain(pause_after(job), failed=True)


def died_too_often(job: Job) -> bool:
    """Its attempts took their workers with them: it is not tried on another."""
    return job.failures >= ATTEMPTS


def pause_after(job: Job) -> timedelta:
    """2, 4, 8 ... seconds up to a minute, and up to one more by the job's number: not all come back at once."""
    doubled = timedelta(seconds=2 ** min(job.attempt, 10), milliseconds=100 * (job.id % 10))
    return min(doubled, LONGEST_PAUSE)
