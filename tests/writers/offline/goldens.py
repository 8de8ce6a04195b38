"""The golden drafts as text. `python -m tests.writers.offline.goldens` writes them anew: then read every one aloud."""

from pathlib import Path

from bot.core.channels.channel import Channel
from tests.writers.offline.sample_orders import GOLDEN, NAMES, written

FOLDER = Path(__file__).parent / "golden"
ALL = [(name, channel) for channel in GOLDEN for name in NAMES]


def golden_path(name: str, channel: Channel) -> Path:
    return FOLDER / f"{channel}-{name.lower()}.txt"


def as_text(name: str, channel: Channel) -> str:
    """Brief, copy, what was left out, and notices, as a person reads them."""
    draft = written(name, channel, GOLDEN[channel])
    parts = [f"[{part.name}]\n{part.text}" for part in draft.copy.parts]
    left_out = [f"Left out: “{out.quote}” - {out.why}" for out in draft.left_out]
    return "\n\n".join([f"Brief: {GOLDEN[channel]}", *parts, *left_out, *map(str, draft.notices)]) + "\n"


if __name__ == "__main__":
    for who, where in ALL:
        golden_path(who, where).write_text(as_text(who, where), encoding="utf-8")
