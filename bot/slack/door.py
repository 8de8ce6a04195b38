"""What a listener knows: where to write a request down, for which workspace, and how the commands are called."""

from dataclasses import dataclass
from typing import Protocol

from bot.usecases.requests import Request


class Desk(Protocol):
    def take(self, request: Request) -> bool:
        """Write the request down, commit, and wake a worker. False where it is known already."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Door:
    desk: Desk
    workspace: str
    command_prefix: str = ""

    def take(self, request: Request | None) -> None:
        """None is what nobody asked us: it is acknowledged and forgotten."""
        if request is not None:
            self.desk.take(request)
