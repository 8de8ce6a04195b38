"""A file that may be imported: what it is taken for, how far the import is, and what became of it."""

from collections.abc import Iterator, Sequence

from bot.core.imports.countries import countries
from bot.core.imports.file_import import FileImport, Origin
from bot.core.imports.look import Look, Sample
from bot.core.imports.mapping import Mapping
from bot.core.imports.report import ImportReport
from bot.slack.ids import ImportButton
from bot.slack.views.message import (
    ALL_TEXT,
    MESSAGE_BLOCKS,
    Block,
    Message,
    button,
    buttons,
    fitted,
    lines,
    message,
    note,
    section,
)
from bot.slack.views.text import counted, cut, escaped, listed, quoted

NAMED = 12
"""Headings that nothing is read from are named up to here, then counted."""
HEADING, CELL = 60, 80
"""Characters of a heading and of a cell that are shown: enough to know them by."""
CLASHES = 5
TIMES = ("at", "updated_at")
"""Columns that hold a time of day."""
FOR_BUTTONS = 1_000
"""Characters of a card that its buttons, the line above it and the note of what is left out take."""


def import_card(file: FileImport, look: Look, *, alone: bool) -> Message:
    """The question. Nothing is stored before somebody answers it. What stands in the file is shown only where whoever
    shared it reads `alone`.
    """
    said = _taken_for(file, look)
    told = [
        section(said),
        *lines("What each heading becomes", list(_columns(file.mapping)) if file.mapping else []),
        *_unread(look.ignored),
        *_warnings(look, alone=alone),
        *(_first_rows(look) if alone else []),
        *_zone(file),
        *_country(file, look),
    ]
    return message(said, [*fitted(told, MESSAGE_BLOCKS - 2, ALL_TEXT - FOR_BUTTONS), _ways_on(file, look)])


def found_card(file: FileImport, look: Look) -> Message:
    """The same question, about a file that nobody shared here."""
    said = f"{quoted(file.name)} lies in the watched folder, and I was not sure how to read it."
    card = import_card(file, look, alone=True)
    return message(f"{said} {card.text}", [note(said), *card.blocks])


def not_read(name: str, why: str) -> Message:
    said = f"{quoted(name)} lies in the watched folder and was not imported. {escaped(why)} It stays there."
    return message(said, [section(said)])


def samples_card(file: FileImport, look: Look) -> Message:
    """For whoever shared the file alone, where others read along."""
    said = f"Only you see this: the first rows of {quoted(file.name)}."
    return message(said, [note(said), *_first_rows(look)])


def progress(file: FileImport, report: ImportReport | None, share: float) -> Message:
    """How far it is. `share` of the file has been read, from 0 to 1."""
    far = f": {counted(report.rows, 'row')}, about {share:.0%} of the file" if report else ""
    said = f":hourglass_flowing_sand: {quoted(file.name)} is being imported{far}."
    stop = button("Stop", ImportButton.STOP, file.id)
    kept = note("It can be stopped after each 20,000 rows; what is stored by then stays.")
    return message(said, [section(said), kept, buttons(_row(file), [stop])])


def ended(file: FileImport, report: ImportReport, *, stopped: bool, rejects: str = "") -> Message:
    """What became of it. `rejects` is the name of the file with the rows that were refused."""
    reports = (report, *report.also)
    head = f"{quoted(file.name)} {'was stopped on the way' if stopped else 'is imported'}."
    items = [_counts(each) for each in reports]
    notes = [said for each in reports for said in _besides(each)]
    if refused := sum(each.refused for each in reports):
        stands = "It stands" if refused == 1 else "They stand"
        back = "share that file here" if file.origin is Origin.SLACK else "put that file into the folder"
        notes.append(
            f"{counted(refused, 'row was', 'rows were')} refused. {stands} in {quoted(rejects)}, with line and reason: "
            f"correct what is wrong there, and {back}."
        )
    if stopped:
        notes.append("What was stored stays. Share the file again to have the rest: nothing is stored twice.")
    return message(f"{head} {' '.join(items)}", [section(head), *lines("", items), *map(note, notes)])


def settled(said: str) -> Message:
    """What the card says once it asks no more."""
    return message(said, [section(said)])


def importing(file: FileImport, *, stopped: bool) -> str:
    if stopped:
        return f":black_square_for_stop: The import of {quoted(file.name)} was stopped on the way."
    who = f"<@{file.decided_by}> had {quoted(file.name)} imported" if file.decided_by else f"{quoted(file.name)} is in"
    return f":white_check_mark: {who}."


def stopping(file: FileImport) -> str:
    return (
        f":hourglass_flowing_sand: {quoted(file.name)} is being stopped. The rows that are being stored at this moment, "
        "20,000 at most, are finished first."
    )


def not_imported(file: FileImport) -> str:
    return f":warning: {quoted(file.name)} was not imported."


def left(file: FileImport, by: str) -> str:
    return f"<@{by}> left {quoted(file.name)} as it is. Nothing was stored."


