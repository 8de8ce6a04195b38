from collections.abc import Sequence

import pytest

from bot.core.preference.ladder import ENOUGH_GROUP, ENOUGH_OWN
from tests.simulation.enough import Claim, claims, kept, small_worlds

CALIBRATED = 0.05
"""How far a claimed chance to be the best may lie from the share that are."""


@pytest.fixture(scope="module")
def made() -> Sequence[Claim]:
    return claims(small_worlds(0.35))


def enough(claim: Claim) -> bool:
    return claim.own >= ENOUGH_OWN or claim.persona >= ENOUGH_GROUP


def test_where_enough_is_known_a_claimed_chance_to_be_the_best_is_the_share_that_are(made: Sequence[Claim]) -> None:
    found = kept([each for each in made if enough(each)])
    assert found.n > 2_500
    assert found.off < CALIBRATED
    assert found.claimed == pytest.approx(found.came, abs=0.04)


def test_below_it_the_claim_would_not_be_kept_so_that_none_is_made(made: Sequence[Claim]) -> None:
    found = kept([each for each in made if not enough(each)])
    assert found.n > 1_500
    assert found.off > CALIBRATED
    assert found.claimed > found.came + 0.04
