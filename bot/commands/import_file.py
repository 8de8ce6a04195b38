"""`their-rules import`: customers, evidence, consents, touches and purchases from files, looked at first where nobody
says what they are.
"""

import getpass
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import click

from bot.clock import new_id, utc_now
from bot.commands.import_card import other_sheets, print_look, print_mappings, print_report
from bot.commands.import_errors import (
    Misleading,
    NoSuchMapping,
    NotAsked,
    NotSaid,
    OneFileForRejects,
    RowsRefused,
    WouldBeRefused,
)
from bot.commands.import_options import KINDS, country_of, pairs_in, parted, zone_of
from bot.commands.long_work import collecting_seldom, stopped_as_by_a_key
from bot.commands.printing import print_json
from bot.core.imports.kinds import COLUMNS, Kind
from bot.core.imports.look import Look
from bot.core.imports.mapping import Mapping
from bot.core.imports.report import ImportReport
from bot.wiring import House, open_house

if TYPE_CHECKING:
    from bot.imports.spreadsheet import Spreadsheet
    from bot.imports.table import Table


def _columns(kind: Kind) -> str:
    return f"{kind}: " + ", ".join(f"{column.name}{'*' * column.required}" for column in COLUMNS[kind])


COLUMNS_HELP = "\n\n".join(["Columns (* needed, other spellings are understood):", *map(_columns, Kind)])


@click.command("import", epilog=COLUMNS_HELP)
@click.argument("files", nargs=-1, metavar="[KIND] FILE...", type=click.Path(path_type=Path))
@click.option("--as", "kind", type=click.Choice(KINDS), help="The same as KIND.")
@click.option("--map", "pairs", multiple=True, metavar="HEADING=COLUMN", help="Which heading is which column.")
@click.option("--set", "fixed", multiple=True, metavar="COLUMN=TEXT", help="What holds for every row.")
@click.option("--yes", is_flag=True, help="Import what the file is taken for without asking.")
@click.option("--sheet", help="Which sheet of a workbook; else the first with data.")
@click.option("--zone", help="Where times without an offset were taken, such as Europe/London.")
@click.option("--country", help="Where phone numbers without +44 or the like are from, such as GB.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object (bot/shapes/import_file.schema.json).")
@click.option("--rejects", type=click.Path(path_type=Path), help="Where refused rows go; else FILE.rejects.csv.")
@click.option("--dry-run", is_flag=True, help="Look, read and check everything, change nothing.")
@click.option("--by", help="Who has it imported, for the audit; else the account that you are logged in with.")
@click.option("--mappings", is_flag=True, help="List the headings that are remembered.")
@click.option("--forget-mapping", metavar="ID", help="Forget one of them.")
def command(
    files: tuple[Path, ...],
    *,
    kind: str | None,
    pairs: tuple[str, ...],
    fixed: tuple[str, ...],
    yes: bool,
    sheet: str | None,
    zone: str | None,
    country: str | None,
    as_json: bool,
    rejects: Path | None,
    dry_run: bool,
    by: str | None,
    mappings: bool,
    forget_mapping: str | None,
) -> None:
    """Import CSV or XLSX files. With a KIND, by our own columns; without one, each file is looked at first and you are
    asked: exports of HubSpot, Mailchimp, Klaviyo, Shopify, Salesforce and Google Contacts are known. Importing a file
    again changes nothing.
    """
    house = open_house()
    if mappings or forget_mapping:
        _mappings(house, forget_mapping)
        return
    kind, files = parted(kind, files)
    if rejects and len(files) > 1:
        raise OneFileForRejects
    said = _Said(Kind(kind) if kind else None, pairs_in(pairs, "HEADING=column"), pairs_in(fixed, "COLUMN=text"))
    run = _Run(house, said, zone_of(zone), country_of(country), rejects, sheet, dry_run, yes, as_json, by)
    try:
        for path in files:
            run.do(path)
    finally:
        # What was imported before a file that fails stays imported, so it is told.
        if as_json and run.done:
            _print_json(run)
    _complain([(each.report, each.place) for each in run.done], run.dry_run)


@dataclass(frozen=True, slots=True)
class _Said:
    """What somebody said of the files: their kind, and which heading is which column."""

    kind: Kind | None
    pairs: tuple[tuple[str, str], ...] = ()
    fixed: tuple[tuple[str, str], ...] = ()

    @property
    def columns(self) -> bool:
        return bool(self.pairs or self.fixed)


