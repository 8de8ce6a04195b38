"""Number by number the same as the script that the second set of labelled cases comes with, where it lies beside the
checkout: on what our judge finds, and on any predictions at all.
"""

import importlib.util
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.evidence import Aspect
from bot.core.flags.flag import Place, Verdict
from bot.core.flags.labelled import LabelledCase, Mark, mark_of
from bot.core.flags.scoring.counts import FIGURES, total
from bot.core.flags.scoring.judged import Judged
from bot.judges.house import HouseJudge
from bot.judges.labels import read_labelled
from tests.core.flags.scoring.told import told

CASES = Path(__file__).parents[3] / "judges/cases.jsonl"
SCRIPT = Path(__file__).parents[4] / "../shared/flags/score.py"

Reference = Callable[[list[dict[str, Any]], dict[str, list[dict[str, Any]]]], tuple[dict[str, float], list[Any]]]


def reference() -> Reference:
    if not SCRIPT.exists():
        pytest.skip("the script to compare with does not lie beside this checkout")
    spec = importlib.util.spec_from_file_location("score", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    score: Reference = module.score
    return score


def as_flag(mark: Mark) -> dict[str, Any]:
    return {
        "in": str(mark.place),
        "quote": mark.quote,
        "aspect": str(mark.aspect),
        "verdict": str(mark.verdict),
        "evidence": list(mark.evidence),
    }


def as_case(case: LabelledCase) -> dict[str, Any]:
    return {
        "id": case.id,
        "audience": {"evidence": [{"id": item.id} for item in case.case.evidence]},
        "brief": case.case.brief,
        "draft": case.case.draft,
        "flags": [as_flag(flag) for flag in case.flags],
    }


TEXTS = st.text("ab İß.,’-\n", min_size=1, max_size=60).filter(lambda text: bool(text.strip()))
LONG = st.integers(min_value=1, max_value=40).map(lambda times: "we go there. " * times)
IDS = st.lists(st.sampled_from(["e1", "e2", "e9"]), max_size=3, unique=True).map(tuple)


@st.composite
def marks(draw: st.DrawFn, texts: dict[Place, str]) -> Mark:
    place = draw(st.sampled_from(list(texts)))
    start = draw(st.integers(0, len(texts[place]) - 1))
    end = draw(st.integers(start + 1, len(texts[place])))
    quote = texts[place][start:end]
    return Mark(
        place=place,
        quote=draw(st.sampled_from([quote, quote.upper(), f"{quote} indeed"])) if draw(st.booleans()) else quote,
        aspect=draw(st.sampled_from(Aspect)),
        verdict=draw(st.sampled_from(Verdict)),
        evidence=draw(IDS),
    )


@st.composite
def judged(draw: st.DrawFn) -> Judged:
    texts = {Place.BRIEF: draw(TEXTS | LONG), Place.DRAFT: draw(TEXTS)}
    labels = draw(st.lists(marks(texts), max_size=3))
    labels = [label for label in labels if label.quote in texts[label.place] and label.quote.strip()]
    case = told(texts[Place.BRIEF], *labels, draft=texts[Place.DRAFT])
    return Judged(case, tuple(draw(st.lists(marks(texts), max_size=5))))


def test_what_the_house_judge_finds_gets_the_same_figures() -> None:
    score, lines = reference(), CASES.read_text(encoding="utf-8").splitlines()
    judge = HouseJudge()
    cases = [Judged(each, tuple(map(mark_of, judge.judge(each.case).flags))) for each in read_labelled(lines)]
    predicted = {each.told.id: [as_flag(mark) for mark in each.predicted] for each in cases}
    theirs, _ = score([json.loads(line) for line in lines], predicted)
    ours = total(each.counts for each in cases)
    assert {figure: getattr(ours, figure) for figure in FIGURES} == pytest.approx(
        {figure: theirs[figure] for figure in FIGURES}
    )


@given(st.lists(judged(), min_size=1, max_size=6))
def test_any_predictions_get_the_same_figures(cases: list[Judged]) -> None:
    score = reference()
    named = [{**as_case(each.told), "id": f"x{number}"} for number, each in enumerate(cases)]
    predicted = {f"x{number}": [as_flag(mark) for mark in each.predicted] for number, each in enumerate(cases)}
    theirs, _ = score(named, predicted)
    ours = total(each.counts for each in cases)
    assert (ours.labelled, ours.predicted) == (theirs["gold"], theirs["predicted"])
    for figure in FIGURES:
        assert (getattr(ours, figure) or 0.0) == pytest.approx(theirs[figure]), figure
