"""What people do in the sandbox. Each deed names who does it first: "ana", or an id."""

from collections.abc import Mapping

from bot.core.errors import TheirRulesError
from bot.sandbox import interactions
from bot.sandbox.cast import Person, Room
from bot.sandbox.composer import as_command, as_message
from bot.sandbox.delivery import Delivery
from bot.sandbox.elements import action, find_element
from bot.sandbox.filling import fill
from bot.sandbox.journal import Ack
from bot.sandbox.messages import Message
from bot.sandbox.passes import ResponseUrl
from bot.sandbox.responses import answer_submission, post_response
from bot.sandbox.views import View
from bot.sandbox.wire import Doc, SlackError
from bot.sandbox.world import World

DIRECT = "dm"
"""In place of a room: the person's direct messages with the app."""
SLACKBOT = "USLACKBOT"


class NotInTheRoom(TheirRulesError):
    """{name} is not a member of #{room}, and cannot say anything there."""


class NoSuchCommand(TheirRulesError):
    """{command} is not a valid command: the app's manifest does not name it."""


class NoSuchShortcut(TheirRulesError):
    """The app's manifest names no such shortcut: “{asked}”."""


class NothingOpen(TheirRulesError):
    """{name} has no modal open."""


class Acting:
    """The deeds. Those that Slack waits upon (commands, clicks, submissions) return the acknowledgement."""

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

    def edit(self, message: Message, text: str) -> Message:
        """Its author changes a message."""
        with self.world.lock:
            return self.world.edit(message, text=self._composed(text), edited_at=self.world.stamps.next())

    def upload(self, user: str, room: str, name: str, content: bytes, text: str = "") -> Message:
        """Share a file, with words beside it."""
        with self.world.lock:
            person, where = self._present(user, room)
            file = self.world.files.fill(self.world.files.announce(name, person.id), content)
            shared = (self.world.files.share(file, where.id).payload(),)
            said = self._composed(text)
            message = self.world.post(where, person.id, from_person=True, text=said, subtype="file_share", files=shared)
            self._mention_app(where, message)
            self.world.announce(
                {
                    "type": "file_shared",
                    "channel_id": where.id,
                    "file_id": file.id,
                    "user_id": person.id,
                    "file": {"id": file.id},
                    "event_ts": message.ts,
                }
            )
            self.last_deed = message.ts
            return message

    def command(self, user: str, room: str, command: str, text: str = "") -> Ack:
        """Type a slash command; what the app answers in its acknowledgement is posted."""
        if not self.world.manifest.knows_command(command):
            raise NoSuchCommand(command=command)
        with self.world.lock:
            person, where = self._present(user, room)
            payload = interactions.slash_command(self.world, person, where, command, as_command(text))
            self.last_deed = self.world.stamps.next()
        ack = self.delivery.ask("slash_commands", command, payload)
        with self.world.lock:
            self._show_answer(person, where, command, ack)
        return ack

    def click(self, user: str, on: Message | View, asked: str, choice: object = None) -> Ack:
        """Use a button or a menu, by its action_id or the words on it.

        `on` is taken as the person sees it: an old copy of a message can be clicked after it has changed.
        """
        with self.world.lock:
            person, element = self.world.person(user), find_element(on.blocks, asked)
            used = action(element, choice)
            if isinstance(on, Message):
                payload = interactions.click_in_message(self.world, person, on, used)
            else:
                payload = interactions.click_in_view(self.world, person, on, used, fill(on, {}, complete=False))
            self.last_deed = self.world.stamps.next()
        return self.delivery.ask("interactive", "block_actions", payload)

    def ask_options(self, user: str, on: Message | View, asked: str, typed: str) -> list[Doc]:
        """Type into an external menu; returns the options the app offers."""
        with self.world.lock:
            where = {"message": on.payload()} if isinstance(on, Message) else {"view": on.payload()}
            element = find_element(on.blocks, asked)
            payload = interactions.options_request(self.world, self.world.person(user), element, typed, where)
        return list(self.delivery.ask("interactive", "block_suggestion", payload).payload.get("options", []))

    def submit(self, user: str, values: Mapping[str, object] | None = None, view: View | None = None) -> Ack:
        """Fill in the modal on top (or the one given) and submit it; `values` by label, action_id or block_id."""
        with self.world.lock:
            person = self.world.person(user)
            view = view or self._top(person)
            payload = interactions.submission(self.world, person, view, fill(view, values or {}))
            self.last_deed = self.world.stamps.next()
        ack = self.delivery.ask("interactive", "view_submission", payload)
        if ack.acknowledged:
            with self.world.lock:
                answer_submission(self.world, view, ack.payload)
        return ack

    def close(self, user: str) -> None:
        """Close the modal on top; the app hears of it if the view says notify_on_close."""
        with self.world.lock:
            person = self.world.person(user)
            view = self._top(person)
            payload = interactions.closing(self.world, person, view)
            self.world.views.close(view)
        if view.given.get("notify_on_close"):
            self.delivery.ask("interactive", "view_closed", payload)

    def shortcut(self, user: str, asked: str, message: Message | None = None) -> Ack:
        """Use a shortcut by its name or callback_id: from a message's menu, or the global kind."""
        known = self.world.manifest.shortcut(asked, on_message=message is not None)
        if known is None:
            raise NoSuchShortcut(asked=asked)
        with self.world.lock:
            person = self.world.person(user)
            if message:
                payload = interactions.message_shortcut(self.world, person, known.callback_id, message)
            else:
                payload = interactions.global_shortcut(self.world, person, known.callback_id)
            self.last_deed = self.world.stamps.next()
        return self.delivery.ask("interactive", str(payload["type"]), payload)

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

    def _top(self, person: Person) -> View:
        view = self.world.views.top(person.id)
        if view is None:
            raise NothingOpen(name=person.name)
        return view

    def _composed(self, text: str) -> str:
        return as_message(text, self.world.people.values())

    def _mention_app(self, room: Room, message: Message) -> None:
        if f"<@{self.world.app.user_id}>" in message.text and self.world.has_joined(room):
            event = message.payload() | {"type": "app_mention", "channel": room.id, "event_ts": message.ts}
            self.world.announce(event)

    def _show_answer(self, person: Person, room: Room, command: str, ack: Ack) -> None:
        """What the app said with its acknowledgement; or Slackbot's word that it said nothing in time."""
        place = ResponseUrl(user=person.id, room=room.id, made_at=self.world.clock.now())
        if not ack.acknowledged:
            failed = {"timeout": "operation_timeout"}.get(ack.why_not or "", "dispatch_failed")
            said = f"{command} failed with the error “{failed}”"
            self.world.post(room, SLACKBOT, from_person=True, text=said, only_for=person.id)
        elif ack.payload:
            try:
                post_response(self.world, place, ack.payload)
            except SlackError:
                said = f"{command} failed with the error “invalid_command_response”"
                self.world.post(room, SLACKBOT, from_person=True, text=said, only_for=person.id)


def _ts(thread: Message | str | None) -> str | None:
    """A thread's timestamp: that of its first message, also where a reply is given."""
    if isinstance(thread, Message):
        return thread.thread or thread.ts
    return thread
