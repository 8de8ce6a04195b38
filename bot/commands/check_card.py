"""A check on the terminal: each text with its passages marked, then each flag with its reason and its way on."""

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from bot.core.flags.contract import PAGE, foremost, page_of
from bot.core.flags.flag import Flag, Verdict, Whose
from bot.core.footnotes import evidence_in_words
from bot.usecases.check_copy import Checked

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

AROUND = 80
"""Characters of a long text that are shown on both sides of a flag: about a line of a terminal."""
MOST_TOLD = 12
"""Flags of which everything is told: about three screens. The others are marked in the text."""
_MARK = {Verdict.CONTRADICTED: "bold red", Verdict.UNSUPPORTED: "bold yellow"}


def render_check(checked: Checked, console: "Console") -> None:
    """Print the card; plain, and with marks in brackets, where nothing can be coloured."""
    from rich.text import Text

    def tell(line: "Text") -> None:
        # A file gets its lines as they are; a terminal gets them folded to its width.
        console.print(line, soft_wrap=not console.is_terminal)

    for notice in checked.findings.notices:
        tell(Text(notice.text, style="yellow"))
    tell(Text(_title(checked), style="bold"))
    flags = list(enumerate(checked.findings.flags, 1))
    for place, text in checked.texts.items() if flags else ():
        tell(Text(f"\nThe {place}", style="cyan"))
        tell(_marked(text, [(n, flag) for n, flag in flags if flag.place is place]))
    told = foremost(checked.findings.flags, MOST_TOLD)
    for number, flag in flags:
        for line in _lines(number, flag, checked) if flag in told else ():
            tell(line)
    if left := len(flags) - len(told):
        tell(Text(f"\n… and {left} more, marked above; --json tells all of each.", style="dim"))


def _title(checked: Checked) -> str:
    number = len(checked.findings.flags)
    pieces = "1 piece of evidence" if checked.looked_at == 1 else f"{checked.looked_at} pieces of evidence"
    found = {0: "No flags", 1: "1 flag"}.get(number, f"{number} flags")
    through = f" by {checked.channel}" if checked.channel else ""
    return f"{found} for {checked.audience.label}{through}. Looked at {_texts(checked)} and {pieces}."


def _texts(checked: Checked) -> str:
    return " and ".join(f"the {place}" for place in checked.texts)


def _marked(text: str, flags: list[tuple[int, Flag]]) -> "Text":
    """The text with each flagged passage in colour and its number behind it: "I hate emails [1]". Of a long text only
    the lines around a flag are shown, each under its page.
    """
    from rich.text import Text

    if len(text) <= PAGE:
        return _with_marks(text, 0, len(text), flags)
    pieces = [
        piece
        for page, on_page in groupby(flags, lambda numbered: page_of(numbered[1]))
        for piece in (Text(f"  page {page}", style="dim"), *_around(text, list(on_page)))
    ]
    return Text("\n").join(pieces)


def _around(text: str, flags: list[tuple[int, Flag]]) -> "Iterator[Text]":
    """Each flag with some words before and behind it; those that stand close together share a line."""
    from rich.text import Text

    text = text.replace("\n", " ")
    near: list[list[tuple[int, Flag]]] = []
    for numbered in flags:
        if near and numbered[1].start - near[-1][-1][1].end < 2 * AROUND:
            near[-1].append(numbered)
        else:
            near.append([numbered])
    for together in near:
        start = max(0, text.rfind(" ", 0, max(0, together[0][1].start - AROUND)) + 1)
        end = text.find(" ", together[-1][1].end + AROUND)
        yield Text("…") + _with_marks(text, start, len(text) if end < 0 else end, together) + Text("…")


def _with_marks(text: str, start: int, end: int, flags: list[tuple[int, Flag]]) -> "Text":
    from rich.text import Text

    marked, at = Text(), start
    for number, flag in flags:
        marked.append(text[at : flag.start])
        marked.append(flag.quote, style=_MARK[flag.verdict])
        marked.append(f" [{number}]", style="dim")
        at = flag.end
    return marked.append(text[at:end])


def _lines(number: int, flag: Flag, checked: Checked) -> "Iterator[Text]":
    from rich.text import Text

    whose = "" if flag.whose is Whose.UNKNOWN else f", {flag.whose}"
    yield Text.assemble((f"\n[{number}] “{flag.quote}”", "bold"), (f" ({flag.aspect}, {flag.verdict}{whose})", "dim"))
    yield Text(f"    {flag.why}")
    for item in (checked.dossier.item(ref) for ref in flag.evidence):
        if item and item.value not in flag.why:
            yield Text(f"    Evidence: {evidence_in_words(item)}", style="dim")
    yield Text(f"    {flag.way_on}", style="green")
