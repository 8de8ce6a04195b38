"""`their-rules import`: customers, evidence, consents, touches and purchases from CSV files."""

import gc
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import click

from bot.clock import utc_now
from bot.commands.printing import print_json
from bot.core.errors import TheirRulesError, shortened
from bot.core.imports.kinds import COLUMNS, Kind
from bot.core.imports.report import ImportReport
from bot.wiring import House, open_house

NO_PLACES = ("", "localtime", "posixrules", "Factory")
"""Names in the system's list of zones that stand for no place, or for wherever this machine happens to be."""
NAMED = 12
"""Columns that mean nothing to us are named up to here, then counted."""


class RowsRefused(TheirRulesError):
    """{refused} of {rows} rows were refused. Each stands in {places} with its line and the reason: correct it there and import that file."""


class WouldBeRefused(TheirRulesError):
    """{refused} of {rows} rows would be refused; each stands in {places} with its line and the reason. Nothing was imported."""


class UnknownZone(TheirRulesError):
    """“{name}” is no time zone we know. Write one like Europe/London."""


class OneFileForRejects(TheirRulesError):
    """--rejects names one place, and these are several files. Leave it out, and each gets a reject file beside it."""


def _columns(kind: Kind) -> str:
    return f"{kind}: " + ", ".join(f"{column.name}{'*' * column.required}" for column in COLUMNS[kind])


COLUMNS_HELP = "\n\n".join(["Columns (* needed, other spellings are understood):", *map(_columns, Kind)])


@click.command("import", epilog=COLUMNS_HELP)
@click.argument("kind", type=click.Choice([str(kind) for kind in Kind]))
@click.argument("files", nargs=-1, required=True, metavar="FILE...", type=click.Path(path_type=Path))
@click.option("--zone", help="Where times without an offset were taken, such as Europe/London.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object (bot/shapes/import_file.schema.json).")
@click.option("--rejects", type=click.Path(path_type=Path), help="Where refused rows go; else FILE.rejects.csv.")
@click.option("--dry-run", is_flag=True, help="Read and check everything, change nothing.")
def command(
    kind: str, files: tuple[Path, ...], *, zone: str | None, as_json: bool, rejects: Path | None, dry_run: bool
) -> None:
    """Import CSV files of one KIND. Importing a file again changes nothing."""
    run = _Run(open_house(), Kind(kind), _zone(zone), rejects, dry_run)
    if run.rejects and len(files) > 1:
        raise OneFileForRejects
    reports: list[tuple[ImportReport, Path]] = []
    try:
        for path in files:
            reports.append((run.import_file(path), run.rejects_of(path)))
            if not as_json:
                click.echo(_line(reports[-1][0]))
    finally:
        # What was imported before a file that fails stays imported, so it is told.
        if as_json and reports:
            _print_json(run, reports)
    _complain(reports, run.dry_run)


@dataclass(frozen=True, slots=True)
class _Run:
    """What the options said, the same for every file."""

    house: House
    kind: Kind
    zone: ZoneInfo | None
    rejects: Path | None
    dry_run: bool

    def import_file(self, path: Path) -> ImportReport:
        from bot.commands.progress import progress_over
        from bot.imports.rejects import Rejects
        from bot.imports.table import Table
        from bot.usecases.import_file import Importer

        with (
            Table(path) as table,
            Rejects(self.rejects_of(path), path, table.headings, table.separator) as rejects,
            progress_over(table) as on_batch,
            _collecting_seldom(),
            _stopped_as_by_a_key(),
        ):
            importer = Importer(self.house.store, utc_now, rejects.refuse, self.zone, self.dry_run, on_batch)
            report = importer.import_file(self.kind, table)
            if report.refused:  # it holds customers, so whoever is forgotten is looked for in it too
                self.house.left_files.remember(self.rejects_of(path))
            return report

    def rejects_of(self, path: Path) -> Path:
        from bot.imports.rejects import rejects_beside

        return self.rejects or rejects_beside(path)


@contextmanager
def _collecting_seldom() -> Iterator[None]:
    """Rows come by the million and hold no cycles: searching them for some after every 700 is a fifth of the time."""
    before = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)
    try:
        yield
    finally:
        gc.set_threshold(*before)
        gc.unfreeze()


@contextmanager
def _stopped_as_by_a_key() -> Iterator[None]:
    """Who is told to end (SIGTERM) takes the half-written file of refused rows along, as with Ctrl-C."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _zone(name: str | None) -> ZoneInfo | None:
    if name is None:
        return None
    try:
        if name in NO_PLACES:
            raise ValueError(name)
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise UnknownZone(name=name) from error


def _print_json(run: _Run, reports: list[tuple[ImportReport, Path]]) -> None:
    from bot.shapes.import_file import as_json

    print_json(as_json(run.kind, reports, dry_run=run.dry_run))


def _line(report: ImportReport) -> str:
    counts = "" if report.dry_run else f"{report.new:,} new, {report.changed:,} changed, {report.same:,} the same, "
    ignored = ", ".join(f"“{shortened(heading)}”" for heading in report.ignored[:NAMED])
    ignored += f" and {len(report.ignored) - NAMED:,} more" if len(report.ignored) > NAMED else ""
    note = f" Columns that mean nothing to us: {ignored}." if ignored else ""
    trial = " (trial run, nothing was changed)" if report.dry_run else ""
    return f"{report.file}: {report.rows:,} {_row(report.rows)} of {report.kind}: {counts}{report.refused:,} refused{trial}.{note}"


def _row(number: int) -> str:
    return "row" if number == 1 else "rows"


def _complain(reports: list[tuple[ImportReport, Path]], dry_run: bool) -> None:
    bad = [(report, place) for report, place in reports if report.refused]
    if not bad:
        return
    facts = {
        "refused": f"{sum(report.refused for report, _ in bad):,}",
        "rows": f"{sum(report.rows for report, _ in reports):,}",
        "places": " and ".join(str(place) for _, place in bad),
    }
    raise WouldBeRefused(**facts) if dry_run else RowsRefused(**facts)
