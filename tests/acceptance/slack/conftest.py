"""The real app over a real store and queue, connected by Socket Mode to the stand-in for Slack."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from threading import Event, Thread

import pytest

from bot.sandbox.control import SandboxSlack
from bot.settings import Settings, read_settings
from bot.slack.manifest import manifest
from bot.slack.socket import Socket
from bot.usecases.ports import Judge, Writer
from bot.wiring import House
from tests.acceptance.slack.scripted import ScriptedJudge, ScriptedWriter
from tests.sample_store import sample_url


class TestHouse(House):
    """The product, with a writer and a judge that do as they are told."""

    __test__ = False

    @cached_property
    def writer(self) -> Writer:
        return ScriptedWriter()

    @cached_property
    def judge(self) -> Judge:
        return ScriptedJudge()


@pytest.fixture
def slack() -> Iterator[SandboxSlack]:
    """Holds the app to its own manifest: scopes, events and commands."""
    with SandboxSlack(manifest=manifest()) as slack:
        yield slack


@pytest.fixture
def settings(slack: SandboxSlack, tmp_path: Path) -> Settings:
    told = {
        "DATABASE_URL": sample_url(tmp_path),
        "SLACK_API_URL": slack.api_url,
        "SLACK_BOT_TOKEN": slack.bot_token,
        "SLACK_APP_TOKEN": slack.app_token,
        "WORKERS": "4",
    }
    return read_settings(told)


@pytest.fixture
def house(settings: Settings) -> House:
    return TestHouse(settings)


@pytest.fixture
def app(slack: SandboxSlack, house: House) -> Iterator[House]:
    with serving(slack, house):
        yield house


@contextmanager
def serving(slack: SandboxSlack, house: House) -> Iterator[House]:
    """The app at work: its socket connected, its workers started."""
    before = slack.connections
    socket = Socket(house.slack_app, house.settings.slack_app_token, house.slack_client, look_every=0.2)
    stop = Event()
    watching = Thread(target=socket.watch, args=(stop,), daemon=True)
    house.worker.start()
    socket.connect()
    slack.wait_until(lambda: slack.connections > before)
    watching.start()
    try:
        yield house
    finally:
        stop.set()
        watching.join(5)
        house.worker.stop(drain=5)
        socket.let_go()
        slack.drop_socket()  # a connection that ends from the other side closes at once
        slack.wait_until(lambda: not socket.connected)
        socket.close()
        house.database.close()
