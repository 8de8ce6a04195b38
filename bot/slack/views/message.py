"""Blocks and messages within Slack's limits (docs.slack.dev, Block Kit). The one place that cuts, and says so."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from bot.slack.views.text import calm, cut

Block = dict[str, Any]
"""A block as JSON."""

SECTION, HEADER, BUTTON, FALLBACK = 3000, 150, 75, 3000
MESSAGE_BLOCKS, HOME_BLOCKS = 50, 100
ALL_TEXT = 12_000
"""Characters of all blocks together. Slack names no figure for `msg_blocks_too_long`; it takes 12,000 in a markdown block."""


@dataclass(frozen=True, slots=True)
class Message:
    """`text`, in Slack's markup, is what notifications and screen readers say; `blocks` is what is seen, and `chartless`
    what is seen instead where Slack shows no charts of its own: None where `blocks` has none.
    """

    text: str
    blocks: tuple[Block, ...]
    chartless: tuple[Block, ...] | None = None


def message(text: str, blocks: Iterable[Block], chartless: Iterable[Block] | None = None) -> Message:
    """A message that Slack takes, whatever was drawn: blocks beyond the limits give way to a line that counts them."""
    shown, instead = (
        None if each is None else tuple(fitted(list(each), MESSAGE_BLOCKS)) for each in (blocks, chartless)
    )
    return Message(_some(cut(text, FALLBACK)), shown or (), instead)


def framed(said: Message, text: str, above: Sequence[Block] = (), below: Sequence[Block] = ()) -> Message:
    """The same with more above or below it, with charts and without."""
    instead = None if said.chartless is None else [*above, *said.chartless, *below]
    return message(text, [*above, *said.blocks, *below], instead)


LEFT_OUT = 80
"""Characters of the note that says how much is left out."""


def fitted(blocks: Sequence[Block], most: int, room: int = ALL_TEXT) -> list[Block]:
    """The blocks that fit; the last says how many are left out. `room` is in characters."""
    kept: list[Block] = []
    for block in blocks:
        room -= text_length(block)
        if room < 0 or (len(kept) == most - 1 and len(blocks) > most):
            break
        kept.append(block)
    left = len(blocks) - len(kept)
    return (
        [*kept, note(f"… {left} more {'part' if left == 1 else 'parts'} left out: Slack shows no longer message.")]
        if left
        else kept
    )


def text_length(block: Block) -> int:
    """Characters of text anywhere in a block."""
    texts = [block.get("text"), block.get("title"), *block.get("elements", []), *block.get("fields", [])]
    texts += block["chart"]["axis_config"].values() if "chart" in block else []
    return sum(_length(item) for item in texts if item)


def _length(item: object) -> int:
    if isinstance(item, dict):  # rich text holds sections, and they hold runs
        return _length(item["text"]) if "text" in item else sum(_length(each) for each in item.get("elements", []))
    if isinstance(item, list):
        return sum(_length(each) for each in item)
    return len(item) if isinstance(item, str) else 0


def header(text: str) -> Block:
    return {"type": "header", "text": {"type": "plain_text", "text": _some(cut(calm(text), HEADER)), "emoji": True}}


def section(mrkdwn: str) -> Block:
    return {"type": "section", "text": {"type": "mrkdwn", "text": _some(cut(mrkdwn, SECTION))}}


def _some(text: str) -> str:
    """Slack refuses a text of nothing."""
    return text if text.strip() else "–"


def verbatim(text: str) -> list[Block]:
    """Copy exactly as a customer will read it: no markup is read into it. Long copy takes several sections."""
    return [
        {"type": "section", "text": {"type": "plain_text", "text": piece, "emoji": False}}
        for piece in _pieces(calm(text), SECTION)
    ]


def _pieces(text: str, limit: int) -> list[str]:
    """Pieces of at most `limit` characters, parted at line ends or spaces where there are any."""
    pieces = []
    rest = text.strip()
    while len(rest) > limit:
        at = next((at for at in (rest.rfind("\n", 1, limit), rest.rfind(" ", 1, limit)) if at > 0), limit)
        pieces.append(rest[:at].rstrip())
        rest = rest[at:].lstrip()
    return [*pieces, rest] if rest else [piece for piece in pieces if piece]


def note(mrkdwn: str) -> Block:
    """A small grey line."""
    return {"type": "context", "elements": [{"type": "mrkdwn", "text": _some(cut(mrkdwn, SECTION))}]}


def divider() -> Block:
    return {"type": "divider"}


def lines(title: str, items: Sequence[str]) -> list[Block]:
    """A titled list in as few sections as fit, none of them cut in the middle of an item; [] without items."""
    blocks: list[Block] = []
    held = f"*{title}*" if title else ""
    for item in (cut(f"• {item}", SECTION - 200) for item in items):
        if len(held) + len(item) + 1 > SECTION:
            blocks.append(section(held))
            held = item
        else:
            held = f"{held}\n{item}" if held else item
    return [*blocks, section(held)] if items else []


def button(label: str, action_id: str, value: str) -> Block:
    return {
        "type": "button",
        "text": {"type": "plain_text", "text": _some(cut(calm(label), BUTTON)), "emoji": True},
        "action_id": action_id,
        "value": value,
    }


def buttons(block_id: str, elements: Sequence[Block]) -> Block:
    """A row of at most 25 buttons."""
    return {"type": "actions", "block_id": block_id, "elements": list(elements[:25])}
