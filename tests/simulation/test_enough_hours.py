from collections.abc import Sequence

import pytest

from bot.core.preference.hours import ENOUGH_TO_CLAIM
from tests.simulation.enough import Claim, kept
from tests.simulation.enough_hours import hour_claims
from tests.simulation.world import make_world


@pytest.fixture(scope="module")
def made() -> Sequence[Claim]:
    return hour_claims(make_world(300, seed) for seed in range(20_001, 20_009))


def enough(claim: Claim) -> bool:
    return max(claim.own, claim.persona) >= ENOUGH_TO_CLAIM


def test_where_enough_is_known_of_an_hour_a_claimed_chance_is_the_share_that_are_the_best(
    made: Sequence[Claim],
) -> None:
    found = kept([each for each in made if enough(each)])
    assert found.n > 150
    assert found.claimed == pytest.approx(found.came, abs=0.05)


def test_below_it_too_much_would_be_claimed_so_that_nothing_is(made: Sequence[Claim]) -> None:
    found = kept([each for each in made if not enough(each)])
    assert found.n > 300
    assert found.claimed > found.came + 0.05
