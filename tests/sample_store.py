"""A store with the sample company in it, for every test that wants real people. Loaded once, copied for each test."""

import atexit
import shutil
import tempfile
from functools import cache
from pathlib import Path

from bot.imports.company import CompanyFolder
from bot.usecases.load_sample import load_sample
from store.database import Database, open_database
from store.samples import FOLDER, TOLD_ON
from store.workspace import WorkspaceStore
from tests.fakes.ids import FakeIds

TODAY = TOLD_ON
"""What tests on the sample take for now: its last touch is a day old, its newest evidence a few weeks."""


def sample_store(folder: Path, workspace: str = "default") -> WorkspaceStore:
    """The sample company in a database of its own in `folder`, such as a test's tmp_path."""
    return sample_database(folder).workspace(workspace)


def sample_database(folder: Path) -> Database:
    """The same with its queue and ledger. The sample lives in the workspace "default"."""
    return open_database(sample_url(folder), now=lambda: TODAY)


def sample_url(folder: Path) -> str:
    """For tests that start a process: DATABASE_URL of a fresh copy."""
    copy = folder / "sample.db"
    shutil.copyfile(_loaded(), copy)
    return f"sqlite:///{copy.as_posix()}"


@cache
def _loaded() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="their-rules-sample-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    path = folder / "sample.db"
    database = open_database(f"sqlite:///{path.as_posix()}", now=lambda: TODAY, new_id=FakeIds("customer"))
    store = database.workspace("default")
    load_sample(store, CompanyFolder(FOLDER), lambda: TODAY)
    store.let_ask_first(None, asks=False)  # a draft waits for that question: tests that are about it turn it on
    # The last connection to close moves what is in the write-ahead log into the file, so that one file is all.
    database.close()
    return path
