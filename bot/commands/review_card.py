"""One review on the terminal: the draft as its card shows it, and before it what a reviewer looks at first."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from bot.commands.draft_card import render_card
from bot.commands.printing import bullets, trimmed
from bot.core.changes import Change, Kind
from bot.core.handover.results import HOW_COUNTED, results_lines
from bot.core.review.review import outcome
from bot.usecases.read_review import ReviewSheet, Since

if TYPE_CHECKING:
    from rich.console import Console, RenderableType
    from rich.text import Text

STYLES = {Kind.SAME: "", Kind.OUT: "strike red", Kind.IN: "bold green"}
MARKS = {Kind.SAME: "{}", Kind.OUT: "[-{}-]", Kind.IN: "{{+{}+}}"}
"""Where no colour shows: as `git diff --word-diff` writes it."""


def render(sheet: ReviewSheet, console: "Console") -> None:
    """Good from 60 columns on."""
    from rich.text import Text

    with trimmed(console):
        console.print(Text(f"{outcome(sheet.review)} (review {sheet.review.id})", style="bold"))
        for title, body in _sections(sheet, console):
            console.print()
            console.print(Text(title, style="cyan"))
            console.print(body)
        console.print()
    render_card(sheet.drafted, console)


def _sections(sheet: ReviewSheet, console: "Console") -> "Iterator[tuple[str, RenderableType]]":
    if sheet.newer:
        yield "Not the latest", bullets([f"There is a version {sheet.newer} by now."])
    if sheet.review.reasons:
        yield "What has to change", bullets(sheet.review.reasons)
    if came := results_lines(sheet.results):
        yield "What came of it", bullets([*came, HOW_COUNTED])
    if sheet.look_at:
        yield "Look at this first", bullets(f"{each.topic}: {each.text}" for each in sheet.look_at)
    for since in (sheet.since_last, sheet.since_reviewed):
        if since:
            yield f"Changed since version {since.number}", _changes(since, marked=not console.is_terminal)


def _changes(since: Since, *, marked: bool) -> "Text":
    from rich.text import Text

    shown = Text()
    for each in since.changes:
        shown.append(f"{each.part}: ", style="dim")
        for change in each.changes:
            shown.append(_change(change, marked=marked), style=STYLES[change.kind])
        shown.append("\n")
    shown.rstrip()
    return shown if since.changes else Text("Nothing in the copy.")


def _change(change: Change, *, marked: bool) -> str:
    return MARKS[change.kind].format(change.text) if marked else change.text
