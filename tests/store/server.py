"""A PostgreSQL server of the tests' own: made in a temporary folder, reached by a Unix socket, gone afterwards."""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.pool import NullPool

SETTINGS = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off", "max_connections": "200"}


class NoServer(Exception):
    """No initdb and pg_ctl on this machine: install postgresql."""


@contextmanager
def postgres_server() -> Iterator[str]:
    """Gives the server's address, without a database's name. Raises NoServer."""
    binaries, home = _binaries(), Path(tempfile.mkdtemp(prefix="their-rules-pg-"))
    owner = _owner()
    if owner is not None:
        shutil.chown(home, user=owner)
    data, log = home / "data", home / "log"
    _run(owner, binaries / "initdb", "-D", data, "-U", "tests", "-A", "trust", "-E", "UTF8", "--locale=C", "-N")
    settings = "".join(f" -c {name}={value}" for name, value in SETTINGS.items())
    options = f"-c listen_addresses='' -k {home}{settings}"
    _run(owner, binaries / "pg_ctl", "-D", data, "-l", log, "-w", "-t", "60", "-o", options, "start")
    try:
        yield f"postgresql://tests@/{{name}}?host={quote(str(home), safe='')}"
    finally:
        _run(owner, binaries / "pg_ctl", "-D", data, "-m", "immediate", "-w", "stop")
        shutil.rmtree(home, ignore_errors=True)


def postgres_or_skip() -> Iterator[str]:
    """The server's address; where there is no server the tests skip, but in CI they fail."""
    try:
        with postgres_server() as address:
            yield address
    except NoServer as reason:
        if os.environ.get("CI"):
            raise
        pytest.skip(f"{reason.__doc__}")


@contextmanager
def fresh_database(server: str, name: str) -> Iterator[str]:
    """An empty database of that name, dropped afterwards. Gives its address."""
    _sql(server, f'CREATE DATABASE "{name}"')
    try:
        yield server.format(name=name)
    finally:
        _sql(server, f'DROP DATABASE "{name}" WITH (FORCE)')


def _sql(server: str, statement: str) -> None:
    address = server.format(name="postgres").replace("postgresql://", "postgresql+psycopg://")
    engine = create_engine(address, poolclass=NullPool, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(statement))


def _binaries() -> Path:
    """The newest installed; Debian keeps them out of PATH."""
    installed = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda folder: int(folder.parent.name))
    found = shutil.which("initdb")
    folders = [*installed, *([Path(found).parent] if found else [])]
    complete = [folder for folder in folders if (folder / "initdb").exists() and (folder / "pg_ctl").exists()]
    if not complete:
        raise NoServer
    return complete[-1]


def _owner() -> str | None:
    """initdb refuses to run as root; then somebody harmless runs it."""
    if os.geteuid() != 0:
        return None
    names = {entry.pw_name for entry in pwd.getpwall()}
    return next(name for name in ("postgres", "nobody") if name in names)


def _run(owner: str | None, *command: object) -> None:
    done = subprocess.run(
        [str(part) for part in command],
        user=owner,
        cwd="/",
        env={"PATH": os.environ.get("PATH", ""), "LC_ALL": "C"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
        timeout=120,
    )
    if done.returncode != 0:
        raise RuntimeError(f"{command[0]} failed: {done.stdout}")
