"""`their-rules evaluate flags`, as somebody runs it: figures beside baselines, and bad input told in a sentence."""

import io
import json
import sys
from importlib.resources import files
from pathlib import Path

import jsonschema
import pytest

from bot.core.errors import Exit
from tests.commands.conftest import Shell
from tests.commands.test_check import CASE, pipe

SCHEMA = json.loads(files("bot.shapes").joinpath("evaluate_flags.schema.json").read_text(encoding="utf-8"))
LABEL = {
    "in": "brief",
    "quote": "I hate getting emails",
    "aspect": "channel",
    "verdict": "contradicted",
    "evidence": ["e1"],
}
GIVEN_AWAY = {**LABEL, "quote": "the lads swear by it", "verdict": "unsupported", "evidence": []}
LINES = [
    {**CASE, "flags": [LABEL], "voice": "ana"},
    {**CASE, "id": "x002", "brief": "Email her. I never got the photo.", "voice": "ben"},
    {**CASE, "id": "x003", "brief": "Blue header, the lads swear by it.", "flags": [GIVEN_AWAY], "voice": "ben"},
]


@pytest.fixture
def cases(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL"):
        monkeypatch.delenv(name, raising=False)
    file = tmp_path / "cases.jsonl"
    file.write_text("".join(json.dumps(line) + "\n" for line in LINES), encoding="utf-8")
    return file


def test_every_judge_that_can_run_is_measured_beside_the_baselines_and_the_others_say_why_not(
    shell: Shell, cases: Path
) -> None:
    said = shell("evaluate", "flags", cases)
    assert said.code == Exit.DONE
    assert said.out.startswith("3 labelled cases: 2 flags to find, and 1 case without any.")
    for judge in ("house", "rules", "word-list"):
        assert f"\n{judge} " in said.out
    assert "model did not run: Set OPENAI_API_KEY" in said.out
    assert "embeddings did not run" in said.out


def test_json_keeps_to_its_documented_shape_with_and_without_misses(shell: Shell, cases: Path) -> None:
    for more in ((), ("--misses",)):
        shown = json.loads(shell("evaluate", "flags", cases, "--json", *more).out)
        jsonschema.validate(shown, SCHEMA)
        assert [each["judge"] for each in shown["judges"]] == ["house", "rules", "word-list"]
        assert {each["judge"] for each in shown["absent"]} >= {"model", "merged"}


def test_figures_are_those_of_the_labels(shell: Shell, cases: Path) -> None:
    shown = json.loads(shell("evaluate", "flags", cases, "--json", "--misses", "--judge", "word-list").out)
    (judge,) = shown["judges"]
    assert (judge["labels"], judge["predicted"], judge["found"]) == (2, 2, 1)
    assert (judge["precision"], judge["recall"], judge["strict_f1"], judge["clean"]) == (0.5, 0.5, 0, 0)
    assert judge["by"]["voice"]["ana"]["recall"] == 1
    assert {(miss["case"], miss["what"]) for miss in judge["misses"]} == {
        ("x001", "wrong verdict"),
        ("x002", "false alarm"),
        ("x003", "missed"),
    }


def test_parts_are_shown_in_full_where_they_are_asked_for(shell: Shell, cases: Path) -> None:
    said = shell("evaluate", "flags", cases, "--judge", "house", "--by", "voice, kind")
    assert "By voice: house" in said.out
    assert "By kind of text: house" in said.out
    assert "By aspect" not in said.out


def test_misses_are_listed_by_their_case(shell: Shell, cases: Path) -> None:
    said = shell("evaluate", "flags", cases, "--judge", "word-list", "--misses")
    assert "x003 missed: brief “the lads swear by it”" in said.out
    assert "x002 false alarm: brief “I never got the photo”" in said.out
    assert "called unsupported" in said.out


@pytest.mark.parametrize("columns", ["40", "60", "80", "120"])
def test_nothing_is_cut_off_however_narrow_the_window_is(
    shell: Shell, cases: Path, monkeypatch: pytest.MonkeyPatch, columns: str
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    said = shell("evaluate", "flags", cases, "--judge", "word-list", "--by", "trigger", "--misses")
    assert "…" not in said.out
    assert "strict F1" in said.out
    assert max(map(len, said.out.splitlines())) <= int(columns)


def test_cases_come_from_standard_input_too(shell: Shell, cases: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pipe(monkeypatch, cases.read_text(encoding="utf-8"))
    assert isinstance(sys.stdin, io.TextIOWrapper)
    assert "3 labelled cases" in shell("evaluate", "flags", "-", "--judge", "word-list").out


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ({**CASE, "flags": [{**LABEL, "quote": "I hate letters"}]}, "Line 4 is no labelled case: the brief says"),
        ({**CASE, "flags": [{**LABEL, "evidence": ["e9"]}]}, "Line 4 is no labelled case: a flag cites e9"),
        (LINES[0], "Lines 1 and 4 have the same id, x001"),
    ],
)
def test_a_bad_line_is_refused_before_anything_is_judged(
    shell: Shell, cases: Path, line: dict[str, object], why: str
) -> None:
    cases.write_text(cases.read_text(encoding="utf-8") + json.dumps(line), encoding="utf-8")
    said = shell("evaluate", "flags", cases)
    assert (said.code, said.out) == (Exit.BAD_INPUT, "")
    assert why in said.err
    assert "Judging" not in said.err


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (("missing.jsonl",), "cannot be read"),
        (("cases.jsonl", "--by", "aspect,colour"), "“colour” is none of aspect, trigger"),
        (("cases.jsonl", "--judge", "jury"), "'jury' is not one of"),
        (("cases.jsonl", "--judge", "model"), "The judge “model” cannot run here: Set OPENAI_API_KEY"),
    ],
)
def test_bad_input_is_told_in_a_sentence(shell: Shell, cases: Path, arguments: tuple[str, ...], why: str) -> None:
    said = shell("evaluate", "flags", *(cases if each == "cases.jsonl" else each for each in arguments))
    assert said.code == Exit.BAD_INPUT
    assert why in " ".join(said.err.split())
