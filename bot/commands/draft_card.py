"""A draft on the terminal: the copy as its reader sees it, and everything a marketer needs to decide about it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from bot.core.channels.channel import Channel
from bot.core.channels.sms import as_sent
from bot.core.drafts import Copy, Part, PartName
from bot.core.flags.flag import Flag
from bot.core.footnotes import Footnotes, footnotes_of
from bot.usecases.draft_message import Drafted

if TYPE_CHECKING:
    from rich.console import Console, RenderableType
    from rich.table import Table
    from rich.text import Text

SHOWN_OF_A_SENTENCE = 56
"""Characters by which a sentence is known again in the list of reasons."""


def render_card(drafted: Drafted, console: "Console") -> None:
    """Print the card; good from 60 columns on. A pipe gets it plain and without the blanks that fill a terminal's lines."""
    if console.is_terminal or console.record:
        _draw(drafted, console)
        return
    with console.capture() as drawn:
        _draw(drafted, console)
    console.file.write("".join(f"{line.rstrip()}\n" for line in drawn.get().splitlines()))


def _draw(drafted: Drafted, console: "Console") -> None:
    from rich.rule import Rule
    from rich.text import Text

    notes = footnotes_of(drafted.written, drafted.flags, drafted.dossier)
    console.print(Text(_title(drafted), style="bold"))
    for notice in drafted.notices:
        console.print(Text(notice, style="yellow"))
    console.print(Rule(style="dim"))
    # Nothing stands before or behind the copy, and a file gets its lines as they are: it is there to be taken.
    console.print(_copy(drafted.written.copy), soft_wrap=not console.is_terminal)
    console.print(Rule(style="dim"))
    for number, (title, body) in enumerate(_sections(drafted, notes)):
        if number:
            console.print()
        console.print(Text(title, style="cyan"))
        console.print(body)


def _title(drafted: Drafted) -> str:
    from bot.core.preference.channel_words import CHANNEL_WORDS
    from bot.core.preference.words import capital

    one = CHANNEL_WORDS[drafted.written.copy.channel].one
    return f"{capital(one)} for {drafted.draft.audience_label}"


def _copy(copy: Copy) -> "Text":
    """The parts as the channel shows them: an SMS in one breath, a subject by its name, the footer small."""
    from rich.text import Text

    if copy.channel is Channel.SMS:
        return Text(as_sent(copy))
    shown = Text()
    for part in copy.parts:
        if part.text.strip():
            shown.append_text(_part(part)).append("\n" if part.name is PartName.SUBJECT else "\n\n")
    shown.rstrip()
    return shown


def _part(part: Part) -> "Text":
    from rich.text import Text

    styles = {PartName.FOOTER: "dim", PartName.CALL_TO_ACTION: "bold", PartName.BODY: ""}
    if part.name in styles:
        return Text(part.text, style=styles[part.name])
    return Text.assemble((f"{str(part.name).capitalize()}: ", "dim"), (part.text, "bold"))


def _sections(drafted: Drafted, notes: Footnotes) -> "Iterator[tuple[str, RenderableType]]":
    hard = [problem.text for problem in drafted.problems if problem.hard]
    soft = [problem.text for problem in drafted.problems if not problem.hard]
    if hard:
        yield "Before it goes out", _list(hard)
    if drafted.flags:
        yield _flags_title(len(drafted.flags)), _flags(drafted.flags, notes)
    if drafted.written.left_out:
        lines = [f"“{item.quote}”: {item.why}{notes.marks(item.evidence)}" for item in drafted.written.left_out]
        yield "Left out of the brief", _list(lines)
    yield "Why this channel", _list([drafted.choice.why])
    yield "Why each sentence", _reasons(drafted.written.copy, notes)
    if notes.items:
        yield "The evidence", _evidence(notes)
    measured = [measure.text for measure in drafted.measures]
    if measured or soft:
        yield "Measured", _list([*measured, *soft])


def _flags_title(number: int) -> str:
    return "1 flag" if number == 1 else f"{number} flags"


def _flags(flags: tuple[Flag, ...], notes: Footnotes) -> "RenderableType":
    from rich.console import Group
    from rich.text import Text

    def shown(flag: Flag) -> "Iterator[RenderableType]":
        whose = f", {flag.whose}" if flag.whose != "not said" else ""
        yield Text.assemble(
            (f"“{flag.quote}”", "bold"), (f" ({flag.place}; {flag.aspect}, {flag.verdict}{whose})", "dim")
        )
        yield _list([f"{flag.why}{notes.marks(flag.evidence)}", flag.way_on])

    return Group(*(line for flag in flags for line in shown(flag)))


def _reasons(copy: Copy, notes: Footnotes) -> "RenderableType":
    """One line a sentence; the footer is there because its law asks for it."""
    grid = _grid()
    for part in copy.parts:
        if part.name is PartName.FOOTER:
            continue
        for sentence in part.sentences:
            grid.add_row("·", f"{_known_again(sentence.text)} ← {notes.reasons(sentence.reasons)}")
    return grid


def _evidence(notes: Footnotes) -> "RenderableType":
    grid = _grid()
    for number, line in notes.lines():
        grid.add_row(f"[{number}]", line)
    return grid


def _known_again(text: str) -> str:
    if len(text) <= SHOWN_OF_A_SENTENCE:
        return f"“{text}”"
    return f"“{text[:SHOWN_OF_A_SENTENCE].rsplit(' ', 1)[0].rstrip(' ,;:–-')} …”"


def _list(lines: list[str]) -> "RenderableType":
    grid = _grid()
    for line in lines:
        grid.add_row("·", line)
    return grid


def _grid() -> "Table":
    from rich.table import Table

    grid = Table.grid(padding=(0, 1))
    grid.add_column(style="dim", no_wrap=True)
    grid.add_column(overflow="fold")
    return grid
