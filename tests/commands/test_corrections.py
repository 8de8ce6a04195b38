"""Corrections without Slack: said by hand, counted apart, kept by one's word, exported for the evaluation."""

import json
from pathlib import Path

import jsonschema
import pytest

from bot.judges.labels import read_labelled
from tests.commands.conftest import Shell
from tests.sample_store import sample_url

SCHEMA = Path(__file__).parents[2] / "bot/shapes/corrections.schema.json"
TEXT = "Personally I love long newsletters, so make it a long one. Dana Ruiz will read about golf"


@pytest.fixture
def sample(shell: Shell, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Shell:
    monkeypatch.setenv("DATABASE_URL", sample_url(tmp_path))
    return shell


def add(sample: Shell, *more: object) -> str:
    said = sample("corrections", "add", "--for", "dana ruiz", "--brief", TEXT, *more)
    assert said.code == 0, said.err
    return str(said.out)


def test_what_is_said_by_hand_is_exported_by_ones_word_alone(sample: Shell, tmp_path: Path) -> None:
    file = tmp_path / "corrections.jsonl"
    told = sample("corrections", "add", "--for", "dana ruiz", "--brief", TEXT, "--not-a-flag", "love long newsletters")
    assert "Not a flag" in told.out
    assert "0 texts kept" in told.out
    assert "How to withdraw" in told.err
    assert "0 cases written" in sample("corrections", "export", file).out
    out = add(sample, "--missed", "read about golf", "--aspect", "topic", "--keep-text")
    assert "Missed: “read about golf” (topic, unsupported)" in out
    assert "1 text kept" in out
    assert sample("corrections", "export", file).code == 2, "what is there is not written over"
    assert "1 case written" in sample("corrections", "export", file, "--replace").out
    case = read_labelled(file.read_text("utf-8").splitlines())[0]
    assert [mark.quote for mark in case.flags] == ["read about golf"]
    assert "dana" not in file.read_text("utf-8").casefold(), "nor in an id"
    assert "Texts deleted: 1" in sample("corrections", "keep", "no").out
    assert "0 cases written" in sample("corrections", "export", file, "--replace").out


def test_the_evaluation_scores_a_judge_against_the_export(sample: Shell, tmp_path: Path) -> None:
    file = tmp_path / "corrections.jsonl"
    add(sample, "--missed", "read about golf", "--aspect", "topic", "--keep-text")
    sample("corrections", "export", file)
    said = sample("evaluate", "flags", file, "--judge", "word-list", "--json")
    assert said.code == 0, said.err
    assert json.loads(said.out)


def test_figures_are_one_documented_shape_and_count_nothing_that_was_typed(sample: Shell) -> None:
    add(sample, "--not-a-flag", "love long newsletters", "--label-only")
    told = json.loads(sample("corrections", "--json").out)
    jsonschema.validate(told, json.loads(SCHEMA.read_text("utf-8")))
    assert (told["typed"], told["total"]["shown"]) == (1, 0)
    assert "no flags were shown yet" in sample("corrections").out


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ((), "--not-a-flag"),
        (("--missed", "golf"), "--aspect"),
        (("--not-a-flag", "about golf"), "There is no flag on “about golf”"),
        (("--missed", "tennis", "--aspect", "topic"), "do not stand in the text"),
        (("--missed", "golf", "--aspect", "topic", "--evidence", "nobody"), "speaks against nothing"),
    ],
)
def test_what_cannot_be_written_down_is_told_and_nothing_is(sample: Shell, more: tuple[str, ...], told: str) -> None:
    said = sample("corrections", "add", "--for", "dana ruiz", "--brief", TEXT, *more)
    assert (said.code, told in said.err) == (2, True), said.err
    assert json.loads(sample("corrections", "--json").out)["typed"] == 0
