"""Import a file that somebody said yes to: told as it goes, stopped between two batches, and gone on with after a crash."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from bot.core.imports.kinds import Kind
from bot.core.imports.mapping import Mapping
from bot.core.imports.report import COUNTED, NAMED, ImportReport
from bot.usecases.import_file import Importer, Table

BY_ROW = ("rows", "refused", "passed")
"""What counts the same however often a row is read."""
ONCE = tuple(name for name in COUNTED if name not in BY_ROW)
"""What a row counts as only when it is first stored: read again, it is the same."""


class _Stop(Exception):
    """Between two batches, to end the reading; never seen outside."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Going:
    """`done` is how far an attempt before this one came. `on_batch` is told after each batch, and `was_stopped` asked."""

    done: ImportReport | None
    on_batch: Callable[[ImportReport], None]
    was_stopped: Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Ended:
    report: ImportReport
    stopped: bool = False


def import_shared_file(importer: Importer, kind: Kind, table: Table, mapping: Mapping | None, going: Going) -> Ended:
    """Read from the first row, whatever was stored before: the same row again changes nothing, and what is refused is
    known again. Rows that an earlier attempt stored count as they did then.
    """
    tally = _Tally(going.done)

    def between(report: ImportReport) -> None:
        going.on_batch(tally.counted(report))
        if going.was_stopped():
            raise _Stop

    try:
        report = replace(importer, on_batch=between).import_file(kind, table, mapping)
    except _Stop:
        return Ended(tally.last, stopped=True)
    return Ended(tally.counted(report))


class _Tally:
    """Counts of an earlier attempt in the place of this one's, as far as that one came."""

    def __init__(self, done: ImportReport | None) -> None:
        self._done = done
        self._again: ImportReport | None = None
        self.last: ImportReport

    def counted(self, report: ImportReport) -> ImportReport:
        self.last = self._together(report)
        return self.last

    def _together(self, report: ImportReport) -> ImportReport:
        done = self._done
        if done is None or done.rows == 0:
            return report
        if report.rows <= done.rows:
            self._again = report
            return done
        return _went_on(done, self._again or report, report)


def _went_on(done: ImportReport, again: ImportReport, report: ImportReport) -> ImportReport:
    """`again` is what the rows that `done` counts came to when they were read a second time."""
    counts = {name: getattr(done, name) + getattr(report, name) - getattr(again, name) for name in ONCE}
    clashes = tuple(dict.fromkeys((*done.clashes, *report.clashes)))[:NAMED]
    also = tuple(map(_went_on, done.also, again.also, report.also))
    return replace(report, **counts, clashes=clashes, also=also)
