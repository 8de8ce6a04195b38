"""The command line as a person uses it, without the cost of a process."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from bot.cli import main


class Said(NamedTuple):
    """What a command printed, and its exit code."""

    code: int
    out: str
    err: str


Shell = Callable[..., Said]


@pytest.fixture
def empty_company(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """DATABASE_URL points to a database that is not there yet."""
    url = f"sqlite:///{(tmp_path / 'data' / 'their-rules.db').as_posix()}"
    monkeypatch.setenv("DATABASE_URL", url)
    monkeypatch.chdir(tmp_path)
    return url


@pytest.fixture
def shell(empty_company: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Shell:
    """Runs `their-rules` with these arguments."""

    def run(*arguments: object) -> Said:
        monkeypatch.setattr(sys, "argv", ["their-rules", *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            main()
        printed = capsys.readouterr()
        return Said(int(ended.value.code or 0), printed.out, printed.err)

    return run
