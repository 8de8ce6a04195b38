"""`their-rules sandbox` as people start it: one command, one address, and a sentence where it cannot be."""

import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest

from bot.commands.sandbox_store import OwnCompany, forget
from bot.core.brand import Brand
from store.database import open_database
from tests.sample_store import sample_url

ROOT = Path(__file__).parents[3]
ADDRESS = re.compile(r"http://127\.0\.0\.1:(\d+)")
START_LIMIT = 60.0
"""Seconds the process may take to start or end, on a busy machine."""

Start = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Starts the sandbox on a store of the test's own; ends every one that is left."""
    started: list[subprocess.Popen[str]] = []
    env = {name: value for name, value in os.environ.items() if not name.startswith(("OPENAI_", "SLACK_"))}

    def start_one(*options: str, store: str = "sandbox.db") -> "subprocess.Popen[str]":
        command = [sys.executable, "-m", "bot", "sandbox", "--no-open", "--db", str(tmp_path / store), *options]
        env["PYTHONPATH"] = str(ROOT)
        process = subprocess.Popen(
            command, cwd=tmp_path, env=env, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
        )
        started.append(process)
        return process

    yield start_one
    for process in started:
        process.kill()
        process.wait()
        if process.stdout:
            process.stdout.close()


def first_line(process: "subprocess.Popen[str]") -> str:
    assert process.stdout
    return process.stdout.readline()


def said(process: "subprocess.Popen[str]") -> str:
    """All that it has yet to say, once it has ended."""
    assert process.stdout
    rest = process.stdout.read()
    process.wait(START_LIMIT)
    return rest


@pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGINT])
def test_it_opens_tells_its_address_and_ends_without_a_word(start: Start, end: signal.Signals) -> None:
    process = start()
    address = ADDRESS.search(first_line(process))
    assert address
    with urlopen(address[0]) as page:
        assert "<title>Sandbox</title>" in page.read().decode()
    process.send_signal(end)
    rest = said(process)
    assert process.returncode == 0
    assert "offline writer" in rest
    assert "Traceback" not in rest
    assert "ERROR" not in rest


def test_a_second_one_on_the_same_store_is_led_to_the_first(start: Start) -> None:
    address = ADDRESS.search(first_line(start()))
    assert address
    second = start()
    assert said(second).strip() == (
        f"A sandbox runs already on this store, at {address[0]}. Open that page, or start another one beside it with --db PATH."
    )
    assert second.returncode == 1


def test_a_busy_port_is_told_in_one_sentence(start: Start) -> None:
    with socket.create_server(("127.0.0.1", 0)) as busy:
        port = busy.getsockname()[1]
        process = start("--port", str(port))
        assert said(process).startswith(f"Port {port} is taken")
        assert process.returncode == 3


def test_a_fresh_start_forgets_the_sample_and_never_a_company_of_ones_own(tmp_path: Path) -> None:
    own, sample = tmp_path / "own", tmp_path / "sample"
    for folder in (own, sample):
        folder.mkdir()
        sample_url(folder)
    database = open_database(f"sqlite:///{own / 'sample.db'}")
    database.workspace("default").keep_brand(Brand(name="Acme"))
    database.close()
    with pytest.raises(OwnCompany, match="Acme"):
        forget(own / "sample.db")
    forget(sample / "sample.db")
    assert [path.parent.name for path in tmp_path.glob("*/sample.db")] == ["own"]
