"""Runs the sandbox's addresses in a thread of its own, on 127.0.0.1."""

import asyncio
import socket
import threading
from collections.abc import Callable

import uvicorn
from starlette.types import ASGIApp

from bot.core.errors import ServiceDown

HOST = "127.0.0.1"
START_LIMIT = 10.0
"""Seconds the server may take to start, on a busy machine."""


def listen(port: int = 0) -> socket.socket:
    """A socket on this machine only; port 0 takes a free one."""
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listening.bind((HOST, port))
    return listening


class ServerThread:
    """Start, and stop again within a moment, whatever connections are open."""

    def __init__(self, app: ASGIApp, listening: socket.socket) -> None:
        config = uvicorn.Config(
            app, log_level="critical", lifespan="off", ws="websockets-sansio", timeout_graceful_shutdown=1
        )
        self._server, self._listening = uvicorn.Server(config), listening
        self._thread = threading.Thread(target=self._run, name="sandbox", daemon=True)
        self._ready = threading.Event()
        self._loop: asyncio.AbstractEventLoop | None = None

    def start(self) -> asyncio.AbstractEventLoop:
        """Returns the loop the server runs on."""
        self._thread.start()
        if not self._ready.wait(START_LIMIT) or self._loop is None:
            raise ServiceDown(service="The sandbox", reason="it did not start")
        return self._loop

    def stop(self) -> None:
        self._server.should_exit = True
        self._thread.join(START_LIMIT)
        self._listening.close()

    def _run(self) -> None:
        asyncio.run(self._serve())

    async def _serve(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._loop.call_soon(_when_started(self._server, self._loop, self._ready.set))
        await self._server.serve(sockets=[self._listening])


def _when_started(
    server: uvicorn.Server, loop: asyncio.AbstractEventLoop, tell: Callable[[], None]
) -> Callable[[], None]:
    """Look again and again until the server has started, then tell."""

    def look() -> None:
        if server.started:
            tell()
        else:
            loop.call_later(0.005, look)

    return look
