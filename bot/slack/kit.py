"""What the answers work with, handed in by the wiring."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.core.asks import Wish
from bot.slack.chat import Chat
from bot.slack.ids import COMMANDS, command_name
from bot.usecases.draft_message import Drafting
from bot.usecases.ports import Clock, Judge, Ledger, NewId, Reader, Store, Writer
from bot.usecases.requests import Job, Request


class Requests(Protocol):
    """What was written down, read again."""

    def request(self, workspace: str, request_id: str) -> Request | None:
        """A request by its id or an alias; None where it never was, or was pruned."""
        ...

    def taken_since(self, workspace: str, kind: str, since: datetime) -> list[Request]:
        """Requests of that kind that were taken at `since` or later."""
        ...


class PostOnce(Protocol):
    """Post a step of a job unless an earlier attempt did; gives the message's ts.

    `look` finds what an earlier attempt may have posted since it recorded its intent.
    """

    def __call__(
        self, ledger: Ledger, job: Job, step: str, post: Callable[[], str], look: Callable[[datetime], str | None]
    ) -> str: ...


@dataclass(frozen=True, kw_only=True)
class Kit:
    """`otherwise` writes where `writer` cannot; None where there is no model to fail."""

    store: Store
    writer: Writer
    judge: Judge
    reader: Reader
    chat: Chat
    requests: Requests
    ledger: Ledger
    post_once: PostOnce
    now: Clock
    new_id: NewId
    otherwise: Writer | None = None
    command_prefix: str = ""

    @property
    def drafting(self) -> Drafting:
        return Drafting(
            store=self.store,
            writer=self.writer,
            judge=self.judge,
            now=self.now,
            new_id=self.new_id,
            otherwise=self.otherwise,
        )

    @property
    def commands(self) -> Mapping[Wish, str]:
        """The names of the slash commands as they are called here."""
        return {wish: command_name(command, self.command_prefix) for command, wish in COMMANDS.items()}
