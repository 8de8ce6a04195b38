"""A bar on a terminal's standard error while a long import runs; nothing where nobody watches."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Protocol

from bot.core.imports.report import ImportReport


class Watched(Protocol):
    @property
    def name(self) -> str: ...
    @property
    def share(self) -> float:
        """How much is done, 0 to 1."""
        ...


@contextmanager
def progress_over(table: Watched) -> Iterator[Callable[[ImportReport], None]]:
    """Gives what is to be called after each batch."""
    if not sys.stderr.isatty():
        yield lambda report: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        TextColumn("{task.fields[rows]:,} rows"),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        bar = progress.add_task(table.name, total=1.0, rows=0)
        yield lambda report: progress.update(bar, completed=table.share, rows=report.rows)
