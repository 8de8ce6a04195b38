"""How an import is shown: what a file is taken for, what became of it, and which mappings are remembered."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import click

from bot.commands.printing import bullets, grid, terminal, trimmed
from bot.core.errors import shortened
from bot.core.imports.kinds import Kind
from bot.core.imports.look import Look, Sample
from bot.core.imports.mapping import KeptMapping, Mapping
from bot.core.imports.report import ImportReport
from bot.core.imports.translation import is_joined

if TYPE_CHECKING:
    from rich.table import Table as RichTable

NAMED = 12
"""Columns that mean nothing to us are named up to here, then counted."""


def print_look(look: Look, others: Sequence[str] = ()) -> None:
    """`others` are further sheets of its workbook."""
    console = terminal()
    with trimmed(console):
        console.print(_taken_for(look), style="bold")
        for part in (look.mapping, *look.mapping.also) if look.mapping else ():
            console.print(f"{part.kind}:")
            console.print(_columns_of(part))
        if look.ignored:
            console.print(f"Not read: {named(look.ignored)}.")
        if others:
            console.print(other_sheets(others))
        if look.samples:
            console.print("The first rows, as they would be stored:")
            console.print(_rows(look.samples))
        if look.refused:
            console.print(f"Of the first {look.looked:,} rows {look.refused:,} would be refused:")
            console.print(bullets(look.problems))
        if look.mapping is None:
            console.print(f"Its headings: {named(look.headings)}.")


def other_sheets(others: Sequence[str]) -> str:
    sheets = ", ".join(f"“{shortened(name)}”" for name in others)
    return f"The workbook has data in {sheets} as well; --sheet NAME reads another."


def print_report(report: ImportReport, *, looked: bool = False) -> None:
    """What follows the first line is only said where there is something to say; `looked` says that what was not read was
    shown before.
    """
    for line in _report(replace(report, ignored=()) if looked else report):
        click.echo(line)


def print_mappings(kept: Sequence[KeptMapping]) -> None:
    if not kept:
        click.echo('No headings are remembered. `their-rules import FILE --map "HEADING=column"` remembers them.')
    for each in kept:
        read = ", ".join(f"{'+'.join(headings)}={column}" for column, *headings in each.mapping.columns)
        who = f", as {each.by} said" if each.by else ""
        click.echo(f"{each.id[:12]}  {each.mapping.kind} since {each.at}{who}: {read}")


def named(headings: Sequence[str]) -> str:
    told = ", ".join(f"“{shortened(heading)}”" for heading in headings[:NAMED])
    return told + (f" and {len(headings) - NAMED:,} more" if len(headings) > NAMED else "")


def _taken_for(look: Look) -> str:
    rows = f", {_rows_of(look.rows)}" if look.rows is not None else ""
    if look.mapping is None:
        return f"{look.file}{rows}"
    source = ", read as you said before" if look.remembered else ""
    return f"{look.file}{rows}: {look.what or look.kinds[0]}{source}"


def _columns_of(part: Mapping) -> "RichTable":
    """A consent is said in words: which box it is read from, and what tells since when."""
    table = grid(gap=2)
    fixed = dict(part.fixed)
    consent = {"state": f"consent to {fixed.get('channel', 'a channel')}", "on": "given on"}
    for column, *headings in part.columns:
        name = consent.get(column, column) if part.kind is Kind.CONSENTS else column
        table.add_row(f"  {name}", (" + " if is_joined(part.kind, column) else ", else ").join(headings))
    for column, text in () if part.kind is Kind.CONSENTS and "channel" in fixed else fixed.items():
        table.add_row(f"  {column}", f"always “{text}”")
    return table


def _rows(samples: Sequence[Sample]) -> "RichTable":
    table = grid(gap=2)
    for sample in samples:
        told = " · ".join(f"{column} {value}" for column, value in sample.told)
        table.add_row(f"  line {sample.line}", f"refused: {sample.why}" if sample.why else told or "passed over")
    return table


def _report(report: ImportReport) -> Iterator[str]:
    yield _first_line(report)
    for part in (report, *report.also):
        known = f" Known already: {_by(part)}." if part.merged else ""
        if part is not report:
            yield f"  {part.kind}: {_counts(part)}{known}"
        elif known:
            yield f" {known}"
        if part.older:
            yield f"  {_rows_of(part.older)} older than what is stored, which stays."
        if part.conflicts:
            yield f"  Kept apart, though they may be one ({part.conflicts:,}):"
            yield from (f"    {clash}" for clash in part.clashes)
            if part.conflicts > len(part.clashes):
                yield f"    and {part.conflicts - len(part.clashes):,} more"
    if report.passed:
        yield f"  {_rows_of(report.passed)} passed over: cancelled, deleted, or nothing in them."


def _first_line(report: ImportReport) -> str:
    note = f" Columns that mean nothing to us: {named(report.ignored)}." if report.ignored else ""
    trial = " (trial run, nothing was changed)" if report.dry_run else ""
    counts = "" if report.dry_run else _counts(report).removesuffix(".") + ", "
    return f"{report.file}: {_rows_of(report.rows)} of {report.kind}: {counts}{report.refused:,} refused{trial}.{note}"


def _counts(report: ImportReport) -> str:
    return f"{report.new:,} new, {report.changed:,} changed, {report.same:,} the same."


def _by(report: ImportReport) -> str:
    ways = ((report.by_id, "external id"), (report.by_email, "email"), (report.by_phone, "phone"))
    return ", ".join(f"{number:,} by {way}" for number, way in ways if number)


def _rows_of(number: int) -> str:
    return f"{number:,} {'row' if number == 1 else 'rows'}"
