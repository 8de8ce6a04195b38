"""Databases for a bench run, gone afterwards."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager

from tests.store.server import fresh_database, postgres_server


@contextmanager
def database_url(engine: str) -> Iterator[str]:
    """The address of an empty database of that engine: "sqlite" or "postgres"."""
    if engine == "sqlite":
        with tempfile.TemporaryDirectory(prefix="their-rules-bench-") as folder:
            yield f"sqlite:///{folder}/bench.db"
        return
    with postgres_server() as server, fresh_database(server, "bench") as url:
        yield url
