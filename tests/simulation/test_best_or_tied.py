from statistics import fmean

import pytest

from tests.simulation.rivals import RIVALS
from tests.simulation.scores import Scores, behind, calibration, figures, score_all
from tests.simulation.world import ALIKE, BUCKETS, MEANS, make_world

OTHERS = [name for name in RIVALS if name != "ours"]


@pytest.fixture(scope="module")
def scores() -> Scores:
    return score_all(make_world(500, seed) for seed in range(1, 6))


@pytest.mark.parametrize("bucket", BUCKETS, ids=lambda span: f"{span[0]}-{span[1]}")
@pytest.mark.parametrize("figure", ["log_loss", "brier", "regret"])
def test_no_other_way_to_guess_is_better_however_much_is_known(
    scores: Scores, bucket: tuple[int, int], figure: str
) -> None:
    told = scores[bucket]
    rated = [name for name in OTHERS if figures(told[name], figure)]
    worse = {name: behind(told["ours"], told[name], figure) for name in rated}
    assert len(worse) >= 3
    assert [name for name, (low, _) in worse.items() if low > 0] == []


def test_those_of_whom_much_is_known_gain_from_it_by_more_than_chance(scores: Scores) -> None:
    known = scores[BUCKETS[-1]]
    for figure in ("log_loss", "regret"):
        assert behind(known["ours"], known["raw rate"], figure)[1] < 0
        assert behind(known["ours"], known["global only"], figure)[1] < 0
    assert behind(known["ours"], known["persona only"], "log_loss")[1] < 0


def test_the_claimed_chance_to_be_the_best_is_the_share_that_are(scores: Scores) -> None:
    claims = [each.claim for bucket in BUCKETS for each in scores[bucket]["ours"] if each.claim]
    assert len(claims) > 2_000
    assert fmean(sure for sure, _ in claims) == pytest.approx(fmean(right for _, right in claims), abs=0.05)


def test_guessed_rates_are_the_true_ones_on_the_average(scores: Scores) -> None:
    told = [pair for bucket in BUCKETS for each in scores[bucket]["ours"] for pair in each.told]
    assert calibration(told) < 0.02


def test_the_same_seed_makes_the_same_world() -> None:
    assert make_world(40, seed=5) == make_world(40, seed=5)
    assert make_world(40, seed=5).people != make_world(40, seed=6).people


def test_how_alike_its_customers_are_is_learnt_from_the_world_itself() -> None:
    learnt = make_world(6_000, seed=3).learning.strengths
    # Those who changed on the way look a little more alike than they are.
    assert fmean(learnt.of(channel) for channel in MEANS) == pytest.approx(ALIKE, rel=0.6)
