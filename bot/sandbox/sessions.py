"""The agent's status, sessions and suggested prompts, as people see them beside a thread."""

from collections import defaultdict
from dataclasses import dataclass, replace

from bot.sandbox.clock import SandboxClock

STATUS_LIFE = 2 * 60.0
"""Seconds after which a status clears itself (methods/assistant.threads.setStatus)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    text: str
    loading: tuple[str, ...]
    set_at: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """`state` is active, processing, suspended or closed; `thread` is None only before the first message."""

    room: str
    thread: str
    state: str = "active"
    title: str = ""
    initiator: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Prompts:
    title: str
    prompts: tuple[tuple[str, str], ...]
    """Each with its title and the message it sends."""


class Sessions:
    def __init__(self, clock: SandboxClock) -> None:
        self._clock = clock
        self._statuses: dict[tuple[str, str], Status] = {}
        self._sessions: dict[tuple[str, str], Session] = {}
        self._prompts: dict[str, Prompts] = {}
        self.seen_statuses: dict[tuple[str, str], list[str]] = defaultdict(list)

    def set_status(self, room: str, thread: str, text: str, loading: tuple[str, ...]) -> None:
        if not text:
            return self.clear_status(room, thread)
        self._statuses[room, thread] = Status(text=text, loading=loading, set_at=self._clock.now())
        self.seen_statuses[room, thread].append(text)
        return None

    def clear_status(self, room: str, thread: str) -> None:
        self._statuses.pop((room, thread), None)

    def status(self, room: str, thread: str) -> Status | None:
        """What stands under the thread now; None where nothing was set, or it was cleared, or two minutes went by."""
        status = self._statuses.get((room, thread))
        return status if status and self._clock.now() - status.set_at <= STATUS_LIFE else None

    def session(self, room: str, thread: str) -> Session | None:
        return self._sessions.get((room, thread))

    def set_session(self, room: str, thread: str, state: str, title: str = "", initiator: str | None = None) -> Session:
        """Create the session, or change the state of a known one, whose title and initiator then stay."""
        known = self.session(room, thread)
        fresh = Session(room=room, thread=thread, state=state, title=title, initiator=initiator)
        self._sessions[room, thread] = replace(known, state=state) if known else fresh
        return self._sessions[room, thread]

    def rename(self, session: Session, title: str) -> Session:
        self._sessions[session.room, session.thread] = replace(session, title=title)
        return self._sessions[session.room, session.thread]

    def suggest(self, room: str, prompts: Prompts) -> None:
        self._prompts[room] = prompts

    def prompts(self, room: str) -> Prompts | None:
        return self._prompts.get(room)
