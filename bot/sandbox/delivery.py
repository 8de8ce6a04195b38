"""Bringing events, commands and interactions to the app, and again where no answer comes."""

import asyncio
import itertools
import time
from collections.abc import Coroutine
from concurrent.futures import Future
from dataclasses import dataclass, field, replace
from typing import Any, Protocol

from bot.sandbox.clock import SandboxClock
from bot.sandbox.journal import Ack, Journal
from bot.sandbox.wire import Doc
from bot.sandbox.world import World

PATIENCE = 3.0
"""Seconds Slack waits for an acknowledgement."""
LAST_WORDS = ("tokens_revoked", "app_uninstalled")
RETRIES_AFTER = (0.0, 60.0, 5 * 60.0)
"""Seconds before each retry of an event: at once, after a minute, after five (docs.slack.dev, Events API)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Envelope:
    """One delivery. `kind` is events_api, slash_commands or interactive; `name` the event, command or interaction."""

    id: str
    kind: str
    name: str
    payload: Doc
    attempt: int = 0
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """What came back: what the app said with its acknowledgement, or why there was none."""

    payload: Doc = field(default_factory=dict)
    why_not: str | None = None
    no_retry: bool = False


class Carrier(Protocol):
    """The way to the app: its socket, or its HTTP address."""

    async def carry(self, envelope: Envelope, clock: SandboxClock) -> Receipt:
        """Bring it and wait up to PATIENCE seconds for the acknowledgement."""
        ...


class Delivery:
    """Runs on the server's loop; the people who act in the sandbox call it from their own thread."""

    def __init__(self, clock: SandboxClock, journal: Journal, carrier: Carrier) -> None:
        self._clock, self._journal, self.carrier = clock, journal, carrier
        self.loop: asyncio.AbstractEventLoop | None = None
        self._numbers, self._running = itertools.count(1), set[Future[Any]]()
        self._series = f"{int(clock.now() * 1000):X}"
        self._doubles = 0

    def announce(self, world: World, event: Doc) -> None:
        """Send a workspace's event to the app, if it subscribes to it; on its own, with Slack's retries.

        Where the app is not installed, all it hears of is the end of its installation.
        """
        if world.manifest.subscribes(subscription(event)) and (world.installed or event["type"] in LAST_WORDS):
            doubled, self._doubles = self._doubles > 0, max(0, self._doubles - 1)
            self._start(self._event(self._wrapped(world, event), doubled=doubled))

    def double_next(self) -> None:
        """The next event reaches the app twice, as after an acknowledgement that got lost."""
        self._doubles += 1

    def ask(self, kind: str, name: str, payload: Doc) -> Ack:
        """Bring a command or an interaction, once; returns when it is acknowledged, or when Slack gives up."""
        return self._start(self._attempt(self._envelope(kind, name, payload))).result()

    def stop(self) -> None:
        for running in list(self._running):
            running.cancel()

    def _start(self, work: Coroutine[Any, Any, Ack]) -> Future[Ack]:
        if self.loop is None:
            work.close()
            raise RuntimeError("The sandbox is not running: use it as a context manager.")
        future = asyncio.run_coroutine_threadsafe(work, self.loop)
        self._running.add(future)
        future.add_done_callback(self._running.discard)
        return future

    async def _event(self, payload: Doc, *, doubled: bool) -> Ack:
        """Deliver until acknowledged: four times at most."""
        envelope = self._envelope("events_api", subscription(payload["event"]), payload)
        ack = await self._attempt(envelope)
        if doubled:
            await self._attempt(self._again(envelope, 1, "timeout"))
        for number, wait in enumerate(RETRIES_AFTER, start=1):
            if ack.acknowledged or ack.no_retry:
                break
            await self._clock.sleep(wait)
            ack = await self._attempt(self._again(envelope, number, ack.why_not or "timeout"))
        return ack

    async def _attempt(self, envelope: Envelope) -> Ack:
        at, began = self._clock.now(), time.perf_counter()
        receipt = await self.carrier.carry(envelope, self._clock)
        seconds = None if receipt.why_not else time.perf_counter() - began
        ack = Ack(
            kind=envelope.kind,
            name=envelope.name,
            envelope_id=envelope.id,
            sent=envelope.payload,
            attempt=envelope.attempt,
            seconds=seconds,
            payload=receipt.payload,
            why_not=receipt.why_not,
            no_retry=receipt.no_retry,
            at=at,
        )
        self._journal.delivered(ack)
        return ack

    def _envelope(self, kind: str, name: str, payload: Doc) -> Envelope:
        return Envelope(id=f"envelope-{next(self._numbers)}", kind=kind, name=name, payload=payload)

    def _again(self, envelope: Envelope, attempt: int, reason: str) -> Envelope:
        return replace(envelope, id=f"envelope-{next(self._numbers)}", attempt=attempt, reason=reason)

    def _wrapped(self, world: World, event: Doc) -> Doc:
        """The event as the Events API sends it."""
        number = next(self._numbers)
        return {
            "token": "sandbox-verification",
            "team_id": world.team.id,
            "api_app_id": world.app.app_id,
            "event": event,
            "type": "event_callback",
            "event_id": f"Ev{self._series}{number:06d}",
            "event_time": int(self._clock.now()),
            "authorizations": _authorizations(world),
            "is_ext_shared_channel": False,
            "event_context": f"sandbox-{number}",
        }


def _authorizations(world: World) -> list[Doc]:
    """On whose behalf the app hears of it: its bot's, while that has a token."""
    bot: Doc = {"enterprise_id": None, "team_id": world.team.id, "user_id": world.app.user_id, "is_bot": True}
    return [bot | {"is_enterprise_install": False}] if world.tokens.bot else []


def subscription(event: Doc) -> str:
    """The name under which a manifest subscribes to the event: message.im, app_mention ..."""
    if event["type"] != "message":
        return str(event["type"])
    families = {"channel": "channels", "group": "groups"}
    return f"message.{families.get(event['channel_type'], event['channel_type'])}"
