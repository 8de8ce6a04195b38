"""The last door: what nobody foresaw is a sentence, an exit code of its own, and a traceback for whoever keeps a log."""

import json
import logging
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import IO

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


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1", "ascii"])
def test_a_terminal_that_knows_few_characters_gets_an_answer_all_the_same(encoding: str, tmp_path: Path) -> None:
    said = in_a_process("init", "--sample", env={"PYTHONIOENCODING": encoding}, cwd=tmp_path)
    assert (said.returncode, said.stderr) == (0, b"")
    told = in_a_process("personas", "--json", env={"PYTHONIOENCODING": encoding}, cwd=tmp_path)
    assert "\N{EAR OF RICE}" in json.loads(told.stdout)[0]["picture"]


def test_what_is_no_utf8_is_named_and_not_searched_for(tmp_path: Path) -> None:
    said = in_a_process("prefers", os.fsdecode(b"dana \xff"), cwd=tmp_path)
    assert (said.returncode, "no UTF-8" in said.stderr.decode()) == (2, True)
    said = in_a_process("personas", env={"WORKSPACE": os.fsdecode(b"\xff")}, cwd=tmp_path)
    assert (said.returncode, "WORKSPACE" in said.stderr.decode()) == (2, True)


def test_an_env_file_in_another_encoding_is_told_to_be_one(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("PORT=3000", encoding="utf-16")
    said = in_a_process("personas", cwd=tmp_path)
    assert (said.returncode, ".env cannot be read as UTF-8" in said.stderr.decode()) == (2, True)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no device that is always full")
def test_a_full_disk_is_told_in_words(tmp_path: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        said = in_a_process("--help", stdout=full, cwd=tmp_path)
    assert said.returncode == Exit.SERVICE_DOWN
    assert said.stderr.decode().startswith("The answer could not be printed")
    assert said.stderr.count(b"\n") == 1


def test_a_closed_standard_input_is_told_in_words(tmp_path: Path) -> None:
    line = [*ENTRY, "check", "--for", "dana", "--draft", "-"]
    said = subprocess.run(["sh", "-c", '"$@" <&-', "sh", *line], capture_output=True, cwd=tmp_path, check=False)
    assert (said.returncode, "Standard input is closed" in said.stderr.decode()) == (2, True)


def test_whoever_has_seen_enough_may_hang_up(tmp_path: Path) -> None:
    read, write = os.pipe()
    os.close(read)
    said = in_a_process("--help", stdout=write, cwd=tmp_path)
    os.close(write)
    assert (said.returncode, said.stderr) == (0, b"")


ENTRY = [sys.executable, "-c", "from bot.cli import main; main()"]


def in_a_process(
    *arguments: str, cwd: Path, stdout: int | IO[bytes] = subprocess.PIPE, env: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    """With a store of its own, in `cwd`."""
    around = os.environ | {"DATABASE_URL": f"sqlite:///{cwd.as_posix()}/their-rules.db"} | dict(env or {})
    return subprocess.run([*ENTRY, *arguments], stdout=stdout, stderr=subprocess.PIPE, cwd=cwd, env=around, check=False)
