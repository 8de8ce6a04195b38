"""What a listener knows: where to write a request down, for which workspace, and how the commands are called."""

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from bot.core.audiences import Audience
from bot.slack.payloads import Payload
from bot.usecases.requests import Request

log = logging.getLogger(__name__)

Read = Callable[[Payload, str], Request | None]
"""From a payload and our workspace to the request in it; None is what nobody asked us."""
UNREADABLE = (LookupError, TypeError, AttributeError, ValueError)
"""What reading a payload raises that lacks a field, or holds something else in its place."""


class Desk(Protocol):
    def take(self, request: Request) -> bool:
        """Write the request down, commit, and wake a worker. False where it is known already."""
        ...


Suggest = Callable[[str], list[Audience]]
"""Whom somebody may mean who has typed so far."""
Headings = Callable[[str], Sequence[str]]
"""Those of the file that is asked about under this id."""
Follows = Callable[[str, str], bool]
"""Whether what is said in this thread of this room is about a draft of ours."""
WrongWith = Callable[[Request], Mapping[str, str]]
"""What is wrong with a form that was filled in, by the id of the block that it stands in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Door:
    """`suggest`, `headings`, `follows` and `wrong_with` read the store: menus and forms want their answer with the
    acknowledgement, and what is said in threads that are none of ours is not to be written down.
    """

    desk: Desk
    workspace: str
    command_prefix: str = ""
    suggest: Suggest = lambda _: []
    headings: Headings = lambda _: ()
    follows: Follows = lambda _room, _thread: False
    wrong_with: WrongWith = lambda _: {}

    def take(self, read: Read, body: Payload) -> None:
        """What nobody asked us is acknowledged and forgotten. So is what cannot be read, once it is in the log: sent
        again it would be no better.
        """
        request = self._read(read, body)
        if request is not None:
            self.desk.take(request)

    def take_form(self, read: Read, body: Payload) -> Mapping[str, str]:
        """The same for a form: what is wrong with it, in which case nothing is taken down; {} where all is well."""
        request = self._read(read, body)
        wrong = self.wrong_with(request) if request else {}
        if request and not wrong:
            self.desk.take(request)
        return wrong

    def _read(self, read: Read, body: Payload) -> Request | None:
        try:
            return read(body, self.workspace)
        except UNREADABLE as error:
            log.error("A %s cannot be read, and nothing of it was taken down: %r", body.get("type"), error)
            return None
