import json
from pathlib import Path

from jsonschema import Draft202012Validator

from tests.bench.suggestions import fill, suggested
from tests.commands.conftest import Shell

ROOT = Path(__file__).parents[2]
SCHEMA = json.loads((ROOT / "bot/shapes/suggestions.schema.json").read_text(encoding="utf-8"))


def test_cards_say_who_they_are_what_is_left_and_how_it_was_found(shell: Shell) -> None:
    shell("init", "--sample")
    said = " ".join(shell("personas", "suggest").out.split())
    assert "Buys onion sets and seeds" in said
    assert "bought seeds; everybody:" in said
    assert "stand behind Arthur Pickersgill, the allotment keeper" in said
    assert "6 proposals stand for" in said
    assert "of 2 to 10 groups 6 part them best" in said


def test_the_printed_proposals_are_the_documented_shape_and_can_be_limited(shell: Shell) -> None:
    shell("init", "--sample")
    told = json.loads(shell("personas", "suggest", "--json", "--at-most", "2").out)
    Draft202012Validator(SCHEMA).validate(told)
    assert len(told["proposals"]) == 2
    assert all(example["name"] for each in told["proposals"] for example in each["examples"])


def test_an_empty_store_says_what_to_import_and_scripts_get_the_same_shape(shell: Shell) -> None:
    shell("init")
    assert "Import what was bought first" in shell("personas", "suggest").out
    told = json.loads(shell("personas", "suggest", "--json").out)
    Draft202012Validator(SCHEMA).validate(told)
    assert told["proposals"] == []


def test_a_tenth_of_a_million_purchases_takes_a_fraction_of_the_minute_and_of_the_memory(empty_company: str) -> None:
    """All of it is for `python -m tests.bench suggest`. Every fifth customer buys whatever comes, and is in no group."""
    fill(empty_company, 10_000)
    found = suggested(empty_company)
    Draft202012Validator(SCHEMA).validate(found.told)
    assert isinstance(found.told["left"], int)
    assert 500 < found.told["left"] < 3_000
    assert found.seconds < 60
    assert found.megabytes < 500
