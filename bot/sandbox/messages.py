"""Messages, the threads they stand in, and who may see them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from bot.sandbox.cast import HOME
from bot.sandbox.plain import plain_text
from bot.sandbox.wire import Doc

NAMELESS: dict[str, str] = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A message as it stands at one moment; an edited one is a new value.

    `only_for` names the one person who sees it (an ephemeral message). `streaming` is true while the app still writes it,
    `streamed` once it was written so.
    """

    ts: str
    room: str
    user: str
    text: str = ""
    blocks: tuple[Doc, ...] = ()
    attachments: tuple[Doc, ...] = ()
    thread: str | None = None
    bot_id: str | None = None
    app_id: str | None = None
    subtype: str | None = None
    metadata: Doc | None = None
    files: tuple[Doc, ...] = ()
    reactions: tuple[tuple[str, str], ...] = ()
    edited_at: str | None = None
    only_for: str | None = None
    streaming: bool = False
    streamed: bool = False
    step: str | None = None
    """The id of the workflow step's run that the app wrote it for."""
    team: str = HOME.id
    names: dict[str, str] = field(default_factory=lambda: NAMELESS, compare=False, repr=False)
    """Names of people and rooms by id, to write mentions out."""

    @property
    def plain(self) -> str:
        """The words a person sees: the blocks where there are any, else the text; mentions and links written out."""
        return plain_text(self.text, self.blocks, self.names)

    @property
    def by_app(self) -> bool:
        return self.bot_id is not None

    def payload(self, *, with_metadata: bool = True) -> Doc:
        """As Slack hands it to an app."""
        told: Doc = {"type": "message", "user": self.user, "ts": self.ts, "text": self.text, "team": self.team}
        told |= {name: value for name, value in self._now_and_then() if value}
        if self.thread:
            told["thread_ts"] = self.thread
        if self.metadata and with_metadata:
            told["metadata"] = self.metadata
        return told

    def _now_and_then(self) -> Iterator[tuple[str, object]]:
        yield "subtype", self.subtype
        yield "bot_id", self.bot_id
        yield "app_id", self.app_id
        yield "streaming_state", self._streaming_state()
        yield "blocks", list(self.blocks)
        yield "attachments", list(self.attachments)
        yield "files", list(self.files)
        yield "reactions", self._reactions()
        yield "edited", self.edited_at and {"user": self.user, "ts": self.edited_at}

    def _streaming_state(self) -> str | None:
        """As node-slack-sdk's types have it since #2371."""
        return "in_progress" if self.streaming else "completed" if self.streamed else None

    def _reactions(self) -> list[Doc]:
        names = dict.fromkeys(name for name, _ in self.reactions)
        users = {name: [user for given, user in self.reactions if given == name] for name in names}
        return [{"name": name, "users": users[name], "count": len(users[name])} for name in names]


class Messages:
    """All messages of the workspace, by room and timestamp."""

    def __init__(self) -> None:
        self._all: dict[tuple[str, str], Message] = {}

    def keep(self, message: Message) -> Message:
        self._all[message.room, message.ts] = message
        return message

    def change(self, message: Message, change: Callable[[Message], Message]) -> Message:
        return self.keep(change(self._all[message.room, message.ts]))

    def remove(self, message: Message) -> None:
        del self._all[message.room, message.ts]

    def find(self, room: str, ts: str) -> Message | None:
        return self._all.get((room, ts))

    def in_room(self, room: str) -> list[Message]:
        """Everything said there, ephemeral messages and replies too, in the order of their timestamps."""
        return sorted((message for (at, _), message in self._all.items() if at == room), key=lambda message: message.ts)

    def thread(self, room: str, root: str) -> list[Message]:
        """The message a thread began with, then its replies."""
        return [message for message in self.in_room(room) if root in {message.ts, message.thread}]

    def everywhere(self) -> list[Message]:
        return sorted(self._all.values(), key=lambda message: message.ts)


def in_its_thread(message: Message, replies: list[Message]) -> Doc:
    """A message with what Slack adds to it in a thread: the count of replies on the first, the first's author on a reply."""
    told = message.payload()
    if message.thread and message.thread != message.ts:
        root = next((one for one in replies if one.ts == message.thread), None)
        return told | ({"parent_user_id": root.user} if root else {})
    answers = [one for one in replies if one.thread == message.ts and one.ts != message.ts and not one.only_for]
    if not answers:
        return told
    return told | {
        "thread_ts": message.ts,
        "reply_count": len(answers),
        "reply_users": list(dict.fromkeys(one.user for one in answers)),
        "latest_reply": answers[-1].ts,
    }


def reacted(message: Message, name: str, user: str) -> Message:
    return replace(message, reactions=(*message.reactions, (name, user)))


def not_reacted(message: Message, name: str, user: str) -> Message:
    return replace(message, reactions=tuple(given for given in message.reactions if given != (name, user)))
