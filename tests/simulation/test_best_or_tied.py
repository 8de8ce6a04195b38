from statistics import fmean

import pytest

from tests.simulation.days import SENDING, average
from tests.simulation.scores import FIGURES, Score, Scores, behind, behind_the_best, calibration, score_all
from tests.simulation.world import ALIKE, BUCKETS, MEANS, make_world


@pytest.fixture(scope="module")
def scores() -> Scores:
    """2,400 customers behind 72 personas: with half as many, whose luck the personas had decides between two ways."""
    return score_all(make_world(200, seed) for seed in range(1, 13))


@pytest.mark.parametrize("bucket", BUCKETS, ids=lambda span: f"{span[0]}-{span[1]}")
@pytest.mark.parametrize("figure", FIGURES)
def test_ours_is_the_best_way_to_guess_or_tied_with_it_however_much_is_known(
    scores: Scores, bucket: tuple[int, int], figure: str
) -> None:
    assert all(len(told) > 200 for told in scores[bucket].values())
    assert behind_the_best(scores[bucket], figure) <= 0


def test_those_of_whom_much_is_known_gain_from_it_by_more_than_chance(scores: Scores) -> None:
    known = scores[BUCKETS[-1]]
    for figure in ("log_loss", "regret", "channel_regret"):
        assert behind(known["ours"], known["raw rate"], figure)[1] < 0
        assert behind(known["ours"], known["global only"], figure)[1] < 0
    assert behind(known["ours"], known["persona only"], "log_loss")[1] < 0


@pytest.mark.parametrize("bucket", BUCKETS, ids=lambda span: f"{span[0]}-{span[1]}")
def test_vendors_rules_lose_more_answers_by_more_than_chance(scores: Scores, bucket: tuple[int, int]) -> None:
    for rule in ("three messages", "most recent open"):
        assert behind(scores[bucket]["ours"], scores[bucket][rule], "regret")[1] < 0


def test_the_claimed_chance_to_be_the_best_is_the_share_that_are(scores: Scores) -> None:
    claims = [each.claim for bucket in BUCKETS for each in scores[bucket]["ours"] if each.claim]
    assert len(claims) > 1_000
    assert fmean(each.sure for each in claims) == pytest.approx(fmean(each.right for each in claims), abs=0.05)


def test_guessed_rates_are_the_true_ones_on_the_average(scores: Scores) -> None:
    told = [pair for bucket in BUCKETS for each in scores[bucket]["ours"] for pair in each.told]
    assert calibration(told) < 0.02


def test_a_way_that_loses_more_than_the_best_by_more_than_chance_is_behind_it() -> None:
    def scored(regret: float) -> list[Score]:
        return [
            Score(str(each % 30), regret + each % 7 / 100, regret, regret, None, None, (), None) for each in range(300)
        ]

    assert behind_the_best({"ours": scored(0.10), "other": scored(0.05)}, "regret") > 0
    assert behind_the_best({"ours": scored(0.0501), "other": scored(0.05)}, "regret") <= 0
    assert behind_the_best({"ours": scored(0.04), "other": scored(0.05)}, "regret") <= 0


def test_the_same_seed_makes_the_same_world() -> None:
    assert make_world(40, seed=5) == make_world(40, seed=5)
    assert make_world(40, seed=5).people != make_world(40, seed=6).people


def test_hours_raise_and_lower_a_rate_and_leave_it_as_it_is_on_the_average() -> None:
    for person in make_world(40, seed=5).people:
        assert average(person.truth.lifts, SENDING) == pytest.approx(1)
        assert max(person.truth.lifts) >= 1 >= min(person.truth.lifts)


def test_how_alike_its_customers_are_is_learnt_from_the_world_itself() -> None:
    learnt = make_world(6_000, seed=3).learning.strengths
    # Those who changed on the way look a little more alike than they are.
    assert fmean(learnt.of(channel) for channel in MEANS) == pytest.approx(ALIKE, rel=0.6)
