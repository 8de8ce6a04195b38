"""`their-rules evaluate preference`, as somebody runs it."""

import json
from importlib.resources import files
from typing import Any

import jsonschema

from bot.core.errors import Exit
from tests.commands.conftest import Shell

SCHEMA = json.loads(files("bot.shapes").joinpath("evaluate_preference.schema.json").read_text(encoding="utf-8"))


def test_the_sample_company_is_foretold_better_than_by_any_simple_way(shell: Shell) -> None:
    shell("init", "--sample")
    told: dict[str, Any] = json.loads(shell("evaluate", "preference", "--json").out)
    jsonschema.validate(told, SCHEMA)
    ours, *others = told["all"]
    assert ours["way"] == "ours"
    assert {each["way"] for each in others} == {"raw rate", "persona only", "everybody"}
    assert all(ours["log_loss"] < each["log_loss"] for each in others)
    assert ours["n"] == told["foretold"] == sum(each["n"] for each in told["reliability"])


def test_the_table_names_what_was_hidden_and_every_way_to_guess(shell: Shell) -> None:
    shell("init", "--sample")
    said = shell("evaluate", "preference")
    assert said.code == Exit.DONE
    assert "messages since 2026-" in said.out
    assert all(way in said.out for way in ("ours", "raw rate", "persona only", "everybody", "How often ours was right"))


def test_without_messages_it_says_what_to_import(shell: Shell) -> None:
    shell("init")
    said = shell("evaluate", "preference")
    assert said.code == Exit.ANSWER_IS_NO
    assert "their-rules import touches" in said.err
