"""The house judge over labelled cases: our own, and a second set where it lies beside the checkout."""

from pathlib import Path

import pytest

from bot.core.flags.labelled import mark_of
from bot.core.flags.scoring.counts import Counts, total
from bot.core.flags.scoring.judged import Judged
from bot.judges.house import HouseJudge
from bot.judges.labels import read_labelled

HERE = Path(__file__).parent
OWN = HERE / "cases.jsonl"
SECOND = HERE.parents[1] / "../shared/flags/cases-dev.jsonl"


def judged(path: Path) -> Counts:
    judge = HouseJudge()
    told = read_labelled(path.read_text(encoding="utf-8").splitlines())
    return total(Judged(each, tuple(map(mark_of, judge.judge(each.case).flags))).counts for each in told)


@pytest.fixture(scope="module")
def own() -> Counts:
    return judged(OWN)


@pytest.fixture(scope="module")
def second() -> Counts:
    if not SECOND.exists():
        pytest.skip("the second set of labelled cases does not lie beside this checkout")
    return judged(SECOND)


def at_least(figure: float | None, share: float) -> bool:
    return figure is not None and figure >= share


def test_half_of_our_own_cases_are_hard_negatives() -> None:
    told = read_labelled(OWN.read_text(encoding="utf-8").splitlines())
    clean = [each for each in told if not each.flags]
    assert len(told) >= 110
    assert 0.4 <= len(clean) / len(told) <= 0.6


def test_our_own_cases_are_found_and_the_hard_negatives_left_alone(own: Counts) -> None:
    assert at_least(own.precision, 0.93)
    assert at_least(own.recall, 0.9)
    assert at_least(own.verdict, 0.9)
    assert at_least(own.clean, 0.95)


def test_on_a_second_set_the_judge_is_quiet_before_it_is_clever(second: Counts) -> None:
    assert at_least(second.clean, 0.9)
    assert at_least(second.precision, 0.85)


def test_on_a_second_set_it_still_finds_a_real_share(second: Counts) -> None:
    assert at_least(second.recall, 0.6)
    assert at_least(second.strict_f1, 0.55)
    assert at_least(second.verdict, 0.7)
