"""Verbs for what people see, and for what went over the wire."""

from typing import ClassVar

from pydantic import Field

from bot.core.errors import TheirRulesError
from bot.sandbox.control import SandboxSlack
from bot.sandbox.remote.answers import (
    Answer,
    Called,
    CalledAll,
    Delivered,
    DeliveredAll,
    Place,
    Run,
    Said,
    SaidAll,
    Shown,
    ShownAll,
    Standing,
    Suggested,
    Working,
)
from bot.sandbox.remote.verb import ROOM, THREAD, TIMEOUT, USER, Verb

SEEN_BY = Field(None, description='Through whose eyes; it is needed for "dm" and for ephemeral messages.')


class NoSuchRun(TheirRulesError):
    """No workflow step runs, or has run, as {run}."""


class Messages(Verb):
    """What stands in a room or thread."""

    answer: ClassVar[type[Answer]] = SaidAll
    room: str = ROOM
    thread: str | None = THREAD
    seen_by: str | None = SEEN_BY

    def act(self, slack: SandboxSlack) -> SaidAll:
        there = self.there(slack)
        return SaidAll(messages=[Said.of(one) for one in there.messages(self.room, self.thread, self.seen_by)])


class WaitForReply(Verb):
    """The app's first finished message since the last deed; `containing` passes over those without the words."""

    answer: ClassVar[type[Answer]] = Said
    room: str = ROOM
    thread: str | None = THREAD
    seen_by: str | None = SEEN_BY
    containing: str = ""
    timeout: float = TIMEOUT

    def act(self, slack: SandboxSlack) -> Said:
        there, how_long = self.there(slack), self.timeout
        return Said.of(
            there.wait_for_reply(self.room, self.thread, self.seen_by, containing=self.containing, timeout=how_long)
        )


class Views(Verb):
    """The person's open modals."""

    answer: ClassVar[type[Answer]] = ShownAll
    user: str = USER

    def act(self, slack: SandboxSlack) -> ShownAll:
        return ShownAll(views=[Shown.of(view) for view in self.there(slack).views(self.user)])


class WaitForModal(Verb):
    """Wait for a modal with these words in its title."""

    answer: ClassVar[type[Answer]] = Shown
    user: str = USER
    title: str = ""
    timeout: float = TIMEOUT

    def act(self, slack: SandboxSlack) -> Shown:
        return Shown.of(self.there(slack).wait_for_modal(self.user, self.title, timeout=self.timeout))


class Home(Verb):
    """The person's Home tab; no view where the app has published none."""

    answer: ClassVar[type[Answer]] = ShownAll
    user: str = USER

    def act(self, slack: SandboxSlack) -> ShownAll:
        view = self.there(slack).home(self.user)
        return ShownAll(views=[Shown.of(view)] if view else [])


class Work(Verb):
    """What stands beside a thread while the app works. Direct messages are named by their room's id."""

    answer: ClassVar[type[Answer]] = Working
    room: str
    thread: str

    def act(self, slack: SandboxSlack) -> Working:
        there, place = self.there(slack), (self.room, self.thread)
        session = there.session(*place)
        return Working(
            status=there.status(*place),
            every_status=there.statuses(*place),
            session=session.state if session else None,
            title=session.title if session else "",
        )


class Prompts(Verb):
    """The prompts suggested in the person's direct messages with the app."""

    answer: ClassVar[type[Answer]] = Suggested
    user: str = USER

    def act(self, slack: SandboxSlack) -> Suggested:
        known = self.there(slack).prompts(self.user)
        return Suggested(title=known.title if known else "", prompts=list(known.prompts) if known else [])


class WaitForStep(Verb):
    """Wait until the app has ended a run of a workflow step, named by its id."""

    answer: ClassVar[type[Answer]] = Run
    run: str
    timeout: float = TIMEOUT

    def act(self, slack: SandboxSlack) -> Run:
        there = self.there(slack)
        execution = there.world.executions.find(self.run)
        if execution is None:
            raise NoSuchRun(run=self.run)
        return Run.of(there.wait_for_step(execution, timeout=self.timeout))


class Calls(Verb):
    """The app's calls of the Web API in order: of one method, or all."""

    answer: ClassVar[type[Answer]] = CalledAll
    method: str | None = None

    def act(self, slack: SandboxSlack) -> CalledAll:
        return CalledAll(calls=[Called.of(call) for call in slack.calls(self.method)])


class Deliveries(Verb):
    """What was brought to the app: of a kind ("slash_commands") or name ("message.im", "/prefers"), or all."""

    answer: ClassVar[type[Answer]] = DeliveredAll
    kind: str | None = None

    def act(self, slack: SandboxSlack) -> DeliveredAll:
        return DeliveredAll(deliveries=[Delivered.of(ack) for ack in slack.acks(self.kind)])


class State(Verb):
    """What an app needs to connect, how many sockets it holds, and the workspaces."""

    answer: ClassVar[type[Answer]] = Standing

    def act(self, slack: SandboxSlack) -> Standing:
        app = slack.app
        return Standing(
            api_url=slack.api_url,
            app_token=app.app_token,
            signing_secret=app.signing_secret,
            client_id=app.client_id,
            client_secret=app.client_secret,
            connections=slack.connections,
            now=slack.clock.now(),
            workspaces=[Place.of(world) for world in slack.workspaces],
        )


VERBS: tuple[type[Verb], ...] = (
    Messages,
    WaitForReply,
    Views,
    WaitForModal,
    Home,
    Work,
    Prompts,
    WaitForStep,
    Calls,
    Deliveries,
    State,
)
