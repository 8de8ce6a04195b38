"""A ledger in memory, for one job."""

from bot.usecases.requests import Job, Posting, PostingState
from tests.fakes.clock import START


class FakeLedger:
    def __init__(self) -> None:
        self.postings: dict[str, Posting] = {}
        self.checkpoints: dict[str, str] = {}

    def intend(self, _job: Job, step: str) -> Posting:
        stood = self.postings.get(step)
        if stood:
            return stood
        self.postings[step] = Posting(step=step, state=PostingState.INTENDED, intended_at=START)
        return Posting(step=step, state=PostingState.NEW, intended_at=START)

    def posted(self, _job: Job, step: str, ts: str) -> None:
        self.postings[step] = Posting(step=step, state=PostingState.POSTED, intended_at=START, ts=ts)

    def checkpoint(self, _job: Job, key: str, text: str) -> None:
        self.checkpoints[key] = text

    def kept(self, _job: Job, key: str) -> str | None:
        return self.checkpoints.get(key)
