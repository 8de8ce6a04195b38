"""The ways in which words may be meant: as they were typed or with slips put right, with politeness or without."""

from collections.abc import Iterator

from bot.core.asks.respelling import respelt
from bot.core.brief.rewrites import plainly


def spellings(said: str) -> Iterator[tuple[str, str]]:
    """As typed, then with slips put right; each with politeness and without. Two of as many words each."""
    for plain in reversed(plainly(said)):
        yield plain, plain
    for plain in plainly(said):
        if (spelt := respelt(plain)) != plain:
            for barer in reversed(plainly(spelt)):
                at = spelt.find(barer)
                first = len(spelt[:at].split())
                yield " ".join(plain.split()[first : first + len(barer.split())]), barer
