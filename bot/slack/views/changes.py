"""What changed between two versions: what went is struck through, what came is bold, what stayed is cut short."""

from collections.abc import Sequence

from bot.core.changes import Change, Kind, PartChange
from bot.slack.views.message import SECTION, Block, section
from bot.slack.views.text import WORD_JOINER, calm

AROUND = 60
"""Characters that are shown of what stayed, before and after a change: enough to find the place."""
BETWEEN = " "
"""What went and what came in its place would read as one word."""
STYLE = {Kind.OUT: {"strike": True}, Kind.IN: {"bold": True}}

Run = dict[str, object]


def change_blocks(title: str, changes: Sequence[PartChange]) -> list[Block]:
    """[] where nothing changed. `title` is in mrkdwn."""
    return [section(f"*{title}*"), *(block for part in changes for block in _part(part))] if changes else []


def _part(part: PartChange) -> list[Block]:
    """A block a part; one that is longer than a block takes goes on in the next."""
    runs = [_run(f"{str(part.part).capitalize()}: ", {"italic": True})]
    last = len(part.changes) - 1
    for place, change in enumerate(part.changes):
        if change.kind is Kind.IN and place and part.changes[place - 1].kind is Kind.OUT:
            runs.append(_run(BETWEEN, {}))
        text = _shortened(change, first=place == 0, last=place == last)
        runs += [_run(piece, STYLE.get(change.kind, {})) for piece in _cut(text)]
    return [_block(held) for held in _held(runs)]


def _shortened(change: Change, *, first: bool, last: bool) -> str:
    """What stayed keeps its ends, towards the changes beside it."""
    text = change.text
    if change.kind is not Kind.SAME or len(text) <= 2 * AROUND + 3:
        return text
    before, after = ("" if first else text[:AROUND]), ("" if last else text[-AROUND:])
    return f"{before} … {after}".strip("\n")


def _cut(text: str) -> list[str]:
    """Slack takes no empty text; one of blanks alone is shown to be there."""
    shown = calm(text) if text.strip() else f"{WORD_JOINER}{text}{WORD_JOINER}"
    return [shown[at : at + SECTION] for at in range(0, len(shown), SECTION)] if text else []


def _held(runs: Sequence[Run]) -> list[list[Run]]:
    """As many runs together as one block holds."""
    blocks: list[list[Run]] = [[]]
    room = SECTION
    for run in runs:
        length = len(str(run["text"]))
        if length > room and blocks[-1]:
            blocks.append([])
            room = SECTION
        blocks[-1].append(run)
        room -= length
    return blocks


def _run(text: str, style: dict[str, bool]) -> Run:
    return {"type": "text", "text": text} | ({"style": style} if style else {})


def _block(runs: Sequence[Run]) -> Block:
    return {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": list(runs)}]}
