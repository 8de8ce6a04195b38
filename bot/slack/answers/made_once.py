"""Ids that a repeated job makes no second time."""

from bot.slack.kit import Kit
from bot.usecases.requests import Job


def made_once(kit: Kit, job: Job, key: str) -> str:
    """An id for what the job stores, so that a repeated one stores nothing twice."""
    made = kit.ledger.kept(job, key) or kit.drafting.new_id()
    kit.ledger.checkpoint(job, key, made)
    return made
