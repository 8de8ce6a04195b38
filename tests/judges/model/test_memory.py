"""A good answer is asked for once, kept for a while, and never on disk or by its text."""

import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.judges.model import ModelJudge
from bot.judges.model.memory import Memory, key_of
from tests.fakes.model_server import ModelServer, fails, hangs
from tests.judges.model.conftest import NewJudge
from tests.judges.model.material import case, passage, points_at, unsupported
from tests.writers.model_orders import KNOWN, PUN


def test_the_same_case_is_asked_once(server: ModelServer, judge: ModelJudge) -> None:
    server.will(points_at(passage()))
    assert judge.judge(case()) == judge.judge(case())
    assert len(server.requests) == 1


@pytest.mark.parametrize(
    "changed",
    [
        {"brief": f"{case().brief} "},
        {"evidence": (KNOWN[0], replace(KNOWN[1], note="asked twice"))},
        {"tastes": ()},
        {"channel": "email"},
    ],
    ids=["text", "evidence", "tastes", "channel"],
)
def test_whatever_changes_is_asked_anew(server: ModelServer, judge: ModelJudge, changed: dict[str, object]) -> None:
    server.will(points_at(passage()), points_at(unsupported(PUN)))
    first, second = judge.judge(case()), judge.judge(case(**changed))
    assert len(server.requests) == 2
    assert first != second


def test_neither_a_failure_nor_a_half_good_answer_is_kept(server: ModelServer, judge: ModelJudge) -> None:
    half = points_at(passage(), unsupported("never said"))
    server.will(fails(401), half, half, points_at(passage()))
    assert [judge.judge(case()).judged_by for _ in range(4)] == ["house", "scripted-1", "scripted-1", "scripted-1"]
    assert len(server.requests) == 4


def test_who_asks_the_same_meanwhile_waits_for_the_same_answer(server: ModelServer, new_judge: NewJudge) -> None:
    judge = new_judge()

    def slowly(handler: object, body: dict[str, object]) -> None:
        hangs(0.3)(handler, body)  # type: ignore[arg-type]  # a handler, as every reply gets it
        points_at(passage())(handler, body)  # type: ignore[arg-type]  # the same

    server.will(slowly)
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda _: judge.judge(case()), range(4)))
    assert len(server.requests) == 1
    assert all(findings == found[0] and findings.flags for findings in found)


def test_all_who_waited_hear_of_a_failure_and_the_next_may_try_again() -> None:
    memory: Memory[str] = Memory()
    started, go_on = threading.Event(), threading.Event()

    def failing() -> str:
        started.set()
        go_on.wait(5)
        raise LookupError

    with ThreadPoolExecutor(2) as pool:
        first = pool.submit(memory.answer, "k", failing, bool)
        started.wait(5)
        second = pool.submit(memory.answer, "k", lambda: pytest.fail("asked twice"), bool)
        go_on.set()
        for asked in (first, second):
            with pytest.raises(LookupError):
                asked.result(5)
    assert memory.answer("k", lambda: "again", bool) == "again"


def test_answers_are_forgotten_in_time_and_when_there_are_too_many() -> None:
    now = [0.0]
    memory: Memory[str] = Memory(most=2, life=timedelta(seconds=60), timer=lambda: now[0])
    for key in ("a", "b", "c"):
        memory.answer(key, lambda: "old", bool)
    assert memory.answer("c", lambda: "new", bool) == "old"
    assert memory.answer("a", lambda: "new", bool) == "new"
    now[0] = 61
    assert memory.answer("c", lambda: "new", bool) == "new"


def test_no_text_lies_in_the_memory_as_a_key() -> None:
    key = key_of("judge/v1", case())
    assert "roses" not in key
    assert len(key) == 64
