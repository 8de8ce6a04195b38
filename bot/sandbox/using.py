"""What people use in the sandbox: commands, buttons, modals, shortcuts. Slack waits for the app to acknowledge these."""

from collections.abc import Mapping

from bot.core.errors import TheirRulesError
from bot.sandbox import interactions
from bot.sandbox.acting import Acting
from bot.sandbox.cast import Person, Room
from bot.sandbox.composer import as_command
from bot.sandbox.elements import action, find_element
from bot.sandbox.filling import fill
from bot.sandbox.journal import Ack
from bot.sandbox.messages import Message
from bot.sandbox.passes import ResponseUrl
from bot.sandbox.responses import answer_submission, post_response
from bot.sandbox.views import View
from bot.sandbox.wire import Doc, SlackError

SLACKBOT = "USLACKBOT"
NO_ANSWER = {"timeout": "operation_timeout", "http_timeout": "operation_timeout"}
"""What a person is told when a command is not acknowledged; "dispatch_failed" where it could not even be brought."""


class NoSuchCommand(TheirRulesError):
    """{command} is not a valid command: the app's manifest does not name it."""


class NoSuchShortcut(TheirRulesError):
    """The app's manifest names no such shortcut: “{asked}”."""


class NothingOpen(TheirRulesError):
    """{name} has no modal open."""


class Using(Acting):
    """Deeds that return once the app has acknowledged them, or once Slack has given up waiting."""

    def command(self, user: str, room: str, command: str, text: str = "") -> Ack:
        """Type a slash command; what the app answers in its acknowledgement is posted."""
        if not (self.world.installed and self.world.manifest.knows_command(command)):
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

    def _top(self, person: Person) -> View:
        view = self.world.views.top(person.id)
        if view is None:
            raise NothingOpen(name=person.name)
        return view

    def _show_answer(self, person: Person, room: Room, command: str, ack: Ack) -> None:
        """What the app said with its acknowledgement; or Slackbot's word that it said nothing in time."""
        place = ResponseUrl(user=person.id, room=room.id, made_at=self.world.clock.now())
        if not ack.acknowledged:
            self._slackbot(person, room, command, NO_ANSWER.get(ack.why_not or "", "dispatch_failed"))
        elif ack.payload:
            try:
                post_response(self.world, place, ack.payload)
            except SlackError:
                self._slackbot(person, room, command, "invalid_command_response")

    def _slackbot(self, person: Person, room: Room, command: str, error: str) -> None:
        said = f"{command} failed with the error “{error}”"
        self.world.post(room, SLACKBOT, from_person=True, text=said, only_for=person.id)
