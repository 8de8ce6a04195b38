"""Rich text: words exactly as they are, in bold or italics where we say so, with no markup read into them."""

from collections.abc import Iterable

from bot.slack.views.message import SECTION, Block
from bot.slack.views.text import calm, cut

Run = Block
"""Words in one style. Slack refuses one without any."""


def run(text: str, *styles: str) -> Run:
    """`styles` are of bold, italic, strike and code."""
    told: Run = {"type": "text", "text": calm(text)}
    return told | ({"style": dict.fromkeys(styles, True)} if styles else {})


def rich(runs: Iterable[Run], *, quoted: bool = False) -> Block:
    """The runs beside one another; `quoted` draws a bar before them. What is longer than a section holds is cut."""
    kept, room = [], SECTION
    for one in runs:
        if one["text"] and room > 0:
            kept.append(one | {"text": cut(one["text"], room)})
            room -= len(kept[-1]["text"])
    kind = "rich_text_quote" if quoted else "rich_text_section"
    return {"type": "rich_text", "elements": [{"type": kind, "elements": kept or [{"type": "text", "text": "–"}]}]}
