"""Guesses without Slack: each is its owner's alone, and is held against the evidence of today."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from bot.commands.guesses import CHANNELS, HOURS
from bot.core.guesses import options
from tests.commands.conftest import Shell

ROOT = Path(__file__).parents[2]
SCHEMA = json.loads((ROOT / "bot/shapes/guesses.schema.json").read_text(encoding="utf-8"))
PARENT = "the busy parent"


@pytest.fixture(autouse=True)
def company(shell: Shell) -> None:
    shell("init", "--sample")


def shape(shell: Shell, owner: str = "UANA") -> dict[str, Any]:
    printed: dict[str, Any] = json.loads(shell("guesses", "--as", owner, "--json").out)
    Draft202012Validator(SCHEMA).validate(printed)
    return printed


def guess(shell: Shell, *told: str, name: str = PARENT) -> str:
    return shell("guesses", "add", "--as", "UANA", name, *told).out


def test_whoever_guesses_sees_the_evidence_with_its_source_and_n(shell: Shell) -> None:
    said = guess(shell, "--channel", "email", "--hours", "17-21")
    assert "Kept for you alone. Your guess and their evidence agree in part." in said
    assert "Channel: you guessed email; they prefer SMS (" in said
    assert ", n = " in said
    listed = shell("guesses", "--as", "UANA").out
    assert "Channel: 0 of 1 right" in listed
    assert "Hour: 1 of 1 right" in listed


def test_a_script_reads_one_documented_shape(shell: Shell) -> None:
    guess(shell, "--channel", "email")
    printed = shape(shell)
    assert printed["right"] == {"channel": {"right": 0, "n": 1}}
    (only,) = printed["guesses"]
    assert (only["guessed"], only["theirs"], only["blind"], only["outcome"]) == (
        "channel:email", "channel:sms", True, "wrong",
    )  # fmt: skip
    assert shape(shell, "UBEN")["guesses"] == []


def test_a_guess_after_a_draft_is_not_counted(shell: Shell) -> None:
    shell("draft", "--as", "UANA", "--for", PARENT, "Sunflower kits, 20 % off until Friday 29 May.")
    guess(shell, "--channel", "sms")
    printed = shape(shell)
    assert (printed["right"], printed["made_in_view"]) == ({}, 1)


def test_they_are_deleted_one_by_one_and_with_all_tastes(shell: Shell) -> None:
    guess(shell, "--channel", "email")
    guess(shell, "--channel", "post", name="the landscaper")
    assert shell("guesses", "delete", "--as", "UANA", PARENT).out == "Deleted: 1.\n"
    assert len(shape(shell)["guesses"]) == 1
    shell("tastes", "delete", "--as", "UANA", "--all", "--yes")
    assert shape(shell)["guesses"] == []


def test_one_person_or_everybody_is_asked_no_more(shell: Shell) -> None:
    assert shell("guesses", "off", "--as", "UANA").out == "From now on you are not asked before a first draft.\n"
    assert shape(shell)["asks"] == {"person": False, "everybody": True}
    shell("guesses", "off", "--everybody")
    assert shape(shell, "UBEN")["asks"] == {"person": True, "everybody": False}
    shell("guesses", "on", "--as", "UANA")
    shell("guesses", "on", "--everybody")
    assert shape(shell)["asks"] == {"person": True, "everybody": True}


def test_what_is_missing_is_said(shell: Shell) -> None:
    assert "--as ID" in shell("guesses").err
    assert "--channel or --hours" in shell("guesses", "add", "--as", "UANA", PARENT).err
    assert "Nothing is guessed yet" in shell("guesses", "--as", "UANA").out


def test_what_can_be_typed_is_what_can_be_chosen() -> None:
    assert [f"channel:{channel}" for channel in CHANNELS] == [each.key for each in options.CHANNELS]
    assert [f"hours:{hours}" for hours in HOURS] == [each.key for each in options.HOURS]
