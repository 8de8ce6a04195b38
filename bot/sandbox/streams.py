"""Messages that an app writes piece by piece."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from bot.sandbox.clock import SandboxClock
from bot.sandbox.rules.ids import with_ids
from bot.sandbox.wire import Doc, SlackError

STREAM_LIFE = 5 * 60.0
"""Seconds after its start in which a stream dies, whatever is appended (seen in python-slack-sdk#1859)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stream:
    """What has arrived so far. `tasks` are by id, in the order they first came."""

    began_at: float
    text: str = ""
    plan: str = ""
    tasks: tuple[Doc, ...] = ()
    blocks: tuple[Doc, ...] = ()
    stopped_by_person: bool = False

    def with_chunks(self, chunks: Iterable[Doc]) -> "Stream":
        stream = self
        for chunk in chunks:
            stream = TAKERS[chunk["type"]](stream, chunk)
        return stream

    def drawn(self) -> tuple[Doc, ...]:
        """The message's blocks: tasks first, then the text, then the blocks that were sent as chunks or at the end."""
        tasks = [{"type": "task_card", "task_id": task["id"], **_without_id(task)} for task in self.tasks]
        if self.plan:
            tasks = [{"type": "plan", "title": self.plan, "tasks": tasks}]
        text = [{"type": "markdown", "text": self.text}] if self.text and (tasks or self.blocks) else []
        return (*tasks, *text, *self.blocks)


def _take_text(stream: Stream, chunk: Doc) -> Stream:
    return replace(stream, text=stream.text + chunk["text"])


def _take_task(stream: Stream, chunk: Doc) -> Stream:
    known = {task["id"]: task for task in stream.tasks}
    fresh = {key: value for key, value in chunk.items() if key != "type"}
    known[chunk["id"]] = known.get(chunk["id"], {}) | fresh
    return replace(stream, tasks=tuple(known.values()))


def _take_plan(stream: Stream, chunk: Doc) -> Stream:
    return replace(stream, plan=chunk["title"])


def _take_blocks(stream: Stream, chunk: Doc) -> Stream:
    return replace(stream, blocks=(*stream.blocks, *with_ids(chunk["blocks"])))


TAKERS = {
    "markdown_text": _take_text,
    "task_update": _take_task,
    "plan_update": _take_plan,
    "blocks": _take_blocks,
}


def _without_id(task: Doc) -> Doc:
    return {key: value for key, value in task.items() if key != "id"}


class Streams:
    """The streams that were started, by room and timestamp of their message."""

    def __init__(self, clock: SandboxClock) -> None:
        self._clock, self._open = clock, dict[tuple[str, str], Stream]()

    def start(self, room: str, ts: str) -> Stream:
        self._open[room, ts] = Stream(began_at=self._clock.now())
        return self._open[room, ts]

    def living(self, room: str, ts: str) -> Stream:
        """Raises SlackError where the stream was ended, or died of old age."""
        stream = self._open.get((room, ts))
        if stream is None or self._clock.now() - stream.began_at > STREAM_LIFE:
            self._open.pop((room, ts), None)
            raise SlackError("message_not_in_streaming_state")
        return stream

    def is_living(self, room: str, ts: str) -> bool:
        try:
            return self.living(room, ts) is not None
        except SlackError:
            return False

    def keep(self, room: str, ts: str, stream: Stream) -> None:
        self._open[room, ts] = stream

    def end(self, room: str, ts: str) -> None:
        self._open.pop((room, ts), None)

    def expire_all(self) -> list[tuple[str, str]]:
        """Every stream dies now; returns their rooms and timestamps."""
        dead, self._open = list(self._open), {}
        return dead

    def stop_in(self, places: Iterable[tuple[str, str]]) -> list[str]:
        """The person pressed Stop: these take no more text. Returns the timestamps of those that were being written."""
        stopped = [place for place in places if self.is_living(*place)]
        for place in stopped:
            self._open[place] = replace(self._open[place], stopped_by_person=True)
        return [ts for _, ts in stopped]
