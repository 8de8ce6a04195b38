"""What people see in the sandbox, and what went over the wire."""

import time
from collections.abc import Callable
from typing import TypeVar

from bot.core.errors import TheirRulesError
from bot.sandbox.acting import DIRECT
from bot.sandbox.journal import Ack, ApiCall, Journal
from bot.sandbox.messages import Message
from bot.sandbox.sessions import Prompts, Session
from bot.sandbox.views import View
from bot.sandbox.world import World

LOOK_AGAIN = 0.01
PATIENCE = 10.0
"""Real seconds that waiting lasts at most, where the caller names no other."""

Seen = TypeVar("Seen")


class WaitedInVain(TheirRulesError):
    """Nothing of the kind happened within {seconds:g} seconds: {what}. What stands there: {there}"""


class Seeing:
    world: World
    journal: Journal
    last_deed: str

    def messages(self, room: str, thread: Message | str | None = None, seen_by: str | None = None) -> list[Message]:
        """What stands in a room, or in one thread of it. Ephemeral messages show only to whom they are for."""
        with self.world.lock:
            user = self.world.person(seen_by).id if seen_by else None
            where = self._where(room, seen_by)
            said = self.world.messages.in_room(where) if thread is None else self._thread(where, thread)
            return [message for message in said if message.only_for in {None, user}]

    def wait_for_reply(
        self,
        room: str,
        thread: Message | str | None = None,
        user: str | None = None,
        *,
        containing: str = "",
        timeout: float = PATIENCE,
    ) -> Message:
        """The app's first finished message since the last thing anybody did, as `user` sees the place.

        `containing` passes over messages without those words, such as a note that the work has begun.
        """
        after = self.last_deed

        def reply() -> Message | None:
            said = self.messages(room, thread, user)
            new = [one for one in said if one.by_app and self._finished(one) and _moved(one) > after]
            return next((one for one in new if containing in one.plain), None)

        return self._await(reply, timeout, f"a reply in {room}", lambda: self._transcript(room, user))

    def wait_until(self, true: Callable[[], Seen], timeout: float = PATIENCE, what: str = "the condition") -> Seen:
        """Look until it is true; returns what it then is. Raises WaitedInVain."""
        return self._await(
            true, timeout, what, lambda: f"{len(self.journal.calls())} calls, {len(self.journal.acks())} deliveries"
        )

    def status(self, room: str, thread: Message | str) -> str:
        """What stands under the thread while the app works; "" for nothing."""
        where, root = self._place(room, thread)
        status = self.world.sessions.status(where, root)
        return status.text if status else ""

    def statuses(self, room: str, thread: Message | str) -> list[str]:
        """Every status that was ever shown there, in order."""
        return list(self.world.sessions.seen_statuses[self._place(room, thread)])

    def session(self, room: str, thread: Message | str) -> Session | None:
        return self.world.sessions.session(*self._place(room, thread))

    def prompts(self, user: str) -> Prompts | None:
        """The suggested prompts in the person's direct messages with the app."""
        return self.world.sessions.prompts(self.world.direct(self.world.person(user).id).id)

    def modal(self, user: str) -> View | None:
        """The modal on top of the person's stack."""
        with self.world.lock:
            return self.world.views.top(self.world.person(user).id)

    def wait_for_modal(self, user: str, title: str = "", *, timeout: float = PATIENCE) -> View:
        def shown() -> View | None:
            view = self.modal(user)
            return view if view and title in view.title else None

        return self._await(shown, timeout, f"a modal “{title}” for {user}", lambda: str(self.modal(user)))

    def views(self, user: str) -> list[View]:
        """The person's open modals, the one on top last."""
        with self.world.lock:
            return self.world.views.stack(self.world.person(user).id)

    def home(self, user: str) -> View | None:
        """The person's Home tab, once the app has published one."""
        with self.world.lock:
            return self.world.views.home(self.world.person(user).id)

    def calls(self, method: str | None = None) -> list[ApiCall]:
        """The app's calls of the Web API, in order, with their times."""
        return self.journal.calls(method)

    def acks(self, kind: str | None = None) -> list[Ack]:
        """Every delivery to the app with its acknowledgement; of a kind ("slash_commands") or a name ("/prefers")."""
        return self.journal.acks(kind)

    def _finished(self, message: Message) -> bool:
        """Not being written any more: the stream was stopped, or it died."""
        return not (message.streaming and self.world.streams.is_living(message.room, message.ts))

    def _thread(self, room: str, thread: Message | str) -> list[Message]:
        root = (thread.thread or thread.ts) if isinstance(thread, Message) else thread
        return self.world.messages.thread(room, root)

    def _place(self, room: str, thread: Message | str) -> tuple[str, str]:
        if isinstance(thread, Message):
            return thread.room, thread.thread or thread.ts
        return self._where(room, None), thread

    def _where(self, room: str, user: str | None) -> str:
        if room == DIRECT and user:
            return self.world.direct(self.world.person(user).id).id
        return self.world.room(room).id

    def _transcript(self, room: str, user: str | None) -> str:
        said = self.messages(room, seen_by=user)[-5:]
        return " / ".join(f"{self.world.names.get(one.user, one.user)}: {one.plain}" for one in said) or "nothing"

    def _await(self, look: Callable[[], Seen | None], timeout: float, what: str, there: Callable[[], str]) -> Seen:
        until = time.monotonic() + timeout
        while not (seen := look()):
            if time.monotonic() > until:
                raise WaitedInVain(seconds=timeout, what=what, there=there())
            time.sleep(LOOK_AGAIN)
        return seen


def _moved(message: Message) -> str:
    """When the message last changed."""
    return max(message.ts, message.edited_at or "")
