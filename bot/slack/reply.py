"""Where and how one request is answered. Everything said goes through the ledger, so that a repeated job says it once."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from bot.slack.chat import Mark
from bot.slack.errors import RoomIsClosed
from bot.slack.kit import Kit
from bot.slack.payloads import Asked
from bot.slack.views.errors import sorry
from bot.slack.views.message import Message
from bot.usecases.post_once import post_once
from bot.usecases.requests import Job

MOVED = "I am not in that room, so the answer is in our direct messages. Invite me there to have it there."
UNSEEN = "private"
"""What the ledger holds for a message that only one person sees: Slack lets nobody look it up again."""


@dataclass(frozen=True, kw_only=True)
class Reply:
    """`thread` is "" at a room's top. `direct`: nobody but the asker reads this room. `open`: we speak in the thread,
    so that people have it before them.
    """

    kit: Kit
    job: Job
    asked: Asked
    room: str
    thread: str
    direct: bool
    open: bool = False

    @classmethod
    def to(cls, kit: Kit, job: Job, asked: Asked) -> "Reply":
        return cls(kit=kit, job=job, asked=asked, room=asked.room, thread=asked.answer_thread, direct=asked.direct)

    def mark(self, step: str) -> Mark:
        return Mark(self.job.request.id, step)

    def say(self, step: str, message: Message) -> str:
        """Say it to everybody in the thread. Gives the message's ts."""
        return self._once(
            step,
            post=lambda: self.kit.chat.post(self.room, message, self.mark(step), thread=self.thread),
            look=lambda since: self.kit.chat.find(self.room, self.thread, self.mark(step), since),
        )

    def tell(self, step: str, message: Message) -> None:
        """Say it to the asker alone: what is known of customers never spills into a room.

        Words that only one person sees cannot be looked up. Where a crash leaves open whether they were seen, they
        are said again: twice is better than never.
        """
        if self.direct:
            self.say(step, message)
        elif self.asked.response_url and not self.open:
            self._once(step, post=lambda: self._respond(message), look=lambda _: None)
        else:
            self._once(step, post=lambda: self._whisper(message), look=lambda _: None)

    def in_thread(self, opening: Message) -> "Reply":
        """The same reply in a thread: a command stands in none, so the opening is posted for it to hang on.

        In a room that is closed to us the answer moves to the direct message, and the asker is told.
        """
        if self.thread:
            return replace(self, open=True)
        try:
            return replace(self, thread=self.say("opening", opening), open=True)
        except RoomIsClosed:
            self.tell("moved", sorry(MOVED))
            return self._moved().in_thread(opening)

    def _moved(self) -> "Reply":
        room = self.kit.chat.direct_room(self.asked.user)
        if room == self.room:
            raise RoomIsClosed(reason="direct message")
        return replace(self, room=room, thread="", direct=True)

    def _respond(self, message: Message) -> str:
        if not self.kit.chat.respond(self.asked.response_url, message):
            self._moved().say("late", message)
        return UNSEEN

    def _whisper(self, message: Message) -> str:
        """In the thread where we speak in one. Slack shows a whisper in a thread only to who has it open."""
        thread = self.thread if self.open else self.asked.thread
        self.kit.chat.whisper(self.room, self.asked.user, message, thread=thread)
        return UNSEEN

    def _once(self, step: str, post: Callable[[], str], look: Callable[[datetime], str | None]) -> str:
        place = f"{step}.direct" if self.direct and not self.asked.direct else step
        return post_once(self.kit.ledger, self.job, place, post, look)
