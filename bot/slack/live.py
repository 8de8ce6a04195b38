"""Copy shown while it is being written, in one message, which the finished card replaces.

A stream is decoration over a certain delivery: Slack ends it after about five minutes, refuses it when it is busy, or a
process dies in the middle. Whatever becomes of it, `deliver` puts the whole message in its place, once.
"""

import logging
import time
from collections.abc import Callable
from typing import Any

from slack_sdk.errors import SlackRequestError

from bot.core.errors import TheirRulesError
from bot.slack.errors import SlackRefused, told
from bot.slack.reply import Reply
from bot.slack.views.message import Block, Message
from bot.usecases.post_once import post_once
from bot.usecases.requests import PostingState

log = logging.getLogger(__name__)

LOOK_EVERY = 1.0
"""Seconds between two looks whether the person pressed Stop; each is one query."""


class Stopped(Exception):
    """The person pressed Stop. No TheirRulesError: nothing went wrong, and no other writer is to take over."""


class Live:
    """`was_stopped` asks the store whether Stop was pressed; `draw` turns copy into markdown."""

    def __init__(self, reply: Reply, step: str, was_stopped: Callable[[], bool], draw: Callable[[str], str]) -> None:
        self._reply, self._step = reply, step
        self._was_stopped, self._draw = was_stopped, draw
        self._stream = reply.kit.chat.stream(reply.room, reply.thread, reply.asked.user, reply.asked.team)
        self._shown, self._looked_at, self._posted = "", 0.0, False
        before = reply.kit.ledger.intend(reply.job, step)
        self._alive, self._ts = before.state is PostingState.NEW, before.ts

    def show(self, text: str) -> None:
        """The copy so far. Raises Stopped. Copy that was begun anew is not shown until it is done."""
        self._look_for_stop()
        if not self._alive or not text.startswith(self._shown):
            return
        self._send(markdown_text=self._draw(text[len(self._shown) :]))
        self._shown = text

    def cards(self, *chunks: Block) -> None:
        """What is being done, over the copy. Raises Stopped; a stream that is no more shows none."""
        self._look_for_stop(at_once=True)
        if self._alive:
            self._send(chunks=list(chunks))

    def withdraw(self) -> None:
        """Nothing comes of it: what was shown so far goes, since why is told elsewhere, to who asked alone."""
        chat, room, ts = self._reply.kit.chat, self._reply.room, self._stream.ts or self._ts
        if ts:
            chat.end_stream(room, ts)
            chat.delete(room, ts)

    def deliver(self, message: Message) -> str:
        """The whole message in the stream's place, or as a message of its own where nothing was streamed. Gives its ts."""
        reply, fresh = self._reply, []
        mark, chat = reply.mark(self._step), reply.kit.chat

        def post() -> str:
            fresh.append(chat.post(reply.room, message, mark, thread=reply.thread))
            return fresh[0]

        ts = post_once(
            reply.kit.ledger,
            reply.job,
            self._step,
            post,
            lambda since: chat.find(reply.room, reply.thread, mark, since, streamed=True),
        )
        if not fresh:
            chat.end_stream(reply.room, ts)
            return self._in_place(ts, message)
        return ts

    def _in_place(self, ts: str, message: Message) -> str:
        """A message that somebody deleted meanwhile is posted anew."""
        reply, mark = self._reply, self._reply.mark(self._step)
        try:
            reply.kit.chat.update(reply.room, ts, message, mark)
        except SlackRefused as error:
            if error.facts["reason"] != "message_not_found":
                raise
            return reply.kit.chat.post(reply.room, message, mark, thread=reply.thread)
        return ts

    def _send(self, **pieces: Any) -> None:
        try:
            with told("chat.appendStream"):
                self._stream.append(**pieces)
        except (TheirRulesError, SlackRequestError) as error:
            log.info("The stream ended early, the copy follows whole: %s", error)
            self._alive = False
        self._note_ts()

    def _look_for_stop(self, *, at_once: bool = False) -> None:
        now = time.monotonic()
        if at_once or now - self._looked_at >= LOOK_EVERY:
            self._looked_at = now
            if self._was_stopped():
                raise Stopped

    def _note_ts(self) -> None:
        """From here on the message is known, whatever happens to this process."""
        if self._stream.ts and not self._posted:
            self._reply.kit.ledger.posted(self._reply.job, self._step, self._stream.ts)
            self._posted = True
