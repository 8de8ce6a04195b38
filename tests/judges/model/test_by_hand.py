"""What the model judge's prompt and the checks behind it come to when the model reads well.

`by_hand/answers.jsonl` holds answers to 196 cases of our corpus, drawn by chance. They were written by hand, case by case,
by readers who were given the prompt and the data of each question as a model gets them, and nothing else: no labels, no
definition beside the prompt's. `prompt` is the version that they read.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from bot.core.flags.flag import Case, Findings
from bot.core.flags.labelled import LabelledCase, mark_of
from bot.core.flags.scoring.counts import Counts, total
from bot.core.flags.scoring.judged import Judged
from bot.judges.model import ModelJudge
from bot.llm.model import OnJson, Question, Shape
from tests.training.flags.corpus import read_cases

ANSWERS = Path(__file__).parent / "by_hand/answers.jsonl"


class Reader:
    """A model that says of one case what was written down for it, and never has to be asked twice."""

    name = "by hand"

    def __init__(self, passages: list[dict[str, Any]]) -> None:
        self._passages, self.asked = passages, 0

    def answer(self, question: Question, shape: type[Shape], on_json: OnJson | None = None) -> Shape:
        self.asked += 1
        return shape.model_validate({"passages": self._passages})


class Nobody:
    """The judge that would stand in: it must not have to."""

    def judge(self, case: Case) -> Findings:
        raise AssertionError("the answer was not taken")


@pytest.fixture(scope="module")
def read() -> list[tuple[LabelledCase, Reader, Judged]]:
    told = {case.id: case for case in read_cases()}
    answers = [json.loads(line) for line in ANSWERS.read_text("utf-8").splitlines()]
    return [_judged(told[each["case"]], Reader(each["passages"])) for each in answers]


def _judged(told: LabelledCase, reader: Reader) -> tuple[LabelledCase, Reader, Judged]:
    flags = ModelJudge(reader, Nobody()).judge(told.case).flags
    return told, reader, Judged(told, tuple(mark_of(flag) for flag in flags))


def test_no_sound_answer_has_to_be_put_right(read: list[tuple[LabelledCase, Reader, Judged]]) -> None:
    assert {told.id: reader.asked for told, reader, _ in read if reader.asked > 1} == {}


def test_a_careful_reader_of_the_prompt_finds_what_is_labelled(
    read: list[tuple[LabelledCase, Reader, Judged]],
) -> None:
    reached: Counts = total(judged.counts for *_, judged in read)
    assert len(read) >= 190
    assert (reached.strict_f1 or 0) >= 0.94
    assert (reached.evidence or 0) >= 0.99
    assert (reached.clean or 0) >= 0.96