@dataclass(frozen=True, slots=True)
class _Done:
    """One file that was imported: what it was taken for, where nobody said so, and what became of it."""

    look: Look | None
    report: ImportReport
    place: Path


@dataclass(frozen=True, slots=True)
class _Run:
    """What the options said, the same for every file, and what was done."""

    house: House
    said: _Said
    zone: ZoneInfo | None
    country: str | None
    rejects: Path | None
    sheet: str | None
    dry_run: bool
    yes: bool
    as_json: bool
    by: str | None = None
    done: list[_Done] = field(default_factory=list)

    def do(self, path: Path) -> None:
        """Nothing is written before somebody said yes, where nobody said what the file is."""
        if self.said.kind and not self.said.columns:
            self._import(path, self.said.kind, None, None)
            return
        look = self._look(path)
        if look.mapping is None and look.what:
            raise Misleading(why=" ".join(look.problems))
        if look.kind is None or look.mapping is None:
            raise NotSaid(file=look.file, problems=" ".join(look.problems))
        if not (self.yes or self.dry_run or self._may()):
            return
        self._import(path, look.kind, look.mapping, look)
        if self.said.columns and not self.dry_run:
            self.house.store.keep_mapping(look.headings, self._remembered(look.mapping), "", utc_now())

    def _remembered(self, mapping: Mapping) -> Mapping:
        """With what the options said of times and numbers."""
        return replace(mapping, zone=self.zone.key if self.zone else "", country=self.country or "")

    def _look(self, path: Path) -> Look:
        from bot.core.imports.named import named_mapping
        from bot.usecases.look_at_file import look_at

        with self._open(path) as table:
            mapping = None
            if self.said.columns:
                said = self.said
                mapping = named_mapping(table.name, table.headings, said.pairs, said.fixed, said.kind)
            look = look_at(self.house.store, table, mapping=mapping, zone=self.zone, country=self.country, now=utc_now)
            if not self.as_json:
                print_look(look, getattr(table, "others", ()))
            return look

    def _may(self) -> bool:
        if self.as_json:
            raise NotAsked
        try:
            may = click.confirm("Import it?", default=False, err=True)
        except click.Abort as error:
            raise NotAsked from error
        if not may:
            click.echo("Nothing was imported.")
        return may

    def _open(self, path: Path) -> "Table | Spreadsheet":
        from bot.imports.opening import open_table

        return open_table(path, self.sheet)

    def _import(self, path: Path, kind: Kind, mapping: Mapping | None, look: Look | None) -> None:
        from bot.commands.progress import progress_over
        from bot.imports.rejects import Rejects
        from bot.usecases.import_audited import Accounted
        from bot.usecases.import_file import Importer

        with (
            self._open(path) as table,
            Rejects(self.rejects_of(path), path, table.headings, table.separator) as rejects,
            progress_over(table) as on_batch,
            collecting_seldom(),
            stopped_as_by_a_key(),
        ):
            store = self.house.store
            importer = Importer(store, utc_now, rejects.refuse, self.zone, self.dry_run, on_batch, self.country)
            report = Accounted(importer, self.by or getpass.getuser(), new_id()).import_file(kind, table, mapping)
            if report.refused:  # it holds customers, so whoever is forgotten is looked for in it too
                self.house.left_files.remember(self.rejects_of(path))
        self.done.append(_Done(look, report, self.rejects_of(path)))
        if not self.as_json:
            print_report(report, looked=look is not None)
            if look is None and (others := getattr(table, "others", ())):
                click.echo(f"  {other_sheets(others)}")

    def rejects_of(self, path: Path) -> Path:
        from bot.imports.rejects import rejects_beside

        return self.rejects or rejects_beside(path)


def _mappings(house: House, forgotten: str | None) -> None:
    kept = house.store.kept_mappings()
    if not forgotten:
        print_mappings(kept)
        return
    found = [each for each in kept if each.id.startswith(forgotten)]
    if len(found) != 1 or not house.store.forget_mapping(found[0].id):
        raise NoSuchMapping(asked=forgotten)
    click.echo("Forgotten. The next file with these headings is looked at anew.")


def _print_json(run: _Run) -> None:
    from bot.shapes.import_file import as_json

    files = [(each.look, each.report, each.place) for each in run.done]
    print_json(as_json(run.said.kind, files, dry_run=run.dry_run))


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
