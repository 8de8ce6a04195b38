"""Requests that were written down, read again: for a button that completes one, and for whoever was told to stop."""

from datetime import datetime

from sqlalchemy import Engine, Select, select

from bot.usecases.requests import Request
from store.bound import telling_when_down
from store.queue import request_of
from store.tables import request_names, requests


class TakenRequests:
    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def request(self, workspace: str, request_id: str) -> Request | None:
        """A request by its id or an alias; None where it never was, or was pruned."""
        mine = (request_names.c.workspace == workspace, request_names.c.name == request_id)
        meant = select(request_names.c.job_id).where(*mine).scalar_subquery()
        return next(iter(self._found(_in(workspace).where(requests.c.job_id == meant))), None)

    def taken_since(self, workspace: str, kind: str, since: datetime) -> list[Request]:
        """Requests of that kind that were taken at `since` or later."""
        return self._found(_in(workspace).where(requests.c.kind == kind, requests.c.taken_at >= since))

    def _found(self, query: Select[tuple[object, ...]]) -> list[Request]:
        with telling_when_down(), self._engine.begin() as connection:
            return [request_of(row) for row in connection.execute(query)]


def _in(workspace: str) -> Select[tuple[object, ...]]:
    return select(requests).where(requests.c.workspace == workspace)
