"""Verbs for what people use; each answers once the app has acknowledged it, or Slack has given up waiting."""

from typing import ClassVar

from pydantic import Field

from bot.sandbox.control import SandboxSlack
from bot.sandbox.messages import Message
from bot.sandbox.remote.answers import Answer, Delivered, Done, Offered, Run
from bot.sandbox.remote.verb import ROOM, USER, Pointed, Verb, find_view
from bot.sandbox.views import View
from bot.sandbox.wire import Doc


class Command(Verb):
    """Type a slash command."""

    answer: ClassVar[type[Answer]] = Delivered
    user: str = USER
    room: str = ROOM
    command: str
    text: str = ""

    def act(self, slack: SandboxSlack) -> Delivered:
        return Delivered.of(self.there(slack).command(self.user, self.room, self.command, self.text))


class OnSomething(Verb):
    """`message`, or `view` by its id."""

    user: str = USER
    message: Pointed | None = None
    view: str = ""
    element: str

    def on(self, slack: SandboxSlack) -> Message | View:
        there = self.there(slack)
        return self.message.find(there) if self.message else find_view(there, self.view)


class Click(OnSomething):
    """Use a button or menu in a message or view; `element` is its action_id or the words on it."""

    answer: ClassVar[type[Answer]] = Delivered
    choice: str | list[str] | None = None

    def act(self, slack: SandboxSlack) -> Delivered:
        return Delivered.of(self.there(slack).click(self.user, self.on(slack), self.element, self.choice))


class AskOptions(OnSomething):
    """Type into an external menu."""

    answer: ClassVar[type[Answer]] = Offered
    typed: str

    def act(self, slack: SandboxSlack) -> Offered:
        offered = self.there(slack).ask_options(self.user, self.on(slack), self.element, self.typed)
        return Offered(options=offered)


class Submit(Verb):
    """Fill in the modal on top and submit it; `values` by label, action_id or block_id."""

    answer: ClassVar[type[Answer]] = Delivered
    user: str = USER
    values: Doc = Field(default_factory=dict)

    def act(self, slack: SandboxSlack) -> Delivered:
        return Delivered.of(self.there(slack).submit(self.user, self.values))


class Close(Verb):
    """Close the modal on top."""

    user: str = USER

    def act(self, slack: SandboxSlack) -> Done:
        self.there(slack).close(self.user)
        return Done()


class Shortcut(Verb):
    """Use a shortcut by its name or callback_id: from a message's menu, or, without a message, the global kind."""

    answer: ClassVar[type[Answer]] = Delivered
    user: str = USER
    name: str
    message: Pointed | None = None

    def act(self, slack: SandboxSlack) -> Delivered:
        there = self.there(slack)
        return Delivered.of(there.shortcut(self.user, self.name, self.message.find(there) if self.message else None))


class RunStep(Verb):
    """A workflow that the person started comes to the app's step; answers at once."""

    answer: ClassVar[type[Answer]] = Run
    user: str = USER
    step: str
    inputs: Doc = Field(default_factory=dict)

    def act(self, slack: SandboxSlack) -> Run:
        return Run.of(self.there(slack).run_step(self.user, self.step, self.inputs))


VERBS: tuple[type[Verb], ...] = (Command, Click, AskOptions, Submit, Close, Shortcut, RunStep)
