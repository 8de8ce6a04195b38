"""A judge in a process of its own: what it finds comes back, and so does what it cost and why it failed."""

import os
import time
from collections.abc import Callable

import pytest

from bot.core.errors import Exit, MissingSettings
from bot.core.flags.flag import Case, Findings
from bot.core.flags.labelled import mark_of
from bot.core.flags.rules.rule import Example
from bot.judges.apart import judge_apart
from bot.judges.house import HouseJudge
from bot.usecases.evaluate_flags import CannotJudge
from bot.usecases.ports import Judge

CASES = [Example(text="I hate getting emails, text her.", known=("likes channel: email",)).case] * 3
MEGABYTE = 1 << 20


class Scripted:
    """Does as it is told at each case."""

    def __init__(self, act: Callable[[], object] = lambda: None) -> None:
        self._act = act

    def judge(self, case: Case) -> Findings:
        self._act()
        return Findings((), "scripted")


class Heavy:
    def __init__(self, megabytes: int) -> None:
        self._held = b"x" * (megabytes * MEGABYTE)

    def judge(self, case: Case) -> Findings:
        return Findings((), f"heavy with {len(self._held)}")


def light() -> Judge:
    return Scripted()


def heavy() -> Judge:
    return Heavy(60)


def slow() -> Judge:
    time.sleep(0.2)
    return Scripted(lambda: time.sleep(0.05))


def unset() -> Judge:
    raise MissingSettings(names="OPENAI_API_KEY")


def dying() -> Judge:
    return Scripted(lambda: os._exit(9))


def test_the_findings_are_those_of_the_judge_at_home() -> None:
    told = list[int]()
    answers = judge_apart("house", HouseJudge, CASES, lambda: told.append(1))
    assert answers.found == tuple(tuple(map(mark_of, HouseJudge().judge(case).flags)) for case in CASES)
    assert answers.found[0]
    assert answers.judged_by == ("house",) * 3
    assert len(told) == 3


def test_memory_is_what_the_judge_adds_whatever_this_process_holds() -> None:
    ours = b"x" * (200 * MEGABYTE)
    added, without = judge_apart("heavy", heavy, CASES).megabytes, judge_apart("light", light, CASES).megabytes
    if added is None or without is None:
        pytest.skip("this system does not tell a process its memory")
    assert len(ours) > 0
    assert 55 < added < 75
    assert without < 10


def test_loading_and_judging_are_timed_apart() -> None:
    answers = judge_apart("slow", slow, CASES)
    assert 0.2 <= answers.load_seconds < 2
    assert all(0.05 <= seconds < 1 for seconds in answers.seconds)


def test_a_judge_that_lacks_something_says_what() -> None:
    with pytest.raises(CannotJudge, match="“model” cannot run here: Set OPENAI_API_KEY") as refused:
        judge_apart("model", unset, CASES)
    assert refused.value.exit is Exit.BAD_INPUT


def test_a_process_that_dies_is_told_and_not_waited_for() -> None:
    with pytest.raises(CannotJudge, match="ended without an answer") as refused:
        judge_apart("dying", dying, CASES)
    assert refused.value.exit is Exit.UNFORESEEN