def _taken_for(file: FileImport, look: Look) -> str:
    name = f"*{quoted(file.name, 120)}*"
    rows = f": {counted(look.rows, 'row')}" if look.rows is not None else ""
    if file.mapping is None:
        why = " ".join(escaped(cut(problem, 500)) for problem in look.problems[:3])
        if look.what:
            return f"I take {name} for *{escaped(look.what)}*{rows}. It is better not imported. {why}"
        return f"I do not know what {name} holds{rows}. {why} What you say is remembered for files like it."
    kinds = listed([str(kind) for kind in look.kinds])
    from_tool = f" from {escaped(look.tool)}" if look.tool else ""
    known = ", read as it was the last time" if look.remembered else ""
    return f"I take {name} for *{kinds}*{from_tool}{known}{rows}. Nothing is stored yet."


def _columns(mapping: Mapping) -> Iterator[str]:
    several = bool(mapping.also)
    for each in (mapping, *mapping.also):
        of_kind = f" of {each.kind}" if several else ""
        for column, *headings in each.columns:
            yield f"{listed([quoted(heading, HEADING) for heading in headings])} → {_plainly(column)}{of_kind}"
        for column, text in each.fixed:
            yield f"in every row: {_plainly(column)} {escaped(cut(text, CELL))}{of_kind}"


def _unread(headings: Sequence[str]) -> list[Block]:
    if not headings:
        return []
    named = ", ".join(quoted(heading, HEADING) for heading in headings[:NAMED])
    more = f" and {len(headings) - NAMED:,} more" if len(headings) > NAMED else ""
    return [note(f"Not read: {named}{more}.")]


def _first_rows(look: Look) -> list[Block]:
    return lines("The first rows, as they would be stored", [_sample(sample) for sample in look.samples])


def _sample(sample: Sample) -> str:
    if sample.why:
        return f"line {sample.line:,} would be refused: {escaped(cut(sample.why, 300))}"
    return " · ".join(f"{_plainly(column)} {escaped(cut(text, CELL))}" for column, text in sample.told)


def _warnings(look: Look, *, alone: bool) -> list[Block]:
    """What is said of the first rows where they are shown is not said twice."""
    shown = {f"line {sample.line}: {sample.why}" for sample in look.samples} if alone else set()
    problems = [problem for problem in look.problems if problem not in shown] if look.mapping else []
    told = [escaped(cut(problem, 500)) for problem in problems]
    if look.refused:
        told.append(
            f"Of the first {counted(look.looked, 'row')}, {look.refused:,} would be refused. They come back with the reason."
        )
    return [note(f":warning: {' '.join(told)}")] if told else []


def _zone(file: FileImport) -> list[Block]:
    mappings = (file.mapping, *file.mapping.also) if file.mapping else ()
    has_times = any(each.headings_of(column) for each in mappings for column in TIMES)
    said = f"Times without an offset are read as those of {escaped(file.zone)}."
    return [note(said)] if file.zone and has_times else []


def _country(file: FileImport, look: Look) -> list[Block]:
    mappings = (file.mapping, *file.mapping.also) if file.mapping else ()
    if country := file.mapping.country if file.mapping else "":
        return [
            note(f"Phone numbers without a country are read as those of {escaped(countries().get(country, country))}.")
        ]
    if look.refused and any(each.headings_of("phone") for each in mappings):
        return [note("Phone numbers without a country are refused. Where they are from can be said with the columns.")]
    return []


def _ways_on(file: FileImport, look: Look) -> Block:
    """Where no row could be taken as it is read now, it cannot be imported so."""
    go = button("Import it", ImportButton.GO, file.id) | {"style": "primary"}
    leave = button("Leave it", ImportButton.LEAVE, file.id)
    if file.mapping is None or (look.problems and look.refused == look.looked):
        say = button("Say what the columns are", ImportButton.COLUMNS, file.id)
        is_advised = file.mapping is not None or not look.what
        return buttons(_row(file), [say | {"style": "primary"}, leave] if is_advised else [leave, say])
    return buttons(_row(file), [go, button("Change the columns", ImportButton.COLUMNS, file.id), leave])


def _row(file: FileImport) -> str:
    return f"import:{file.id}"


def _counts(report: ImportReport) -> str:
    told = [
        f"{report.new:,} new",
        f"{report.changed:,} changed",
        f"{report.same:,} the same",
        *([f"{report.passed:,} passed over"] if report.passed else []),
        *([f"{report.refused:,} refused"] if report.refused else []),
    ]
    return f"{counted(report.rows, 'row')} of {report.kind}: {', '.join(told)}."


def _besides(report: ImportReport) -> Iterator[str]:
    """Who was known already, what is stored and newer, and who was kept apart."""
    by = {"by their id": report.by_id, "by email": report.by_email, "by phone": report.by_phone}
    if report.merged:
        how = listed([f"{number:,} {way}" for way, number in by.items() if number])
        yield f"{counted(report.merged, 'row is', 'rows are')} of customers known already{f': {how}' if how else ''}."
    if report.older:
        yield f"{counted(report.older, 'row says', 'rows say')} what was true earlier: what is stored is newer, and stays."
    if report.conflicts:
        first = " ".join(escaped(cut(clash, 200)) for clash in report.clashes[:CLASHES])
        yield f"{counted(report.conflicts, 'customer may be', 'customers may be')} one with another, and stay apart. {first}"


def _plainly(column: str) -> str:
    return escaped(cut(column.replace("_", " "), CELL))
