"""Serve until told to stop: by Socket Mode, or by signed HTTP behind a load balancer."""

import logging
import signal
import time
from collections.abc import Callable
from threading import Event, Thread
from types import FrameType

from slack_bolt import App
from slack_sdk import WebClient
from starlette.applications import Starlette

from bot.core.errors import Exit, TheirRulesError
from bot.slack.socket import Socket

log = logging.getLogger(__name__)

ANYWHERE = "0.0.0.0"  # noqa: S104 - the load balancer is on another machine; every request is checked for its signature


class PortTaken(TheirRulesError):
    """Port {port} cannot be listened on; another program may have it. Set PORT to a free one."""

    exit = Exit.SERVICE_DOWN


def until_stopped() -> Event:
    """Set by SIGTERM and SIGINT; a second signal ends the process the hard way."""
    stop = Event()

    def stopping(number: int, _: FrameType | None) -> None:
        signal.signal(number, signal.SIG_DFL)
        stop.set()

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, stopping)
    return stop


def serve_socket(app: App, app_token: str, client: WebClient, stop: Event, ready: Callable[[], None]) -> None:
    """Raises what `Socket.connect` raises; once connected it stays so until `stop`."""
    socket = Socket(app, app_token, client)
    try:
        socket.connect()
        ready()
        socket.watch(stop)
    finally:
        socket.close()


def serve_http(http: Starlette, port: int, stop: Event, ready: Callable[[], None]) -> None:
    """Serve until `stop`, and answer what was begun. In a thread of its own, uvicorn leaves signals to us: it would end
    the process before the workers are done.
    """
    import uvicorn  # noqa: PLC0415 - Socket Mode needs no server

    server = uvicorn.Server(uvicorn.Config(http, host=ANYWHERE, port=port, log_level="warning"))
    thread = Thread(target=server.run, name="http")
    thread.start()
    while thread.is_alive() and not server.started:
        time.sleep(0.01)
    if not server.started:
        raise PortTaken(port=port)
    ready()
    stop.wait()
    server.should_exit = True
    thread.join()
