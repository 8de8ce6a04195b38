"""Judges side by side: who is best, who is only luckier, and who could not come."""

from collections.abc import Sequence

import pytest

from bot.core.errors import Exit
from bot.core.flags.labelled import LabelledCase, Mark
from bot.usecases.evaluate_flags import Answers, CannotJudge, evaluate_flags
from tests.core.flags.scoring.told import mark, told

HARD = [told("I hate emails.", mark("I hate emails", "e1"), name=f"x{number:03}") for number in range(40)]
QUIET = [told("Send it.", name=f"y{number:03}") for number in range(20)]
CASES = [*HARD, *QUIET]
RIGHT, HALF_RIGHT = mark("I hate emails", "e1"), mark("I hate emails")


def answers(found: Sequence[Sequence[Mark]]) -> Answers:
    """As a model's, which judged the first two cases only."""
    return Answers(
        found=tuple(map(tuple, found)),
        judged_by=("scripted-1", "scripted-1") + ("house",) * (len(found) - 2),
        told=("A notice.",) * (len(found) - 1) + ("The model was late.",),
        seconds=tuple(number / 1_000 for number in range(1, len(found) + 1)),
        load_seconds=0.5,
        megabytes=7.0,
    )


def ask(name: str, cases: Sequence[LabelledCase]) -> Answers:
    """ "keen" is right about the first so many cases that its name says."""
    if name == "absent":
        raise CannotJudge(name=name, why="nobody is at home.", exit_code=Exit.SERVICE_DOWN)
    first = int(name.removeprefix("keen"))
    return answers([(RIGHT,) if number < first else () for number, _ in enumerate(cases)])


def test_the_best_judge_is_the_one_with_the_most_right_verdicts() -> None:
    def found(name: str, cases: Sequence[LabelledCase]) -> Answers:
        return answers([(HALF_RIGHT if name == "many" else RIGHT,) if n < 30 else () for n, _ in enumerate(cases)])

    assert evaluate_flags(CASES, ["many", "right"], found, must_run=True).best == "right"


def test_a_judge_that_is_far_behind_is_not_within_chance_and_one_that_is_near_is() -> None:
    near, far, best = evaluate_flags(CASES, ["keen38", "keen10", "keen39"], ask, must_run=True).standings
    assert best.behind is None
    assert near.behind is not None
    assert near.behind.holds_zero
    assert far.behind is not None
    assert far.behind.low > 0.3


def test_a_judge_that_cannot_run_is_told_or_is_an_error_where_it_was_asked_for() -> None:
    evaluation = evaluate_flags(CASES, ["absent", "keen20"], ask, must_run=False)
    assert [each.judge for each in evaluation.standings] == ["keen20"]
    assert evaluation.absent == {"absent": "nobody is at home."}
    with pytest.raises(CannotJudge, match="“absent” cannot run here: nobody is at home") as refused:
        evaluate_flags(CASES, ["absent"], ask, must_run=True)
    assert refused.value.exit is Exit.SERVICE_DOWN


def test_nobody_could_run() -> None:
    evaluation = evaluate_flags(CASES, ["absent"], ask, must_run=False)
    assert (evaluation.standings, evaluation.best) == ((), "")


def test_what_it_took_and_where_the_house_stepped_in_is_told() -> None:
    (standing,) = evaluate_flags(CASES, ["keen20"], ask, must_run=True).standings
    assert standing.milliseconds == 30.5
    assert standing.milliseconds_95 == 58
    assert standing.fell_back == {"A notice.": 57, "The model was late.": 1}


def test_intervals_hold_the_figure_they_are_about() -> None:
    (standing,) = evaluate_flags(CASES, ["keen20"], ask, must_run=True).standings
    strict = standing.intervals["strict_f1"]
    assert strict is not None
    assert standing.counts.strict_f1 is not None
    assert strict.low < standing.counts.strict_f1 < strict.high
