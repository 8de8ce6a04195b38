"""`their-rules hand-over` and `their-rules neglected`: what they print, write and refuse."""

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tests.commands.conftest import Shell

BRIEF = "Spring sale, 20 % off until Friday 29 May, order at https://larkmoor.example/kits"


@pytest.fixture
def sample(shell: Shell) -> Shell:
    shell("init", "--sample")
    return shell


@pytest.fixture
def draft(sample: Shell) -> str:
    """The id of a draft for a persona."""
    told = sample("draft", "--for", "the busy parent", "--channel", "email", "--json", BRIEF)
    return str(json.loads(told.out)["id"])


@pytest.fixture
def approved(sample: Shell, draft: str) -> str:
    assert sample("review", draft, "--send", "--as", "U-ana").code == 0
    assert sample("review", draft, "--approve", "--as", "U-max").code == 0
    return draft


def shape(name: str) -> dict[str, Any]:
    schema: dict[str, Any] = json.loads(files("bot.shapes").joinpath(f"{name}.schema.json").read_text(encoding="utf-8"))
    return schema


def test_copy_that_is_not_approved_is_refused_with_what_to_do(shell: Shell, draft: str, tmp_path: Path) -> None:
    said = shell("hand-over", draft, "--format", "text", "--out", tmp_path / "copy.txt")
    assert (said.code, said.err.strip()) == (
        1,
        "Only approved copy is handed over, and version 1 was not reviewed yet. Send it to review first.",
    )
    assert not (tmp_path / "copy.txt").exists()


@pytest.mark.parametrize("wanted", ["text", "html", "json", "csv"])
def test_each_format_is_written_to_the_byte_for_its_owner_alone(
    shell: Shell, approved: str, tmp_path: Path, wanted: str
) -> None:
    out = tmp_path / f"copy.{wanted}"
    said = shell("hand-over", approved, "--format", wanted, "--out", out, "--as", "U-ana")
    assert said.code == 0, said.err
    assert approved in said.out
    assert "20 % off until Friday 29 May" in out.read_text("utf-8")
    assert out.stat().st_mode & 0o077 == 0
    if wanted == "csv":
        assert out.read_bytes().endswith(b"\r\n")
    audit = shell("audit", "--draft", approved, "--json").out
    assert f"file: {wanted}" in audit


def test_the_json_has_the_documented_shape(shell: Shell, approved: str) -> None:
    told = json.loads(shell("hand-over", approved, "--format", "json").out)
    jsonschema.validate(told, shape("hand_over"))
    assert told["audit"]["approved_by"] == "U-max"


def test_without_a_webhook_nothing_can_be_sent_and_what_to_set_is_told(shell: Shell, approved: str) -> None:
    said = shell("hand-over", approved, "--send")
    assert said.code == 2
    assert "Set HANDOVER_WEBHOOK_URL and HANDOVER_WEBHOOK_SECRET" in said.err


def test_a_tool_that_does_not_answer_leaves_it_to_be_sent_again(
    shell: Shell, approved: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HANDOVER_WEBHOOK_URL", "http://127.0.0.1:9/in")
    monkeypatch.setenv("HANDOVER_WEBHOOK_SECRET", "long enough to sign")
    for _ in range(2):
        said = shell("hand-over", approved, "--send")
        assert said.code == 3
        assert "does not answer" in said.err


def test_what_came_of_it_is_told_by_hand_over_and_by_review(shell: Shell, approved: str, tmp_path: Path) -> None:
    assert "Nothing has come back" in shell("hand-over", approved, "--results").out
    export = tmp_path / "sent.csv"
    export.write_text(
        f"customer,channel,at,outcome,draft\nLG-1001,email,2026-05-03T09:00:00Z,replied,{approved}\n"
        f"LG-1002,email,2026-05-03T09:00:00Z,opened,{approved}\n"
    )
    assert shell("import", "touches", export).code == 0
    assert "Sent 2 times to 2 customers, 3 May 2026.\n1 was replied to" in shell("hand-over", approved, "--results").out
    assert "1 was replied to" in shell("review", approved).out
    told = json.loads(shell("review", approved, "--json").out)
    assert [(each["outcome"], each["n"]) for each in told["results"]] == [("opened", 1), ("replied", 1)]


@pytest.mark.parametrize("options", [[], ["--send", "--results"], ["--results", "--out", "x.txt"]])
def test_one_thing_is_asked_for_at_a_time(shell: Shell, draft: str, options: list[str]) -> None:
    assert shell("hand-over", draft, *options).code == 2


def test_the_neglected_are_listed_by_pages_the_longest_silent_first(sample: Shell) -> None:
    said = sample("neglected", "--days", "30")
    assert "more than 30 days ago" in said.out
    assert "More: their-rules neglected --days 30 --page 2" in said.out
    told = json.loads(sample("neglected", "--days", "30", "--json").out)
    jsonschema.validate(told, shape("neglected"))
    times = [each["last_contact"] for each in told["customers"]]
    assert times == sorted(times)
    assert len(times) == 20


def test_an_impossible_number_of_days_is_refused(sample: Shell) -> None:
    assert sample("neglected", "--days", "0").code == 2
