"""What a file is taken for: looked at, and nothing written."""

from collections.abc import Iterator, Sequence
from dataclasses import fields, replace
from datetime import UTC, date, datetime, tzinfo
from itertools import islice

from bot.core.consent import Consent
from bot.core.imports.exports.recognise import Recognised, recognise
from bot.core.imports.header import DoubledColumn, Header, MissingColumns, read_header
from bot.core.imports.kinds import Kind
from bot.core.imports.look import Look, Sample
from bot.core.imports.mapping import Mapping, unread
from bot.core.imports.merging import Sighting
from bot.core.imports.money import DECIMALS
from bot.core.imports.row import Refused, Row
from bot.core.imports.translation import OtherHeadings, Translation
from bot.core.touches import Purchase
from bot.usecases.import_file import Importer, Table, whole_rows
from bot.usecases.ports import Clock, Store

SHOWN = 3
"""Rows that are shown as they would be stored."""
LOOKED_AT = 200
"""Rows that are read to see whether they would be taken."""
REASONS = 3
"""Different reasons of refusal that are told."""
UNSHOWN = ("id", "customer_id", "recorded_by", "link", "persona_id")
"""What we add ourselves."""


def look_at(
    store: Store,
    table: Table,
    *,
    kind: Kind | None = None,
    mapping: Mapping | None = None,
    zone: tzinfo | None = None,
    country: str | None = None,
    now: Clock = lambda: datetime.now(UTC),  # only to tell days that are still to come
) -> Look:
    """Read the table to its end, and take it for what somebody says it is, by `mapping` or `kind`; else for what it was the
    last time, for the export of a tool, or for a file by our own headings. Whoever goes on to import it opens it anew.
    """
    taken = _taken_for(store, table, kind, mapping)
    if taken.mapping is None:
        return replace(taken, rows=sum(1 for _ in table.rows()))
    importer = Importer(store, now, lambda row, why: None, zone, dry_run=True, country=country)
    return _looked_into(importer, table, taken, taken.mapping)


def _taken_for(store: Store, table: Table, kind: Kind | None, mapping: Mapping | None) -> Look:
    headings = tuple(table.headings)
    look = Look(file=table.name, headings=headings)
    try:
        if mapping:
            return _by(look, mapping)
        if kind:
            return _by(look, own_mapping(kind, headings, table.name))
        if kept := store.mapping_for(headings):
            return replace(_by(look, kept), remembered=True)
    except (MissingColumns, DoubledColumn, OtherHeadings) as error:
        return replace(look, problems=(str(error),))
    return _recognised(look, recognise(headings)) or _by_our_own(look)


def _by(look: Look, mapping: Mapping) -> Look:
    Translation(mapping, look.headings, look.file)
    ignored = unread(mapping, look.headings)
    return replace(look, kind=mapping.kind, mapping=mapping, tool=mapping.tool, ignored=ignored)


def _recognised(look: Look, found: Recognised) -> Look | None:
    if found.mapping:
        return replace(_by(look, found.mapping), what=found.what)
    if found.why:
        return replace(look, tool=found.tool, what=found.what, problems=(found.why,))
    if found.between:
        could = " or ".join(found.between)
        why = f"It could be {could}: say which columns are which, and it is remembered."
        return replace(look, problems=(why,), between=found.between)
    return None


def _by_our_own(look: Look) -> Look:
    """The kind that has most columns here. Some headings, such as “status”, belong to several."""
    fitting = {kind: header for kind in Kind if (header := _own(kind, look.headings, look.file))}
    most = max((len(header.at) for header in fitting.values()), default=0)
    best = [kind for kind, header in fitting.items() if len(header.at) == most]
    if len(best) == 1:
        return _by(look, own_mapping(best[0], look.headings, look.file))
    if best:
        why = f"It could be a file of {' or of '.join(best)}: say which."
        return replace(look, problems=(why,), between=tuple(map(str, best)))
    return replace(look, problems=("No tool that we know writes these headings: say which column is which.",))


def own_mapping(kind: Kind, headings: Sequence[str], file: str) -> Mapping:
    """Our own columns of that kind, as this file heads them. Raises MissingColumns or DoubledColumn."""
    header = read_header(kind, headings, file)
    return Mapping(kind=kind, columns=tuple((column, headings[place].strip()) for column, place in header.at.items()))


def _own(kind: Kind, headings: Sequence[str], file: str) -> Header | None:
    try:
        return read_header(kind, headings, file)
    except (MissingColumns, DoubledColumn):
        return None


def _looked_into(importer: Importer, table: Table, look: Look, mapping: Mapping) -> Look:
    rows = table.rows()
    first = list(islice(rows, LOOKED_AT))
    refused: list[tuple[Row, str]] = []
    try:
        importer.taker(mapping.kind, table, mapping).take(
            list(whole_rows(first, len(table.headings), refused)), refused
        )
    except MissingColumns as error:
        return replace(look, problems=(str(error),))
    why = dict(reversed([(reason, row.line) for row, reason in sorted(refused)]))
    problems = tuple(
        f"line {line}: {reason}" for reason, line in sorted(why.items(), key=lambda each: each[1])[:REASONS]
    )
    return replace(
        look,
        samples=tuple(_samples(importer, table, mapping, first, {row.line: reason for row, reason in refused})),
        problems=problems,
        rows=len(first) + sum(1 for _ in rows),
        looked=len(first),
        refused=len(refused),
    )


def _samples(
    importer: Importer, table: Table, mapping: Mapping, first: Sequence[Row], refused: dict[int, str]
) -> Iterator[Sample]:
    taker = importer.taker(mapping.kind, table, mapping)
    for row in first[:SHOWN]:
        why = refused.get(row.line, "")
        try:
            things = taker.read_one(row) if len(row.cells) == len(table.headings) and not row.problem else ()
        except Refused:
            things = ()
        yield Sample(line=row.line, told=tuple(pair for thing in things for pair in _told(thing)), why=why)


def _told(thing: object) -> Iterator[tuple[str, str]]:
    if isinstance(thing, Sighting):
        yield from _fields(thing.customer)
    elif isinstance(thing, Consent):
        since = f" since {thing.on}" if thing.on else ""
        yield (
            f"consent to {thing.channel}",
            f"{thing.state}{since} ({thing.basis})" if thing.basis else thing.state + since,
        )
    else:
        yield from _fields(thing)


def _fields(thing: object) -> Iterator[tuple[str, str]]:
    for each in fields(thing):  # type: ignore[arg-type]  # a customer, a touch, a purchase or evidence: dataclasses all
        value = getattr(thing, each.name)
        if each.name not in UNSHOWN and value not in (None, ""):
            yield (each.name, _shown(thing, each.name, value))


def _shown(thing: object, name: str, value: object) -> str:
    if isinstance(thing, Purchase) and name == "amount" and isinstance(value, int):
        decimals = DECIMALS.get(thing.currency or "", 2)
        return f"{value / 10**decimals:.{decimals}f}"
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M} UTC"
    return value.isoformat() if isinstance(value, date) else str(value)
