import json
from pathlib import Path

from jsonschema import Draft202012Validator

from tests.commands.conftest import Shell

ROOT = Path(__file__).parents[2]
SCHEMA = json.loads((ROOT / "bot/shapes/personas.schema.json").read_text(encoding="utf-8"))


def test_the_list_is_the_documented_shape_and_tells_what_is_guessed(shell: Shell) -> None:
    shell("init", "--sample")
    said = shell("personas", "--json")
    cards = json.loads(said.out)
    Draft202012Validator(SCHEMA).validate(cards)
    assert len(cards) == 6
    giver = next(card for card in cards if card["title"] == "the gift giver")
    assert (giver["channel"], giver["hour"], giver["evidence"]["score"]) == (None, None, 0)
    parent = next(card for card in cards if card["title"] == "the busy parent")
    assert (parent["channel"], parent["coverage"]["score"], parent["members"]) == ("sms", 1, 55)
    assert 0 < parent["heard_from"] <= 55


def test_people_read_both_scores_and_what_is_missing(shell: Shell) -> None:
    shell("init", "--sample")
    said = " ".join(shell("personas").out.split())
    assert "Celia Marchbank, the gift giver" in said
    assert "0% (all 9 claims are colleagues’ guesses)" in said
    assert "93% (13 of 14 claims rest on what customers said" in said


def test_a_pipe_gets_no_blanks_at_the_ends_of_lines(shell: Shell) -> None:
    shell("init", "--sample")
    for told in (shell("personas"), shell("prefers", "dana ruiz")):
        assert len(told.out.splitlines()) > 10
        assert not [line for line in told.out.splitlines() if line != line.rstrip()]


def test_an_empty_store_says_how_to_get_personas_and_an_empty_list_for_scripts(shell: Shell) -> None:
    assert "their-rules init --sample" in shell("personas").out
    assert json.loads(shell("personas", "--json").out) == []
