"""A draft on the terminal: the copy as its reader sees it, and everything a marketer needs to decide about it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from bot.commands.printing import bullets, grid, trimmed
from bot.core.card_words import Heading
from bot.core.channels.channel import Channel
from bot.core.channels.sms import as_sent
from bot.core.drafts import Copy, Part, PartName, ReasonKind, Sentence
from bot.core.flags.flag import Flag, Whose
from bot.core.footnotes import Footnotes, footnotes_of
from bot.usecases.drafted import Drafted

if TYPE_CHECKING:
    from rich.console import Console, RenderableType
    from rich.text import Text

SHOWN_OF_A_SENTENCE = 56
"""Characters by which a sentence is known again in the list of reasons."""


def render_card(drafted: Drafted, console: "Console") -> None:
    """Print the card; good from 60 columns on. What is to be decided comes first: whether it may be sent at all, copy,
    flags, what was left out; then what it rests on.
    """
    with trimmed(console):
        _draw(drafted, console)


def _draw(drafted: Drafted, console: "Console") -> None:
    from rich.rule import Rule
    from rich.text import Text

    notes = footnotes_of(drafted.written, drafted.flags, drafted.dossier)
    console.print(Text(_title(drafted), style="bold"))
    if drafted.choice.barred:
        console.print(Text(drafted.choice.barred, style="bold yellow"))
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
        yield Heading.BEFORE_IT_GOES_OUT, bullets(hard)
    if drafted.flags:
        yield _flags_title(len(drafted.flags)), _flags(drafted.flags, notes)
    if drafted.written.left_out:
        yield Heading.LEFT_OUT, bullets(_left_out(drafted, notes))
    notices = [notice.text for notice in drafted.notices if notice.text != drafted.choice.barred]
    if notices:
        yield Heading.GOOD_TO_KNOW, bullets(notices)
    yield Heading.WHY_THIS_CHANNEL, bullets([drafted.choice.why])
    yield Heading.WHY_IT_READS_SO, _reasons(drafted.written.copy, notes)
    if notes.items:
        yield "The evidence", _evidence(notes)
    measured = [measure.text for measure in drafted.measures]
    if measured or soft:
        yield "Measured", bullets([*measured, *soft])


def _left_out(drafted: Drafted, notes: Footnotes) -> "Iterator[str]":
    """What a flag has said already is not said again."""
    said = {flag.quote: flag.why for flag in drafted.flags}
    for item in drafted.written.left_out:
        why = "flagged above" if said.get(item.quote) == item.why else f"{item.why}{notes.marks(item.evidence)}"
        yield f"“{item.quote}”: {why}"


def _flags_title(number: int) -> str:
    return "1 flag" if number == 1 else f"{number} flags"


def _flags(flags: tuple[Flag, ...], notes: Footnotes) -> "RenderableType":
    from rich.console import Group
    from rich.text import Text

    def shown(flag: Flag) -> "Iterator[RenderableType]":
        whose = "" if flag.whose is Whose.UNKNOWN else f", {flag.whose}"
        yield Text.assemble(
            (f"“{flag.quote}”", "bold"), (f" ({flag.place}; {flag.aspect}, {flag.verdict}{whose})", "dim")
        )
        yield bullets([f"{flag.why}{notes.marks(flag.evidence)}", flag.way_on])

    return Group(*(line for flag in flags for line in shown(flag)))


def _reasons(copy: Copy, notes: Footnotes) -> "RenderableType":
    """One line a sentence; the footer is there because its law asks for it."""
    table = grid()
    for part in copy.parts:
        if part.name is PartName.FOOTER:
            continue
        for sentence in part.sentences:
            table.add_row("·", f"{_known_again(sentence.text)} ← {_why(sentence, notes)}")
    return table


def _why(sentence: Sentence, notes: Footnotes) -> str:
    """Words of the brief that the sentence says itself are not quoted beside it."""
    said = sentence.text.casefold()
    kept = tuple(
        reason
        for reason in sentence.reasons
        if reason.kind is not ReasonKind.BRIEF or reason.ref.casefold() not in said
    )
    if kept == sentence.reasons:
        return notes.reasons(kept)
    return "; ".join(["your brief", *([notes.reasons(kept)] if kept else [])])


def _evidence(notes: Footnotes) -> "RenderableType":
    table = grid()
    for number, line in notes.lines():
        table.add_row(f"[{number}]", line)
    return table


def _known_again(text: str) -> str:
    if len(text) <= SHOWN_OF_A_SENTENCE:
        return f"“{text}”"
    return f"“{text[:SHOWN_OF_A_SENTENCE].rsplit(' ', 1)[0].rstrip(' ,;:–-')} …”"
