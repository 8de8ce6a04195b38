"""The house judge over labelled cases: our own, and a second set where it lies beside the checkout."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.judges.cases import prediction, read_cases
from bot.judges.house import HouseJudge
from tests.judges.scoring import Case, Flag, Score, score

HERE = Path(__file__).parent
OWN = HERE / "cases.jsonl"
SECOND = HERE.parents[1] / "../shared/flags/cases-dev.jsonl"


def judged(path: Path) -> Iterator[tuple[Case, list[Flag]]]:
    lines = path.read_text(encoding="utf-8").splitlines()
    judge = HouseJudge()
    for line, (name, case) in zip(lines, read_cases(lines), strict=True):
        yield json.loads(line), json.loads(prediction(name, judge.judge(case)))["flags"]


@pytest.fixture(scope="module")
def own() -> Score:
    return score(judged(OWN))


@pytest.fixture(scope="module")
def second() -> Score:
    if not SECOND.exists():
        pytest.skip("the second set of labelled cases does not lie beside this checkout")
    return score(judged(SECOND))


def test_half_of_our_own_cases_are_hard_negatives() -> None:
    cases = [json.loads(line) for line in OWN.read_text(encoding="utf-8").splitlines()]
    clean = [case for case in cases if not case["flags"]]
    assert len(cases) >= 110
    assert 0.4 <= len(clean) / len(cases) <= 0.6


def test_our_own_cases_are_found_and_the_hard_negatives_left_alone(own: Score) -> None:
    assert own.precision >= 0.95
    assert own.recall >= 0.9
    assert own.verdict >= 0.9
    assert own.cleanness >= 0.98


def test_on_a_second_set_the_judge_is_quiet_before_it_is_clever(second: Score) -> None:
    assert second.cleanness >= 0.95
    assert second.precision >= 0.85


def test_on_a_second_set_it_still_finds_a_real_share(second: Score) -> None:
    assert second.recall >= 0.4
    assert second.verdict >= 0.7
