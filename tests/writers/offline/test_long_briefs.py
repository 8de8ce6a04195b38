"""Long briefs: the time grows with the length and no faster. Ratios in one run, since machines differ."""

import time

import pytest

from bot.core.audiences import Customer
from bot.core.brand import Brand
from bot.core.channels.channel import Channel
from bot.core.dossier import Dossier
from bot.core.order import Order
from bot.writers.offline.writer import OfflineWriter

MIXED = (
    "spring bulb sale, 20% off all bulbs until friday, in store only, code BULB20, larkmoor.example/bulbs. "
    "New hellebores in from monday, £8.50 each or 3 for £22. we have roses, tulips and bulbs back in stock. make it fun\n"
)


def seconds(brief: str) -> float:
    """Processor time of one draft."""
    order = Order(
        brief=brief,
        channel=Channel.EMAIL,
        dossier=Dossier(audience=Customer(id="c1", name="Dana Ruiz"), own=()),
        brand=Brand(name="Acme", core_message="Made to be mended."),
    )
    start = time.process_time()
    OfflineWriter().write(order)
    return time.process_time() - start


@pytest.mark.parametrize(
    "piece",
    [MIXED, MIXED.replace("\n", ", ").replace(". ", ", "), "roses, tulips, ", "word ", " ", "x", "a.b.", "a@", "12 "],
    ids=["mixed", "one line", "list", "words", "blanks", "one word", "dots", "addresses", "numbers"],
)
def test_twice_the_brief_takes_about_twice_the_time(piece: str) -> None:
    half, whole = (f"bulb sale {piece * (length // len(piece))}" for length in (10_000, 20_000))
    seconds(MIXED)
    first = min(seconds(half) for _ in range(2))
    assert min(seconds(whole) for _ in range(2)) < 3 * max(first, 0.02)
