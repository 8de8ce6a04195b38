"""Labelled cases are read line by line, and a bad line is named."""

import json

import pytest

from bot.core.evidence import Aspect, Source
from bot.core.flags.flag import Findings
from bot.judges.cases import BadCase, prediction, read_cases

GOOD: dict[str, object] = {
    "id": "x001",
    "marketer": [{"aspect": "topic", "value": "golf", "polarity": "likes"}],
    "audience": {
        "name": "Dana Ruiz",
        "kind": "customer",
        "evidence": [
            {"id": "e1", "aspect": "channel", "value": "email", "polarity": "likes", "source": "did", "note": "4 of 6"}
        ],
    },
    "channel": None,
    "brief": "Text her.",
    "draft": None,
    "flags": [],
}


def test_a_line_becomes_a_case() -> None:
    ((name, case),) = read_cases(["", json.dumps(GOOD), "  "])
    assert name == "x001"
    assert case.brief == "Text her."
    assert case.tastes[0].aspect is Aspect.TOPIC
    assert case.evidence[0].source is Source.DID


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("{not json", "Invalid JSON"),
        (json.dumps({**GOOD, "brief": None}), "a brief or a draft"),
        (json.dumps({**GOOD, "channel": "carrier pigeon"}), "channel"),
        (json.dumps({key: value for key, value in GOOD.items() if key != "audience"}), "audience: Field required"),
    ],
    ids=["not json", "no text", "unknown channel", "no audience"],
)
def test_a_bad_line_is_refused_with_its_number_and_the_reason(line: str, why: str) -> None:
    with pytest.raises(BadCase, match=rf"Line 2 is no labelled case: .*{why}"):
        list(read_cases([json.dumps(GOOD), line]))


def test_a_case_without_flags_is_predicted_as_such() -> None:
    assert json.loads(prediction("x001", Findings((), "house"))) == {"id": "x001", "flags": []}
