"""Socket Mode: websocket connections, envelopes on them, and acknowledgements."""

import asyncio
import random
from dataclasses import dataclass, field
from typing import Any

from starlette.websockets import WebSocket, WebSocketDisconnect, WebSocketState

from bot.sandbox.clock import SandboxClock
from bot.sandbox.delivery import PATIENCE, Envelope, Receipt
from bot.sandbox.wire import Doc
from bot.sandbox.world import World

MOST_CONNECTIONS = 10
"""Connections one app may hold (docs.slack.dev, Using Socket Mode)."""
ANSWERING = {"slash_commands", "interactive"}
"""Kinds whose acknowledgement may carry a payload."""


@dataclass(eq=False, slots=True)
class Connection:
    """One websocket of the app, with the envelopes that are not acknowledged yet."""

    socket: WebSocket
    waiting: dict[str, asyncio.Future[Doc]] = field(default_factory=dict)
    retiring: bool = False

    async def send(self, message: Doc) -> None:
        await self.socket.send_json(message)

    async def listen(self) -> None:
        """Take acknowledgements until the app leaves."""
        try:
            while True:
                self._take(await self.socket.receive_json())
        except (WebSocketDisconnect, RuntimeError, ValueError):
            pass  # the app left; whatever it had not acknowledged is failed below
        finally:
            for future in self.waiting.values():
                if not future.done():
                    future.set_exception(ConnectionError("the socket closed"))

    def freeze(self) -> None:
        """Stop reading, so that not even pings are answered, while the connection seems to stand.

        ASGI has no message for that; uvicorn's receive is a method of the protocol that owns the transport.
        """
        self.socket._receive.__self__.transport.pause_reading()  # type: ignore[attr-defined]  # the reason stands above

    def _take(self, message: Doc) -> None:
        future = self.waiting.pop(str(message.get("envelope_id")), None)
        if future and not future.done():
            future.set_result(message.get("payload") or {})


class SocketMode:
    """Carries envelopes over whichever connection chance picks, as Slack does."""

    def __init__(self, world: World, chance: random.Random | None = None) -> None:
        self._world, self._chance = world, chance or random.Random()  # noqa: S311 - load is spread, nothing is secret
        self.connections: list[Connection] = []
        self._hoping: list[asyncio.Future[Doc]] = []

    async def serve(self, socket: WebSocket) -> None:
        """The websocket's endpoint: check the ticket, say hello, listen."""
        if not self._world.tickets.redeem(socket.query_params.get("ticket", "")) or self._is_full():
            return await socket.close(code=4000)
        await socket.accept()
        connection = Connection(socket)
        await connection.send(self._hello())
        self._arrive(connection)
        try:
            await connection.listen()
        finally:
            self.connections.remove(connection)
        return None

    async def carry(self, envelope: Envelope, clock: SandboxClock) -> Receipt:
        """Send over a connection, waiting for one if need be, and wait for the acknowledgement."""
        until = clock.now() + PATIENCE
        connection = await self._pick(clock, until)
        if connection is None:
            return Receipt(why_not="connection_failed")
        answer = asyncio.get_running_loop().create_future()
        connection.waiting[envelope.id] = answer
        try:
            await connection.send(_on_the_wire(envelope))
            return Receipt(payload=await _before(answer, clock, until))
        except TimeoutError:
            return Receipt(why_not="timeout")
        except (ConnectionError, RuntimeError, WebSocketDisconnect):
            return Receipt(why_not="connection_failed")
        finally:
            connection.waiting.pop(envelope.id, None)

    async def refresh(self, reason: str = "refresh_requested") -> None:
        """Ask the app to reconnect, as Slack does every few hours; the old connections get nothing more."""
        for connection in list(self.connections):
            connection.retiring = True
            await connection.send({"type": "disconnect", "reason": reason, "debug_info": {"host": "sandbox"}})

    async def drop(self) -> None:
        """Break every connection without a word."""
        for connection in list(self.connections):
            if connection.socket.application_state is WebSocketState.CONNECTED:
                await connection.socket.close(code=1011)

    async def freeze(self) -> None:
        """The connections go quiet without closing, as sockets do behind a dead network."""
        for connection in self.connections:
            connection.freeze()

    async def _pick(self, clock: SandboxClock, until: float) -> Connection | None:
        """A connection that takes envelopes; where there is none, the next to come before `until`."""
        while not (live := [connection for connection in self.connections if not connection.retiring]):
            arrival = asyncio.get_running_loop().create_future()
            self._hoping.append(arrival)
            try:
                await _before(arrival, clock, until)
            except TimeoutError:
                return None
        return self._chance.choice(live)

    def _arrive(self, connection: Connection) -> None:
        self.connections.append(connection)
        waiting, self._hoping = self._hoping, []
        for arrival in waiting:
            if not arrival.done():
                arrival.set_result({})

    def _is_full(self) -> bool:
        return len(self.connections) >= MOST_CONNECTIONS

    def _hello(self) -> Doc:
        return {
            "type": "hello",
            "num_connections": len(self.connections) + 1,
            "debug_info": {"host": "sandbox", "build_number": 1, "approximate_connection_time": 18060},
            "connection_info": {"app_id": self._world.app.app_id},
        }


async def _before(answer: asyncio.Future[Doc], clock: SandboxClock, until: float) -> Doc:
    """The answer, if it comes before the sandbox's clock says `until`; else TimeoutError."""
    alarm = asyncio.ensure_future(clock.sleep(until - clock.now()))
    both: set[asyncio.Future[Any]] = {answer, alarm}
    try:
        await asyncio.wait(both, return_when=asyncio.FIRST_COMPLETED)
    finally:
        alarm.cancel()
    if not answer.done():
        raise TimeoutError
    return answer.result()


def _on_the_wire(envelope: Envelope) -> Doc:
    told: Doc = {
        "envelope_id": envelope.id,
        "type": envelope.kind,
        "payload": envelope.payload,
        "accepts_response_payload": envelope.kind in ANSWERING,
    }
    if envelope.kind == "events_api":
        told |= {"retry_attempt": envelope.attempt, "retry_reason": envelope.reason}
    return told
