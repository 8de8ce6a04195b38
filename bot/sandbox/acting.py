"""What people say and open in the sandbox. Each deed names who does it first: "ana", or an id."""

from bot.core.errors import TheirRulesError
from bot.sandbox.cast import Person, Room
from bot.sandbox.composer import as_message
from bot.sandbox.delivery import Delivery
from bot.sandbox.messages import Message, not_reacted, reacted
from bot.sandbox.world import World

DIRECT = "dm"
"""In place of a room: the person's direct messages with the app."""


class NotInTheRoom(TheirRulesError):
    """{name} is not a member of #{room}, and cannot say anything there."""


class Acting:
    """Deeds that the app hears of as events, on its own time: they return at once."""

    world: World
    delivery: Delivery
    last_deed: str = "0"

    def say(self, user: str, room: str, text: str, thread: Message | str | None = None) -> Message:
        """Post a message; the app gets it as an event, and as an app_mention where its name stands in it.

        `text` is what is typed: "@their_rules" becomes a mention, as Slack's client makes it.
        """
        with self.world.lock:
            person, where = self._present(user, room)
            message = self.world.post(where, person.id, from_person=True, text=self._composed(text), thread=_ts(thread))
            self._mention_app(where, message)
            self.last_deed = message.ts
            return message

    def gather(self, *users: str, with_app: bool = True) -> Room:
        """Several people begin direct messages with one another; the app is among them unless it is said not to be."""
        with self.world.lock:
            app = (self.world.app.user_id,) if with_app else ()
            return self.world.gather((*(self.world.person(user).id for user in users), *app))

    def edit(self, message: Message, text: str) -> Message:
        """Its author changes a message."""
        with self.world.lock:
            return self.world.edit(message, text=self._composed(text), edited_at=self.world.stamps.next())

    def upload(
        self, user: str, room: str, name: str, content: bytes, text: str = "", *, thread: Message | str | None = None
    ) -> Message:
        """Share a file, with words beside it."""
        with self.world.lock:
            person, where = self._present(user, room)
            file = self.world.files.fill(self.world.files.announce(name, person.id), content)
            said = self._composed(text)
            message = self.world.share(where, person.id, [file], from_person=True, text=said, thread=_ts(thread))
            self._mention_app(where, message)
            self.last_deed = message.ts
            return message

    def delete_files(self, message: Message) -> Message:
        """Their owner deletes the files of a message; what is left there says that they were."""
        with self.world.lock:
            found = [self.world.files.find(file["id"]) for file in message.files]
            gone = [self.world.files.delete(file).payload() for file in found if file]
            return self.world.edit(message, files=tuple(gone))

    def react(self, user: str, message: Message, name: str) -> None:
        """Add an emoji to a message, by its name: "eyes"."""
        with self.world.lock:
            person = self.world.person(user)
            changed = self.world.messages.change(message, lambda now: reacted(now, name, person.id))
            self._tell_reaction("reaction_added", person, changed, name)

    def take_back(self, user: str, message: Message, name: str) -> None:
        """Take one's emoji away from a message again."""
        with self.world.lock:
            person = self.world.person(user)
            changed = self.world.messages.change(message, lambda now: not_reacted(now, name, person.id))
            self._tell_reaction("reaction_removed", person, changed, name)

    def _tell_reaction(self, kind: str, person: Person, message: Message, name: str) -> None:
        self.world.announce(
            {
                "type": kind,
                "user": person.id,
                "reaction": name,
                "item_user": message.user,
                "item": {"type": "message", "channel": message.room, "ts": message.ts},
                "event_ts": self.world.stamps.next(),
            }
        )

    def open_home(self, user: str, tab: str = "home") -> None:
        """Open the app's Home tab, or its "messages" tab."""
        with self.world.lock:
            person = self.world.person(user)
            view = self.world.views.home(person.id)
            event = {
                "type": "app_home_opened",
                "user": person.id,
                "channel": self.world.direct(person.id).id,
                "tab": tab,
            }
            known = {"view": view.payload()} if view and tab == "home" else {}
            self.last_deed = self.world.stamps.next()
            self.world.announce(event | known | {"event_ts": self.last_deed})

    def press_stop(self, user: str, room: str, thread: Message | str) -> None:
        """Press Stop beside a thread the app works in: its streams there take no more text, and it is told."""
        with self.world.lock:
            person, where = self._present(user, room)
            places = [(one.room, one.ts) for one in self.world.messages.thread(where.id, _ts(thread) or "")]
            stopped = self.world.streams.stop_in(places)
            self.world.announce(
                {
                    "type": "agent_session_stopped",
                    "channel": where.id,
                    "thread_ts": _ts(thread),
                    "streaming_message_ts": stopped,
                    "user": person.id,
                    "event_ts": self.world.stamps.next(),
                }
            )

    def _present(self, user: str, room: str) -> tuple[Person, Room]:
        person = self.world.person(user)
        where = self.world.direct(person.id) if room == DIRECT else self.world.room(room)
        if person.id not in where.members:
            raise NotInTheRoom(name=person.name, room=where.name)
        return person, where

    def _composed(self, text: str) -> str:
        return as_message(text, self.world.people.values())

    def _mention_app(self, room: Room, message: Message) -> None:
        if f"<@{self.world.app.user_id}>" in message.text and self.world.has_joined(room):
            event = message.payload() | {"type": "app_mention", "channel": room.id, "event_ts": message.ts}
            self.world.announce(event)


def _ts(thread: Message | str | None) -> str | None:
    """A thread's timestamp: that of its first message, also where a reply is given."""
    if isinstance(thread, Message):
        return thread.thread or thread.ts
    return thread
