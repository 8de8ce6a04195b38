"""`their-rules check`, as somebody runs it: over the sample company, and over labelled cases without any store."""

import io
import json
import sys
from importlib.resources import files
from pathlib import Path

import jsonschema
import pytest

from bot.core.errors import Exit
from tests.commands.conftest import Shell
from tests.sample_store import sample_url

SCHEMA = json.loads(files("bot.shapes").joinpath("check.schema.json").read_text(encoding="utf-8"))
ARTHUR = ("check", "--for", "Arthur Pickersgill")
TASTE = "Send the seed list as a text, I hate getting letters."
PLAIN = "Send the seed list to Arthur."
CASE: dict[str, object] = {
    "id": "x001",
    "marketer": [],
    "audience": {
        "name": "Dana Ruiz",
        "kind": "customer",
        "evidence": [
            {"id": "e1", "aspect": "channel", "value": "email", "polarity": "likes", "source": "did", "note": ""}
        ],
    },
    "channel": None,
    "brief": "Text her, I hate getting emails.",
    "draft": None,
    "flags": [],
}


@pytest.fixture
def company(shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shell:
    monkeypatch.setenv("DATABASE_URL", sample_url(tmp_path))
    return shell


def pipe(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))


def test_a_flag_shows_passage_verdict_reason_evidence_and_a_way_on(company: Shell) -> None:
    said = company(*ARTHUR, "--brief", TASTE)
    assert said.code == Exit.DONE
    assert "I hate getting letters [1]" in said.out
    assert "(channel, contradicted, the author's own)" in said.out
    assert "This gives your own taste as the reason; Arthur Pickersgill likes" in said.out
    assert "Leave it out, or keep it and write down the reason." in said.out


def test_without_flags_it_says_what_was_looked_at(company: Shell) -> None:
    said = company(*ARTHUR, "--brief", PLAIN, "--fail-on-flags")
    assert said.code == Exit.DONE
    assert said.out.startswith("No flags for Arthur Pickersgill, the allotment keeper. Looked at the brief and 1")
    assert "pieces of evidence" in said.out


def test_scripts_can_fail_on_flags(company: Shell) -> None:
    assert company(*ARTHUR, "--brief", TASTE, "--fail-on-flags").code == Exit.ANSWER_IS_NO


@pytest.mark.parametrize("text", [TASTE, PLAIN])
def test_json_keeps_to_its_documented_shape(company: Shell, text: str) -> None:
    said = company(*ARTHUR, "--brief", text, "--draft", "Hello Arthur.", "--channel", "letter", "--json")
    shown = json.loads(said.out)
    jsonschema.validate(shown, SCHEMA, format_checker=jsonschema.FormatChecker())
    assert shown["channel"] == "post"
    for flag in shown["flags"]:
        assert shown["texts"][flag["in"]][flag["start"] : flag["end"]] == flag["quote"]
        assert set(flag["evidence"]) <= {item["id"] for item in shown["evidence"]}


def test_texts_come_from_files_and_from_standard_input(
    company: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "brief.txt"
    file.write_text("\ufeff" + TASTE, encoding="utf-8")
    from_file = company(*ARTHUR, "--brief-file", file)
    pipe(monkeypatch, TASTE)
    assert company(*ARTHUR, "--brief", "-").out == from_file.out
    pipe(monkeypatch, TASTE)
    assert company(*ARTHUR, "--brief-file", "-").out == from_file.out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("check", "--brief", "x"), "Say whom it is for"),
        ((*ARTHUR, "--brief", "  "), "There is no text to check"),
        ((*ARTHUR, "--brief", "x", "--brief-file", "x.txt"), "not both"),
        ((*ARTHUR, "--brief", "-", "--draft", "-"), "only one text"),
        ((*ARTHUR, "--brief-file", "missing.txt"), "cannot be read"),
        ((*ARTHUR, "--brief", "x", "--channel", "pigeon"), "is no channel we know"),
        (("check", "--cases", "x.jsonl"), "Give both --cases"),
        (("check", "--cases", "x.jsonl", "--out", "p.jsonl", "--brief", "x"), "brings its own texts"),
    ],
)
def test_bad_input_is_told_in_a_sentence(company: Shell, arguments: tuple[str, ...], message: str) -> None:
    said = company(*arguments)
    assert said.code == Exit.BAD_INPUT
    assert message in said.err.replace("\n", " ")


def test_labelled_cases_are_judged_without_a_store(shell: Shell, tmp_path: Path) -> None:
    cases, out = tmp_path / "cases.jsonl", tmp_path / "predictions.jsonl"
    cases.write_text(json.dumps(CASE) + "\n" + json.dumps({**CASE, "id": "x002", "brief": "Email her."}) + "\n")
    said = shell("check", "--cases", cases, "--out", out, "--judge", "house")
    assert said.code == Exit.DONE
    first, second = (json.loads(line) for line in out.read_text(encoding="utf-8").splitlines())
    assert first["flags"][0]["quote"] == "I hate getting emails"
    assert first["flags"][0]["evidence"] == ["e1"]
    assert second == {"id": "x002", "flags": []}
    assert not (tmp_path / "data").exists()


def test_a_bad_line_is_named_and_nothing_is_written(shell: Shell, tmp_path: Path) -> None:
    cases, out = tmp_path / "cases.jsonl", tmp_path / "predictions.jsonl"
    cases.write_text(json.dumps(CASE) + "\n{oops\n")
    said = shell("check", "--cases", cases, "--out", out)
    assert said.code == Exit.BAD_INPUT
    assert "Line 2 is no labelled case" in said.err
    assert not out.exists()


def test_predictions_never_take_the_place_of_their_cases(shell: Shell, tmp_path: Path) -> None:
    cases = tmp_path / "cases.jsonl"
    cases.write_text(json.dumps(CASE), encoding="utf-8")
    said = shell("check", "--cases", cases, "--out", tmp_path / "." / "cases.jsonl")
    assert (said.code, "overwrite the cases" in said.err) == (2, True)
    assert json.loads(cases.read_text(encoding="utf-8")) == CASE
