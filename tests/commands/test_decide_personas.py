"""Proposed personas decided on by command, customers put behind them, and drift."""

import json
from pathlib import Path

from jsonschema import Draft202012Validator

from tests.commands.conftest import Shell

SHAPES = Path(__file__).parents[2] / "bot/shapes"


def valid(shape: object, name: str) -> None:
    Draft202012Validator(json.loads((SHAPES / name).read_text(encoding="utf-8"))).validate(shape)


def test_a_proposal_goes_from_suggested_to_a_persona_with_customers_and_its_drift(shell: Shell) -> None:
    shell("init", "--sample")
    first, second, third, *_ = json.loads(shell("personas", "suggest", "--json").out)["proposals"]

    said = shell(
        "personas", "accept", first["id"], "--name", "Flora Beck", "--title", "the first found", "--as", "UANA"
    )
    assert "is accepted as Flora Beck, the first found" in said.out
    again = shell("personas", "refuse", first["id"], "--as", "UMAX")
    assert again.code == 1
    assert "UANA has accepted" in again.err
    assert "as Flora Beck, the first found" in again.err
    assert "Flora Beck" in shell("personas").out

    assert "merged into Hannah Whitaker" in shell("personas", "merge", second["id"], "busy parent").out
    assert "is refused" in shell("personas", "refuse", third["id"], "--reason", "Our own staff.").out
    later = {each["id"]: each for each in json.loads(shell("personas", "suggest", "--json").out)["proposals"]}
    assert "accepted" in str(later[first["id"]])
    assert "refused" in str(later[third["id"]])

    trial = json.loads(shell("personas", "assign", "--dry-run", "--json").out)
    valid(trial, "assigned.schema.json")
    assert trial["dry_run"]
    drifts = json.loads(shell("personas", "drift", "--json").out)
    valid(drifts, "drifts.schema.json")
    assert [each["label"] for each in drifts] == ["Flora Beck, the first found", "Hannah Whitaker, the busy parent"]
    assert "Flora Beck" in shell("personas", "drift").out
    nobody = shell("personas", "move", "Flora Beck", "--as", "UMAX")
    assert nobody.code == 1
    assert "nobody surely buys like another persona by now. Nothing was changed." in " ".join(nobody.err.split())


def test_without_a_proposal_each_command_says_what_to_do(shell: Shell) -> None:
    shell("init", "--sample")
    assert "Let personas be suggested again" in shell("personas", "accept", "pr-gone").err
    assert "their-rules personas suggest" in shell("personas", "drift").out
    assert "no persona came from purchases yet" in shell("personas", "assign").out
