"""Labels are read with the cases, and one that cannot be right is refused with its line and the reason."""

import json

import pytest

from bot.core.evidence import Aspect
from bot.core.flags.flag import Trigger, Verdict
from bot.judges.cases import BadCase
from bot.judges.labels import CaseTwice, NoCases, read_labelled
from tests.judges.test_cases import GOOD

TEXT = "Text her, I hate getting emails. Mention golf, and text her."
FLAG = {
    "in": "brief",
    "quote": "I hate getting emails",
    "aspect": "channel",
    "verdict": "contradicted",
    "evidence": ["e1"],
}
LABELLED = {**GOOD, "brief": TEXT, "flags": [FLAG]}
GOLF = {"in": "brief", "quote": "Mention golf", "aspect": "topic", "verdict": "unsupported", "evidence": []}


def line(**changes: object) -> str:
    return json.dumps({**LABELLED, **changes})


def test_a_label_says_what_it_says() -> None:
    (told,) = read_labelled([line(voice="ana", twin_of="x009", somebody_elses=1)])
    (flag,) = told.flags
    assert (told.id, told.voice, told.twin_of, told.case.brief) == ("x001", "ana", "x009", TEXT)
    assert (flag.quote, flag.aspect, flag.verdict) == ("I hate getting emails", Aspect.CHANNEL, Verdict.CONTRADICTED)
    assert (flag.evidence, flag.trigger) == (("e1",), None)


@pytest.mark.parametrize(
    ("label", "passage", "trigger"),
    [
        (FLAG, {"holder": "author", "function": "taste", "relations": {"e1": "contradicts"}}, Trigger.SELF_REFERENCE),
        (FLAG, {"holder": "none", "function": "ask", "relations": {"e1": "contradicts"}}, Trigger.AGAINST_AUDIENCE),
        (GOLF, {"holder": "none", "function": "ask", "relations": {"m1": "matches"}}, Trigger.MIRROR),
        (
            GOLF,
            {"holder": "none", "function": "content", "relations": {"m1": "matches", "e1": "contradicts"}},
            Trigger.MIRROR,
        ),
        (GOLF, {"holder": None, "function": "ask"}, None),
    ],
    ids=["a taste that is said", "evidence against it", "a known taste", "a guess against it", "nothing that tells"],
)
def test_what_is_told_of_a_passage_gives_its_label_a_trigger(
    label: dict[str, object], passage: dict[str, object], trigger: Trigger | None
) -> None:
    told = {"in": label["in"], "quote": label["quote"], "aspect": label["aspect"], **passage}
    elsewhere = {"in": "brief", "quote": "text her", "holder": "none", "function": "ask", "relations": {}}
    ((flag,),) = (case.flags for case in read_labelled([line(flags=[label], passages=[elsewhere, told])]))
    assert flag.trigger is trigger


@pytest.mark.parametrize(
    ("bad", "why"),
    [
        (line(flags=[{**FLAG, "quote": "I hate letters"}]), "says “I hate letters” 0 times, not once"),
        (line(flags=[{**FLAG, "quote": " "}]), "a flag quotes nothing but blanks"),
        (line(flags=[{**FLAG, "quote": "her"}]), "says “her” 2 times, not once"),
        (line(flags=[{**FLAG, "in": "draft"}]), "the draft says “I hate getting emails” 0 times"),
        (line(flags=[{**FLAG, "evidence": ["e7"]}]), "cites e7, which is no evidence of the case"),
        (line(flags=[{**FLAG, "evidence": []}]), "what is contradicted cites evidence"),
        (line(flags=[{**GOLF, "evidence": ["e1"]}]), "what is unsupported cites none"),
        (line(flags=[{**FLAG, "verdict": "wrong"}]), "flags.0.verdict"),
        (json.dumps({key: value for key, value in LABELLED.items() if key != "flags"}), "flags: Field required"),
    ],
)
def test_a_label_that_cannot_be_right_is_refused_with_its_line(bad: str, why: str) -> None:
    with pytest.raises(BadCase, match=rf"Line 3 is no labelled case: .*{why}"):
        read_labelled([line(), "", bad])


def test_each_case_has_an_id_of_its_own() -> None:
    with pytest.raises(CaseTwice, match="Lines 1 and 3 have the same id, x001"):
        read_labelled([line(), line(id="x002"), line()])


def test_a_file_without_a_case_is_no_file_of_cases() -> None:
    with pytest.raises(NoCases):
        read_labelled(["", "  "])
