"""`their-rules sandbox`: Slack on this machine with the app in it, to try everything without an account or a key."""

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

import click

from bot.commands.sandbox_store import COMPANY, WORKSPACE, address_of, default_store, forget, load_sample
from bot.core.errors import Exit, TheirRulesError

if TYPE_CHECKING:
    from bot.sandbox.control import SandboxSlack
    from bot.settings import Settings
    from bot.slack.socket import Socket
    from bot.wiring import House

FIRST_PORT = 8095
PORTS_TRIED = 100
DRAIN = 2.0
"""Seconds given to what is in hand at the end; a started draft is finished at the next start."""


class PortBusy(TheirRulesError):
    """Port {port} is taken, or may not be listened on. Name another with --port, or none: then a free one is found."""

    exit = Exit.SERVICE_DOWN


@click.command("sandbox")
@click.option(
    "--port", type=click.IntRange(1, 65535), help=f"Listen there. Otherwise on {FIRST_PORT} or the next free."
)
@click.option("--no-open", is_flag=True, help="Do not open the page in a browser.")
@click.option("--db", type=click.Path(dir_okay=False, path_type=Path), help="The store's file, kept between starts.")
@click.option("--fresh", is_flag=True, help="Begin with the sample company as it was told, without what came since.")
@click.option("--control", is_flag=True, help="Let tests in any language drive it over HTTP; prints the token for it.")
def command(port: int | None, no_open: bool, db: Path | None, fresh: bool, control: bool) -> None:
    """Start a local stand-in for Slack with the sample company, and open it in a browser.

    The very app that `their-rules run` connects to Slack is connected to it. Nothing leaves this machine, unless an
    OPENAI_API_KEY is set: then drafts are written by that model, as anywhere.
    """
    from bot.sandbox.lock import Lock
    from bot.settings import read_settings
    from bot.slack.serve import until_stopped

    store = db or default_store()
    lock = Lock(store)
    lock.take()
    try:
        if fresh:
            forget(store)
        settings = read_settings()
        token = _token() if control else ""
        with _slack(port, settings, token) as slack:
            slack.notice = notice(settings)
            if token:
                click.echo(f"Control: {slack.base_url}/control/ with the token {token}")
            lock.tell(slack.base_url)
            _serve(slack, _settings(settings, slack, store), until_stopped(), opens=not no_open)
    finally:
        lock.let_go()


def _token() -> str:
    from bot.sandbox.remote.routes import new_token

    return new_token()


def _slack(port: int | None, settings: "Settings", token: str) -> "SandboxSlack":
    """On the port that was asked for, or on the first free one; with a token, under control. Raises PortBusy."""
    from bot.sandbox.cast import Team, small_cast
    from bot.sandbox.control import SandboxSlack
    from bot.sandbox.remote.routes import control_routes
    from bot.slack.manifest import manifest

    told, cast = manifest(settings.command_prefix), replace(small_cast(), team=Team(name=COMPANY))
    for tried in [port] if port else [*range(FIRST_PORT, FIRST_PORT + PORTS_TRIED), 0]:
        try:
            return SandboxSlack(cast, told, port=tried, also=partial(control_routes, token=token))
        except OSError as error:
            if error.errno not in {errno.EADDRINUSE, errno.EACCES}:
                raise
    raise PortBusy(port=port or FIRST_PORT)


def notice(settings: "Settings") -> str:
    """What the page says of where words go."""
    if not settings.has_model:
        return "Nothing leaves this machine."
    where = settings.openai_base_url or "OpenAI"
    return f"What you ask goes to {settings.openai_model} at {where}; nothing else leaves this machine."


def _settings(settings: "Settings", slack: "SandboxSlack", store: Path) -> "Settings":
    """The settings as they are, but with this Slack and this store in them."""
    return replace(
        settings,
        database_url=address_of(store),
        workspace=WORKSPACE,
        slack_api_url=slack.api_url,
        slack_bot_token=slack.bot_token,
        slack_app_token=slack.app_token,
        slack_signing_secret=slack.signing_secret,
    )


def _serve(slack: "SandboxSlack", settings: "Settings", stop: Event, *, opens: bool) -> None:
    """The app at work in this process, until it is told to stop."""
    from bot.wiring import House

    house = House(settings)
    try:
        load_sample(house.store)
        with _connected(slack, house) as socket:
            _welcome(slack.base_url, house.store.brand().name or "your company", settings, opens=opens)
            socket.watch(stop)
    finally:
        house.database.close()


@contextmanager
def _connected(slack: "SandboxSlack", house: "House") -> Iterator["Socket"]:
    from bot.slack.socket import Socket

    socket = Socket(house.slack_app, house.settings.slack_app_token, house.slack_client)
    house.worker.start()
    try:
        socket.connect()
        yield socket
        _hang_up(slack, socket)
    finally:
        house.worker.stop(drain=DRAIN)


def _hang_up(slack: "SandboxSlack", socket: "Socket") -> None:
    """A connection that ends from the other side closes at once; the SDK's own way takes it three seconds."""
    socket.let_go()
    slack.drop_socket()
    slack.wait_until(lambda: not socket.connected, what="the app's goodbye")
    socket.close()


def _welcome(address: str, company: str, settings: "Settings", *, opens: bool) -> None:
    writer = settings.openai_model if settings.has_model else "the offline writer, since no OPENAI_API_KEY is set"
    click.echo(
        f"The sandbox is open at {address}\n"
        f"  Slack in it is a local stand-in; the app and its answers are real. The customers are {company}'s.\n"
        f"  Drafts are written by {writer}.\n"
        "  Ctrl-C ends it. Customers and drafts are kept, conversations are not."
    )
    if opens and _has_a_screen():
        import webbrowser

        webbrowser.open(address)


def _has_a_screen() -> bool:
    """Where there is none, `webbrowser` would start a browser in this very terminal."""
    return sys.platform in {"win32", "darwin"} or any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))
