"""The answer to a question about a draft: what is known, with its source and its day, and what is not."""

from collections.abc import Sequence

from bot.core.changes import PartChange
from bot.core.drafts import Draft, Version
from bot.core.explaining.explanation import Explanation, Point
from bot.slack.views.changes import change_blocks
from bot.slack.views.evidence import evidence_line
from bot.slack.views.message import Message, lines, message, note, section
from bot.slack.views.text import escaped, quoted


def explained(told: Explanation) -> Message:
    blocks = [section(f"*{escaped(told.title)}*")]
    for group in told.groups:
        blocks += lines(escaped(group.title), [_line(point) for point in group.points])
    if told.note:
        blocks.append(note(escaped(told.note)))
    return message(escaped(told.title), blocks)


def changed(draft: Draft, older: Version, changes: Sequence[PartChange]) -> Message:
    """What the latest version has otherwise; what went is struck through."""
    said = f"What version {draft.latest.number} has otherwise than version {older.number}"
    if not changes:
        told = f"Version {draft.latest.number} reads word for word as version {older.number}."
        return message(told, [section(told)])
    return message(said, change_blocks(said, changes))


def _line(point: Point) -> str:
    """Such as: “20 % off”: you asked me to leave it out; they like discounts, said so on 3 May."""
    about = quoted(point.quote, 160) if point.quote else ""
    known = "; ".join(evidence_line(item) for item in point.evidence)
    return ": ".join(text for text in (about, escaped(point.text), known) if text)
