"""Review and audit at the command line, on the sample company."""

import csv
import io
import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from tests.commands.conftest import Shell

SHAPES = Path(__file__).parents[2] / "bot/shapes"
PARENT = "the busy parent"
BRIEF = "Sunflower kits 20 % off until Friday 29 May, order at https://larkmoor.example/kits. Personally I love golf."


def valid(shape: object, name: str) -> object:
    """The shape, held to its schema and to those that it refers to."""
    schemas = {path.name: json.loads(path.read_text(encoding="utf-8")) for path in SHAPES.glob("*.schema.json")}
    registry = Registry().with_resources((each, Resource.from_contents(schema)) for each, schema in schemas.items())
    Draft202012Validator(schemas[name], registry=registry).validate(shape)
    return shape


def printed(shell: Shell, *arguments: str) -> dict[str, object]:
    said = shell(*arguments, "--json")
    assert said.code == 0, said.err
    shape: dict[str, object] = json.loads(said.out)
    return shape


@pytest.fixture
def draft(shell: Shell) -> str:
    """The id of Ana's SMS for the busy parent."""
    shell("init", "--sample")
    return str(printed(shell, "draft", "--as", "UANA", "--for", PARENT, "--channel", "sms", BRIEF)["id"])


def test_what_waits_is_listed_with_its_age_and_for_whom(shell: Shell, draft: str) -> None:
    assert shell("review").out == "Nothing waits for a decision.\n"
    sent = shell("review", draft, "--send", "--as", "UANA")
    assert sent.out.startswith("UANA sent version 1 to review on ")
    listed = " ".join(shell("review").out.split())
    assert "version 1 for Hannah Whitaker, the busy parent (sms), by UANA: waits a moment for anybody else" in listed
    shape = printed(shell, "review")
    valid(shape, "reviews.schema.json")
    assert len(shape["waiting"]) == 1  # type: ignore[arg-type]  # a list, by its schema


def test_one_is_shown_whole_by_its_own_id_and_by_its_drafts(shell: Shell, draft: str) -> None:
    shell("review", draft, "--send", "--as", "UANA")
    shown = shell("review", draft).out
    assert "Larkmoor Garden Co" in shown
    assert "“Personally I love golf”" in shown
    sheet = printed(shell, "review", draft)
    valid(sheet, "review.schema.json")
    review_id = str(sheet["review"]["id"])  # type: ignore[index]  # an object, by its schema
    assert printed(shell, "review", review_id)["review"] == sheet["review"]


def test_the_first_decision_stands_and_the_second_is_told(shell: Shell, draft: str) -> None:
    shell("review", draft, "--send", "--as", "UANA")
    own = shell("review", draft, "--approve", "--as", "UANA")
    assert (own.code, own.out) == (1, "")
    assert "somebody else decides" in own.err
    assert shell("review", draft, "--request-changes", "No golf.", "--as", "UMAX").code == 0
    late = shell("review", draft, "--approve", "--as", "UEVE")
    assert late.code == 1
    assert late.err.startswith("UMAX requested changes to version 1 on ")
    assert "What has to change" in shell("review", draft).out
    assert printed(shell, "review", draft)["review"]["reasons"] == ["No golf."]  # type: ignore[index]  # as above


def test_an_approval_can_be_taken_back_by_whose_draft_it_is(shell: Shell, draft: str) -> None:
    shell("review", draft, "--send", "--as", "UANA")
    shell("review", draft, "--approve", "--as", "UMAX")
    assert shell("review", draft, "--withdraw", "--as", "UEVE").code == 1
    withdrawn = printed(shell, "review", draft, "--withdraw", "--as", "UANA")["review"]
    assert (withdrawn["state"], withdrawn["decided_by"]) == ("withdrawn", "UMAX")  # type: ignore[index]  # as above


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (["--approve", "--as", "UMAX"], 2, "Say which"),
        (["ID", "--approve"], 2, "Say who you are"),
        (["ID", "--approve", "--withdraw", "--as", "UMAX"], 2, "Choose one"),
        (["nothing"], 1, "not stored any more"),
        (["ID"], 1, "Nobody has sent that draft to review yet"),
        (["nothing", "--send", "--as", "UANA"], 1, "That draft is not stored any more"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(
    shell: Shell, draft: str, arguments: list[str], code: int, told: str
) -> None:
    said = shell("review", *(draft if each == "ID" else each for each in arguments))
    assert (said.code, said.out) == (code, "")
    assert told in said.err


def test_empty_reasons_are_asked_for(shell: Shell, draft: str) -> None:
    shell("review", draft, "--send", "--as", "UANA")
    said = shell("review", draft, "--request-changes", " ", "--as", "UMAX")
    assert (said.code, "Say what is to change" in said.err) == (2, True)


def test_the_audit_tells_the_drafts_life_and_no_word_of_it(shell: Shell, draft: str) -> None:
    shell("review", draft, "--send", "--as", "UANA")
    shell("review", draft, "--request-changes", "No golf, Hannah hates it.", "--as", "UMAX")
    audit = printed(shell, "audit", "--draft", draft)
    valid(audit, "audit.schema.json")
    deeds = [(entry["actor"], entry["deed"]) for entry in audit["entries"]]  # type: ignore[attr-defined]  # a list
    assert deeds[-3:] == [("UANA", "draft written"), ("UANA", "sent to review"), ("UMAX", "changes requested")]
    every = shell("audit", "--json").out + shell("audit", "--csv").out + shell("audit").out
    assert not [word for word in ("golf", "Sunflower", "Hannah", "Whitaker", "kits") if word in every]


def test_the_audit_is_a_table_for_spreadsheets(shell: Shell, draft: str) -> None:
    shell("review", draft, "--send", "--as", "=1+1")
    rows = list(csv.DictReader(io.StringIO(shell("audit", "--draft", draft, "--csv").out)))
    assert rows[-1]["deed"] == "sent to review"
    assert rows[-1]["actor"] == "'=1+1"
    assert len(rows[-1]["digest"]) == 64
    assert {row["about"] for row in rows} == {draft}


def test_the_audit_since_a_day_and_of_a_draft_that_never_was(shell: Shell, draft: str) -> None:
    assert shell("audit", "--since", "2999-01-01").out == ""
    assert draft in " ".join(shell("audit", "--since", "2000-01-01").out.split())
    never = shell("audit", "--draft", "nope")
    assert (never.code, "nothing about the draft “nope”" in never.err) == (1, True)
