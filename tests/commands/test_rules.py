"""`their-rules rules`, as somebody reads it."""

import json
from importlib.resources import files

import jsonschema
import pytest

from bot.core.errors import Exit
from bot.core.flags.rules import RULES
from tests.commands.conftest import Shell

SCHEMA = json.loads(files("bot.shapes").joinpath("rules.schema.json").read_text(encoding="utf-8"))


def in_one_line(text: str) -> str:
    return " ".join(text.replace("\n· ", " ").split())


def test_every_rule_is_listed_with_its_reason_figures_and_examples_of_both_sides(shell: Shell) -> None:
    said = shell("rules")
    shown = in_one_line(said.out)
    assert said.code == Exit.DONE
    for rule in RULES:
        assert f"\n{rule.name}  " in said.out
        assert in_one_line(rule.reason) in shown
        assert f"“{rule.hits[0].text}”" in shown
        assert f"“{rule.misses[0].text}”" in shown
    assert "precision" in shown
    assert "Measured on cases.jsonl" in shown


def test_one_rule_is_shown_whole(shell: Shell) -> None:
    shown = in_one_line(shell("rules", "known", "taste").out)
    (rule,) = (rule for rule in RULES if rule.name == "known-taste")
    assert all(f"“{example.text}”" in shown for example in (*rule.hits, *rule.misses))
    assert "(author likes topic: golf)" in shown
    assert "crowd-claim" not in shown


@pytest.mark.parametrize("name", [(), ("too-often",)])
def test_json_keeps_to_its_documented_shape(shell: Shell, name: tuple[str, ...]) -> None:
    shown = json.loads(shell("rules", *name, "--json").out)
    jsonschema.validate(shown, SCHEMA)
    for part in (part for part in shown["parts"] if part["kind"] == "rule"):
        assert all(example["found"] for example in part["hits"])
        assert not any(example["found"] for example in part["misses"])
    assert len(shown["parts"]) == (1 if name else len({part["name"] for part in shown["parts"]}))


def test_an_unknown_rule_is_answered_with_those_there_are(shell: Shell) -> None:
    said = shell("rules", "golf")
    assert (said.code, said.out) == (Exit.ANSWER_IS_NO, "")
    assert "Nothing that finds flags is called “golf”. There are: own-taste" in said.err


@pytest.mark.parametrize("columns", ["50", "100"])
def test_lines_keep_to_the_window_and_end_without_blanks(
    shell: Shell, monkeypatch: pytest.MonkeyPatch, columns: str
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    lines = shell("rules").out.splitlines()
    assert max(map(len, lines)) <= int(columns)
    assert all(line == line.rstrip() for line in lines)
