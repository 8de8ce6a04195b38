"""A desk that keeps what it is handed, knows requests by id and alias, and can be out of order."""

from bot.usecases.requests import Request


class FakeDesk:
    def __init__(self, broken: bool = False) -> None:
        self.taken: list[Request] = []
        self.broken = broken
        self._known: set[str] = set()

    def take(self, request: Request) -> bool:
        if self.broken:
            raise OSError("disk full")
        names = {request.id, *request.aliases}
        if names & self._known:
            return False
        self._known |= names
        self.taken.append(request)
        return True
