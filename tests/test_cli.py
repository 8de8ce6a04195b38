"""The last door: what nobody foresaw is a sentence, an exit code of its own, and a traceback for whoever keeps a log."""

import logging
import os
import subprocess
import sys
from collections.abc import Iterator

import click
import pytest

from bot import cli
from bot.core.errors import Exit


@pytest.fixture(autouse=True)
def _loggers_as_before() -> Iterator[None]:
    names = (cli.log.name, "bot", *cli.LIBRARIES)
    before = {name: logging.getLogger(name).level for name in names}
    yield
    for name, level in before.items():
        logging.getLogger(name).setLevel(level)


@pytest.fixture
def _broken(monkeypatch: pytest.MonkeyPatch) -> None:
    @click.command()
    def burst() -> None:
        raise KeyError("a fault of ours")

    monkeypatch.setattr(cli.LazyCommands, "get_command", lambda *_: burst)


def run(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    monkeypatch.setattr(sys, "argv", ["their-rules", *arguments])
    with pytest.raises(SystemExit) as ended:
        cli.main()
    return int(ended.value.code or 0)


@pytest.mark.usefixtures("_broken")
def test_a_fault_of_ours_is_told_without_its_innards(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    assert run(monkeypatch, "prefers") == 70
    assert "their-rules --debug" in capsys.readouterr().err
    assert caplog.records == []


@pytest.mark.usefixtures("_broken")
@pytest.mark.parametrize("arguments", [("run",), ("sandbox",), ("--debug", "prefers")])
def test_whoever_keeps_a_log_finds_the_traceback_in_it(
    arguments: tuple[str, ...],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    assert run(monkeypatch, *arguments) == Exit.UNFORESEEN
    assert "a fault of ours" in caplog.text
    assert "--debug" not in capsys.readouterr().err


def test_debugging_shows_our_log_and_not_what_libraries_say_to_their_developers() -> None:
    code = (
        "import logging; from bot.cli import cli; cli.main(['--debug', 'manifest'], standalone_mode=False);"
        "names = ('bot.jobs.worker', 'slack_sdk.web', 'bot.slack.wire', 'bot.slack.bolt', 'openai', 'sqlalchemy.engine');"
        "print('shown:', *(name for name in names if logging.getLogger(name).isEnabledFor(logging.DEBUG)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=os.environ)
    assert done.stdout.splitlines()[-1] == "shown: bot.jobs.worker"
