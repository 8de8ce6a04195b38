"""`their-rules run` as a process of its own: what it says, how it stops, and what a kill costs."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

import pytest

from bot.sandbox.acting import DIRECT
from bot.sandbox.control import SandboxSlack
from tests.sample_store import sample_url

ROOT = Path(__file__).parents[3]
ROOM = "#copy-review"


@pytest.fixture
def environ(slack: SandboxSlack, tmp_path: Path) -> dict[str, str]:
    told = {
        "DATABASE_URL": sample_url(tmp_path),
        "SLACK_API_URL": slack.api_url,
        "SLACK_BOT_TOKEN": slack.bot_token,
        "SLACK_APP_TOKEN": slack.app_token,
        "SLACK_SIGNING_SECRET": slack.signing_secret,
        "PYTHONPATH": str(ROOT),
        "PATH": os.environ["PATH"],
    }
    return told | {"PORT": str(_free_port())}


@contextmanager
def running(environ: dict[str, str], *options: str) -> Iterator[subprocess.Popen[str]]:
    """The process, once it says that it serves."""
    command = [sys.executable, "-m", "bot", "run", *options]
    process = subprocess.Popen(command, env=environ, cwd="/", stderr=subprocess.PIPE, text=True)
    try:
        assert process.stderr
        assert "answers as" in process.stderr.readline()
        yield process
    finally:
        process.kill()
        process.wait()


def test_it_connects_answers_and_stops_when_told(slack: SandboxSlack, environ: dict[str, str]) -> None:
    with running(environ) as process:
        slack.command("ana", ROOM, "/prefers", "Dana Ruiz")
        assert "Dana" in slack.wait_for_reply(ROOM, user="ana", timeout=20).plain
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=20) == 0


def test_it_serves_signed_http(slack: SandboxSlack, environ: dict[str, str]) -> None:
    with running(environ, "--http") as process:
        here = f"http://127.0.0.1:{environ['PORT']}"
        slack.deliver_over_http(f"{here}/slack/events")
        slack.say("ana", DIRECT, "help")
        assert "/prefers" in slack.wait_for_reply(DIRECT, user="ana", timeout=20).plain
        with urlopen(f"{here}/healthz", timeout=5) as health:
            assert health.read() == b"ok"
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=20) == 0


def test_killed_with_an_answer_in_hand_it_is_given_once_by_the_next(
    slack: SandboxSlack, environ: dict[str, str]
) -> None:
    """Slack does what it was asked, and the process dies before it hears of it."""
    slack.fail_next("chat.postMessage", with_="timeout")
    slack.fail_next("chat.startStream", with_="lost answer")
    with running(environ):
        asked = slack.say("ana", DIRECT, "draft an sms for Dana Ruiz: spring sale, 20 % off until Friday")
        slack.wait_until(lambda: slack.calls("chat.startStream"), timeout=20)
    with running(environ):
        card = slack.wait_for_reply(DIRECT, thread=asked, user="ana", containing="Why it reads so", timeout=60)
        said = [message for message in slack.messages(DIRECT, seen_by="ana") if message.by_app]
        assert [message.ts for message in said] == [card.ts]
        assert "20 % off" in card.plain


@pytest.mark.parametrize(
    ("options", "named"),
    [([], "SLACK_BOT_TOKEN and SLACK_APP_TOKEN"), (["--http"], "SLACK_BOT_TOKEN and SLACK_SIGNING_SECRET")],
)
def test_missing_settings_are_named_together(options: list[str], named: str, tmp_path: Path) -> None:
    environ = {"PYTHONPATH": str(ROOT), "PATH": os.environ["PATH"], "DATABASE_URL": f"sqlite:///{tmp_path}/x.db"}
    command = [sys.executable, "-m", "bot", "run", *options]
    done = subprocess.run(command, env=environ, cwd=tmp_path, capture_output=True, text=True, timeout=30, check=False)
    assert (done.returncode, named in done.stderr) == (2, True)


def test_a_port_that_is_taken_is_told_in_a_sentence(environ: dict[str, str]) -> None:
    with socket.socket() as taken:
        taken.bind(("0.0.0.0", 0))
        taken.listen()
        command = [sys.executable, "-m", "bot", "run", "--http"]
        env = environ | {"PORT": str(taken.getsockname()[1])}
        done = subprocess.run(command, env=env, cwd="/", capture_output=True, text=True, timeout=30, check=False)
    assert (done.returncode, "Set PORT" in done.stderr) == (3, True)


def test_a_bad_token_is_told_in_a_sentence(environ: dict[str, str]) -> None:
    command = [sys.executable, "-m", "bot", "run"]
    bad = environ | {"SLACK_BOT_TOKEN": "xoxb-wrong"}
    done = subprocess.run(command, env=bad, cwd="/", capture_output=True, text=True, timeout=30, check=False)
    assert "invalid_auth" in done.stderr
    assert "Traceback" not in done.stderr


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port
