import json
from pathlib import Path

from jsonschema import Draft202012Validator

from tests.commands.conftest import Shell

ROOT = Path(__file__).parents[2]
SCHEMA = json.loads((ROOT / "bot/shapes/digest.schema.json").read_text(encoding="utf-8"))


def test_a_digest_is_the_documented_shape_with_people_to_ask(shell: Shell) -> None:
    shell("init", "--sample")
    said = json.loads(shell("digest", "busy parent", "--json").out)
    Draft202012Validator(SCHEMA).validate(said)
    assert said["persona"]["title"] == "the busy parent"
    assert (said["customers"], said["is_news"]) == (55, True)
    assert 0 < said["heard_from"] <= 55
    assert len({each["question"] for each in said["to_ask"]}) == len(said["to_ask"]) == 3


def test_people_read_what_is_new_and_whom_to_ask_what(shell: Shell) -> None:
    shell("init", "--sample")
    said = " ".join(shell("digest", "busy parent").out.split())
    assert "of 55 customers in the last 90 days" in said
    assert "more pieces of evidence" in said
    assert "Whom to ask what" in said


def test_a_customer_has_no_digest(shell: Shell) -> None:
    shell("init", "--sample")
    said = shell("digest", "dana ruiz")
    assert (said.code, said.out) == (1, "")
    assert "Dana Ruiz is a customer" in said.err
