"""A long text is judged in parts, all at once; what is late or lost the house judge does, and a notice says which."""

import json
import time
from http.server import BaseHTTPRequestHandler

import pytest

from bot.judges.house import HouseJudge
from bot.judges.model import ModelJudge
from tests.fakes.model_server import Body, ModelServer, Reply, fails, hangs
from tests.judges.model.conftest import NewJudge
from tests.judges.model.material import case, passage, points_at

MARKS = ("alpha", "bravo", "charlie", "delta", "echo")
_FILLING = "The bulbs arrive on Tuesday, and members have the offer until the end of June. " * 68
LONG = "\n\n".join(f"{_FILLING}\nPersonally I love {mark} puns." for mark in MARKS)
"""Five chapters of 5,400 characters, each with one taste at its end."""


def reading(*, charlie: Reply) -> Reply:
    """Points at the taste in the chapter that it sees; the third chapter gets another reply."""

    def answer(handler: BaseHTTPRequestHandler, body: Body) -> None:
        mark = next(mark for mark in MARKS if f"love {mark} puns" in body["messages"][1]["content"])
        reply = charlie if mark == "charlie" else points_at(passage(f"I love {mark} puns"))
        reply(handler, body)

    return answer


def sent_texts(server: ModelServer) -> list[dict[str, str]]:
    found: list[dict[str, str]] = []
    for request in server.requests:
        lines = request["messages"][1]["content"].splitlines()
        start, end = (at for at, line in enumerate(lines) if line.startswith("=====DATA"))
        found.extend(json.loads("\n".join(lines[start + 1 : end]))["texts"])
    return sorted(found, key=lambda text: text["this_is"])


def test_flags_of_all_parts_stand_at_their_places_in_the_whole_text(server: ModelServer, judge: ModelJudge) -> None:
    server.always("Passages", reading(charlie=points_at(passage("I love charlie puns"))))
    findings = judge.judge(case(brief=LONG))

    assert [flag.quote for flag in findings.flags] == [f"I love {mark} puns" for mark in MARKS]
    assert all(LONG[flag.start : flag.end] == flag.quote for flag in findings.flags)
    assert [text["this_is"] for text in sent_texts(server)] == [f"part {n} of 5 of the brief" for n in range(1, 6)]
    assert "".join(text["text"] for text in sent_texts(server)) == LONG


@pytest.mark.parametrize(
    ("charlie", "why"),
    [(fails(401), "The model's server refuses our key"), (hangs(60), "The model did not answer in time")],
    ids=["refused", "late"],
)
def test_a_part_without_an_answer_is_the_house_judges_and_a_notice_says_which(
    server: ModelServer, new_judge: NewJudge, charlie: Reply, why: str
) -> None:
    server.always("Passages", reading(charlie=charlie))
    started = time.monotonic()
    findings = new_judge(seconds=8).judge(case(brief=LONG))

    assert time.monotonic() - started < 30
    assert [notice.text for notice in findings.notices] == [f"{why}; the house judge checked part 3 of 5 of the brief."]
    finders = {flag.quote: flag.found_by for flag in findings.flags}
    [house] = [flag for flag in HouseJudge().judge(case(brief=LONG)).flags if "charlie" in flag.quote]
    assert finders[house.quote] == house.found_by
    assert [finders[f"I love {mark} puns"] for mark in MARKS if mark != "charlie"] == ["scripted-1"] * 4


def test_a_part_with_an_answer_is_not_asked_about_again_because_another_failed(
    server: ModelServer, judge: ModelJudge
) -> None:
    server.always("Passages", reading(charlie=fails(401)))
    judge.judge(case(brief=LONG))
    judge.judge(case(brief=LONG))
    assert len(server.requests) == len(MARKS) + 1


def test_beside_a_long_brief_a_short_draft_is_told_by_its_name(server: ModelServer, judge: ModelJudge) -> None:
    def answer(handler: BaseHTTPRequestHandler, body: Body) -> None:
        (fails(401) if "See you." in body["messages"][1]["content"] else points_at())(handler, body)

    server.always("Passages", answer)
    [notice] = judge.judge(case(brief=LONG, draft="See you.")).notices
    assert notice.text.endswith("the house judge checked the draft.")
