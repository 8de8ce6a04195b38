"""The real app over the sample company, connected by Socket Mode to the stand-in for Slack.

`app` runs in this process; `start_app` starts `their-rules run` in a process of its own, which a test may kill.
No model is reached: the offline reader and writer and the house judge do the work.
"""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bot.sandbox.control import SandboxSlack
from bot.sandbox.messages import Message
from bot.settings import read_settings
from bot.slack.manifest import manifest
from bot.wiring import House
from tests.acceptance.reviews import in_review
from tests.acceptance.slack.conftest import serving
from tests.sample_store import sample_url

ROOT = Path(__file__).parents[2]
START_LIMIT = 30.0
"""Seconds the app's own process may take to import everything and connect, on a busy machine."""

StartApp = Callable[[], "subprocess.Popen[str]"]


@pytest.fixture
def slack() -> Iterator[SandboxSlack]:
    """Ana and Ben, marketers; Max, their manager; #copy-review, which the app is in. Held to the app's own manifest."""
    with SandboxSlack(manifest=manifest()) as slack:
        yield slack


@pytest.fixture
def environment(slack: SandboxSlack, tmp_path: Path) -> dict[str, str]:
    """What the app is told in place of a person's .env."""
    return {
        "DATABASE_URL": sample_url(tmp_path),
        "SLACK_API_URL": slack.api_url,
        "SLACK_BOT_TOKEN": slack.bot_token,
        "SLACK_APP_TOKEN": slack.app_token,
        "SLACK_SIGNING_SECRET": slack.signing_secret,
        "WORKERS": "4",
    }


@pytest.fixture
def app(slack: SandboxSlack, environment: dict[str, str]) -> Iterator[House]:
    with serving(slack, House(read_settings(environment))) as house:
        yield house


@pytest.fixture
def card(slack: SandboxSlack, app: House) -> Message:
    """Ana's draft for Dana in review in #copy-review, where Max decides: what is said below it is heard from now on."""
    shown = in_review(slack)
    slack.wait_until(lambda: any(review.thread for review in app.store.waiting_reviews()))
    return shown


@pytest.fixture
def start_app(slack: SandboxSlack, environment: dict[str, str], tmp_path: Path) -> Iterator[StartApp]:
    """Start a process that serves, and return once it is connected; every one is killed at the test's end."""
    started: list[subprocess.Popen[str]] = []

    def start() -> subprocess.Popen[str]:
        before = slack.connections
        # Away from the repository, so that nobody's .env is read.
        told = {**os.environ, **environment, "PYTHONPATH": str(ROOT)}
        process = subprocess.Popen(
            [sys.executable, "-m", "bot", "run"], env=told, cwd=tmp_path, text=True, stderr=subprocess.PIPE
        )
        started.append(process)
        slack.wait_until(lambda: slack.connections > before or process.poll() is not None, START_LIMIT)
        assert process.poll() is None, process.stderr and process.stderr.read()
        return process

    yield start
    for process in started:
        process.kill()
        process.communicate()
