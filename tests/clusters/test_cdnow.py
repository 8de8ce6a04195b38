"""A trial of the figures: 23,570 buyers of a music shop of 1997, of whom days and amounts are known, and nothing else."""

from collections import defaultdict
from datetime import UTC, datetime
from importlib.util import find_spec
from pathlib import Path

import pytest

from bot.clusters.scikit import ScikitClusters
from bot.core.suggesting.buyer import Buyer
from bot.core.suggesting.propose import propose

LIFETIMES = find_spec("lifetimes")
pytestmark = pytest.mark.skipif(LIFETIMES is None, reason="the package lifetimes is not installed")


def buyers() -> list[Buyer]:
    assert LIFETIMES is not None
    assert LIFETIMES.origin is not None
    bought: dict[str, list[tuple[datetime, int]]] = defaultdict(list)
    for line in (Path(LIFETIMES.origin).parent / "datasets/CDNOW_master.txt").read_text(encoding="utf-8").splitlines():
        match line.split():
            case [customer, day, _, dollars] if customer.isdecimal():
                at = datetime(int(day[:4]), int(day[4:6]), int(day[6:]), tzinfo=UTC)
                bought[customer].append((at, round(float(dollars) * 100)))
    return [
        Buyer(
            id=customer,
            bought=len(each),
            first_at=min(each)[0],
            last_at=max(each)[0],
            spent={"USD": sum(cents for _, cents in each)},
            priced={"USD": len(each)},
        )
        for customer, each in bought.items()
    ]


def test_heavy_and_light_buyers_shade_into_each_other_and_make_no_personas() -> None:
    everybody = buyers()
    found = ScikitClusters().find(everybody, max(each.last_at for each in everybody))
    told = propose(found, {}, len(everybody), 10)
    assert (told.customers, told.once, told.proposals) == (23_570, 11_908, ())
    assert found.separation > found.chance  # how often and how lately go together; that alone is no group
    assert told.why_not.startswith("These customers do not fall into groups")
