"""What verbs answer with, as JSON."""

from typing import Self

from pydantic import BaseModel, ConfigDict

from bot.sandbox.executions import Execution
from bot.sandbox.journal import Ack, ApiCall
from bot.sandbox.messages import Message
from bot.sandbox.views import View
from bot.sandbox.wire import Doc
from bot.sandbox.world import World


class Answer(BaseModel):
    model_config = ConfigDict(frozen=True)


class Done(Answer):
    """It was done, and there is nothing to tell."""


class Said(Answer):
    """A message. `plain` are the words a person reads; `only_for` is who sees it, null for everybody; `payload` as apps get it."""

    room: str
    ts: str
    thread: str | None
    user: str
    plain: str
    by_app: bool
    only_for: str | None
    streaming: bool
    payload: Doc

    @classmethod
    def of(cls, message: Message) -> Self:
        return cls(
            room=message.room,
            ts=message.ts,
            thread=message.thread,
            user=message.user,
            plain=message.plain,
            by_app=message.by_app,
            only_for=message.only_for,
            streaming=message.streaming,
            payload=message.payload(),
        )


class SaidAll(Answer):
    messages: list[Said]


class Delivered(Answer):
    """A delivery to the app. `seconds` is null where it was never acknowledged; `why_not` then says why."""

    kind: str
    name: str
    attempt: int
    seconds: float | None
    why_not: str | None
    sent: Doc
    answered: Doc

    @classmethod
    def of(cls, ack: Ack) -> Self:
        return cls(
            kind=ack.kind,
            name=ack.name,
            attempt=ack.attempt,
            seconds=ack.seconds,
            why_not=ack.why_not,
            sent=ack.sent,
            answered=ack.payload,
        )


class DeliveredAll(Answer):
    deliveries: list[Delivered]


class Called(Answer):
    """A call of the Web API by the app. `at` is the sandbox's clock in seconds since 1970."""

    method: str
    arguments: Doc
    answer: Doc
    status: int
    at: float
    seconds: float

    @classmethod
    def of(cls, call: ApiCall) -> Self:
        return cls(
            method=call.method,
            arguments=call.arguments,
            answer=call.answer,
            status=call.status,
            at=call.at,
            seconds=call.seconds,
        )


class CalledAll(Answer):
    calls: list[Called]


class Shown(Answer):
    """A modal or Home tab."""

    id: str
    kind: str
    title: str
    plain: str
    payload: Doc

    @classmethod
    def of(cls, view: View) -> Self:
        return cls(id=view.id, kind=view.kind, title=view.title, plain=view.plain, payload=view.payload())


class ShownAll(Answer):
    """The one on top last; empty where nothing is open."""

    views: list[Shown]


class Offered(Answer):
    """What an external menu offers, as the app sent it."""

    options: list[Doc]


class Run(Answer):
    """A run of a workflow step; `state` is running, completed or failed."""

    id: str
    state: str
    outputs: Doc
    error: str

    @classmethod
    def of(cls, execution: Execution) -> Self:
        return cls(id=execution.id, state=execution.state, outputs=execution.outputs, error=execution.error)


class Working(Answer):
    """What stands beside a thread while the app works: "" and null for nothing."""

    status: str
    every_status: list[str]
    session: str | None
    title: str


class Suggested(Answer):
    title: str
    prompts: list[tuple[str, str]]


class RoomOpened(Answer):
    room: str
    name: str


class Place(Answer):
    """A workspace: people and rooms by id, and the app's token, null where it is not installed."""

    id: str
    name: str
    bot_token: str | None
    people: dict[str, str]
    rooms: dict[str, str]

    @classmethod
    def of(cls, world: World) -> Self:
        people = {person.id: person.name for person in world.people.values()}
        rooms = {room.id: room.name for room in world.rooms.values()}
        return cls(id=world.team.id, name=world.team.name, bot_token=world.tokens.bot, people=people, rooms=rooms)


class Standing(Answer):
    """What an app needs to connect, and what there is."""

    api_url: str
    app_token: str
    signing_secret: str
    client_id: str
    client_secret: str
    connections: int
    now: float
    workspaces: list[Place]
