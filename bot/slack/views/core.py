"""What stands of the brand, and the one sentence side by side, as each persona gets it."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.core.audiences import Persona
from bot.core.brand import Brand, Change
from bot.core.brand.typed import BrandField
from bot.core.card_words import HOW, NOTHING_LEADS_TO_IT
from bot.core.evidence import Evidence
from bot.slack.views.message import ALL_TEXT, Block, Message, header, lines, message, note, section
from bot.slack.views.text import calm, counted, cut, escaped, listed, on_day, quoted

MOST_ROWS = 99
"""A table has 100 rows (docs.slack.dev, Table block); one is its head."""
NAME, SENTENCES, BECAUSE = 60, 500, 300
"""Characters of the cells of a row."""
TABLE = ALL_TEXT - 3_000
"""Characters of all cells together, under the 10,000 that Slack takes; the rest is for what stands around the table."""


@dataclass(frozen=True, slots=True)
class Row:
    """One persona: the `text` that they get, and the evidence that shaped it."""

    persona: Persona
    text: str
    because: tuple[Evidence, ...]


def saved(brand: Brand, fields: Sequence[BrandField], command: str) -> Message:
    if not fields:
        return message(
            "Nothing was changed.", [section(f"Nothing was changed: version {brand.version} says just that.")]
        )
    said = f"Saved as version {brand.version}: {escaped(listed([str(each) for each in fields]))}."
    return message(
        said,
        [
            section(said),
            note(f"Drafts keep it from now on. `{command} personas` shows how each persona gets the sentence."),
        ],
    )


def side_by_side(core_message: str, rows: Sequence[Row]) -> Message:
    shown = _fitting(rows)
    left = len(rows) - len(shown)
    return message(
        escaped(f"How each persona gets “{core_message}”"),
        [
            header("One sentence, as each persona gets it"),
            section(
                f"*{quoted(core_message)}* stays as it is. What leads to it, and the proof beside it, follow their evidence."
            ),
            {"type": "table", "rows": [_head(), *map(_cells, shown)], "column_settings": [{"is_wrapped": True}] * 3},
            *([note(f"… and {counted(left, 'persona')} more: Slack shows no longer table.")] if left else []),
            note("Written without a model, so that it is the same every time. Drafts may lead to it in other words."),
        ],
    )


def changes_list(changes: Sequence[tuple[Change, Sequence[BrandField]]], command: str) -> Message:
    """The newest first, each with the fields that it changed."""
    if not changes:
        said = f"Nothing is set yet: `{command}` opens the form."
        return message(said, [section(said)])
    told = [_change(change, fields) for change, fields in changes]
    return message("The brand's versions", [header("The brand's versions"), *lines("", told)])


def usage(command: str) -> Message:
    said = (
        f"`{command}` opens the form, `{command} personas` shows how each persona gets the sentence, `{command} versions` "
        "who changed what, and when."
    )
    return message(said, [section(said)])


def _change(change: Change, what: Sequence[BrandField]) -> str:
    who = f"<@{change.by}>" if change.by else "loaded, or from the command line"
    fields = listed([str(each) for each in what]) or "the same words"
    return f"*Version {change.brand.version}*, {on_day(change.at.date())}, {who}: {escaped(fields)}"


def _fitting(rows: Sequence[Row]) -> list[Row]:
    """As many as a table takes."""
    room, shown = TABLE - _length(_head()), list[Row]()
    for row in rows[:MOST_ROWS]:
        room -= _length(_cells(row))
        if room < 0:
            break
        shown.append(row)
    return shown


def _head() -> list[Block]:
    return [_cell(text, 40) for text in ("Persona", "How they get it", "Because")]


def _cells(row: Row) -> list[Block]:
    because = "; ".join(f"{item.value} ({HOW[item.source]})" for item in row.because)
    return [_cell(row.persona.label, NAME), _cell(row.text, SENTENCES), _cell(because or NOTHING_LEADS_TO_IT, BECAUSE)]


def _cell(text: str, most: int) -> Block:
    """Cells of plain text: nothing in them is obeyed. Slack refuses an empty one."""
    return {"type": "raw_text", "text": cut(calm(" ".join(text.split())), most) or "–"}


def _length(cells: Sequence[Block]) -> int:
    return sum(len(cell["text"]) for cell in cells)
