import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from tests.commands.conftest import Shell

ROOT = Path(__file__).parents[2]
SCHEMA = json.loads((ROOT / "bot/shapes/tastes.schema.json").read_text(encoding="utf-8"))
SAID = "Sunflower kits, 20 % off until Friday 29 May. Personally I love sailing, so mention it."


def kept(shell: Shell, owner: str = "UANA") -> list[dict[str, object]]:
    shape = json.loads(shell("tastes", "--as", owner, "--json").out)
    Draft202012Validator(SCHEMA).validate(shape)
    tastes: list[dict[str, object]] = shape["tastes"]
    return tastes


@pytest.fixture(autouse=True)
def company(shell: Shell) -> None:
    shell("init", "--sample")


def test_what_is_said_in_a_brief_is_kept_told_once_and_mirrored_later(shell: Shell) -> None:
    told = shell("draft", "--as", "UANA", "--for", "the busy parent", SAID)
    assert "You said that you like sailing" in told.err
    assert "their-rules tastes --as UANA" in told.err
    assert [(taste["value"], taste["source"], taste["link"]) for taste in kept(shell)] == [
        ("sailing", "said in a brief", None)
    ]
    later = shell("check", "--as", "UANA", "--for", "the busy parent", "--brief", "Compare the kits with a regatta.")
    assert "You like “sailing”" in later.out
    assert "nobody else sees it" not in later.err
    other = shell("check", "--as", "UBEN", "--for", "the busy parent", "--brief", "Compare the kits with a regatta.")
    assert "sailing" not in other.out + other.err


def test_a_script_gets_one_object_and_its_user_is_told_beside_it(shell: Shell) -> None:
    told = shell("check", "--as", "UANA", "--for", "the busy parent", "--brief", "I hate puns", "--json")
    assert json.loads(told.out)["flags"]
    assert "dislike puns" in told.err


def test_without_a_name_nothing_is_kept(shell: Shell) -> None:
    assert "nobody else sees it" not in shell("draft", "--for", "the busy parent", SAID).err
    assert "--as ID" in shell("tastes").err
    assert kept(shell) == []


def test_of_copy_nothing_is_kept(shell: Shell) -> None:
    shell("check", "--as", "UANA", "--for", "the busy parent", "--draft", "Nobody reads texts any more, I hate puns.")
    assert kept(shell) == []


def test_one_is_put_down_corrected_and_deleted_by_its_words(shell: Shell) -> None:
    assert (
        shell("tastes", "add", "--as", "UANA", "topic", "likes", "golf").out
        == "Kept for you alone: you like golf (topic).\n"
    )
    assert shell("tastes", "correct", "--as", "UANA", "golf", "--value", "crazy golf").code == 0
    assert [(taste["value"], taste["corrected"]) for taste in kept(shell)] == [("crazy golf", True)]
    assert "You like crazy golf" in shell("tastes", "--as", "UANA").out
    refused = shell("tastes", "delete", "--as", "UBEN", "crazy golf")
    assert (refused.code, "none of your tastes" in refused.err) == (1, True)
    assert shell("tastes", "delete", "--as", "UANA", "crazy", "golf").out == "Deleted: crazy golf.\n"
    assert kept(shell) == []


def test_what_was_deleted_does_not_come_back_from_the_same_words(shell: Shell) -> None:
    shell("draft", "--as", "UANA", "--for", "the busy parent", SAID)
    assert shell("tastes", "delete", "--as", "UANA", "--all", "--yes").out == "Deleted: 1.\n"
    shell("draft", "--as", "UANA", "--for", "the busy parent", SAID)
    assert kept(shell) == []


def test_who_turns_it_off_has_nothing_kept_until_they_turn_it_on(shell: Shell) -> None:
    shell("tastes", "off", "--as", "UANA")
    assert "nobody else sees it" not in shell("draft", "--as", "UANA", "--for", "the busy parent", SAID).err
    assert kept(shell) == []
    assert "tastes on" in shell("tastes", "--as", "UANA").out
    shell("tastes", "on", "--as", "UANA")
    shell("draft", "--as", "UANA", "--for", "the busy parent", SAID)
    assert len(kept(shell)) == 1


@pytest.mark.parametrize("value", ["", "   ", "x" * 121])
def test_a_value_that_cannot_be_kept_is_named(shell: Shell, value: str) -> None:
    refused = shell("tastes", "add", "--as", "UANA", "topic", "likes", value)
    assert refused.code == 2
    assert "long emails" in refused.err
