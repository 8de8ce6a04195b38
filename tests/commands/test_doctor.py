import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from tests.commands.conftest import Shell
from tests.fakes.slack_server import scripted_slack

SCHEMA = json.loads((Path(__file__).parents[2] / "bot/shapes/doctor.schema.json").read_text(encoding="utf-8"))
NAMES = (
    "SLACK_BOT_TOKEN",
    "SLACK_APP_TOKEN",
    "SLACK_SIGNING_SECRET",
    "SLACK_API_URL",
    "OPENAI_API_KEY",
    "OPENAI_BASE_URL",
)


@pytest.fixture(autouse=True)
def _no_services(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)


def test_a_fresh_machine_is_well(shell: Shell) -> None:
    said = shell("doctor")
    assert said.code == 0
    assert "✓ database: sqlite:///" in said.out
    assert "holds nothing yet" in said.out
    assert "✗" not in said.out


def test_scripts_get_the_documented_shape(shell: Shell) -> None:
    shell("init", "--sample")
    said = shell("doctor", "--json")
    found = json.loads(said.out)
    Draft202012Validator(SCHEMA).validate(found)
    assert "200 customers" in next(each["told"] for each in found if each["about"] == "database")


def test_a_bad_setting_is_named_before_anything_else_is_tried(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORT", "http")
    said = shell("doctor")
    assert said.code == 2
    assert said.out.startswith("✗ settings: PORT is “http”")


def test_a_service_that_is_down_ends_with_its_own_code(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SLACK_BOT_TOKEN", "xoxb-1")
    monkeypatch.setenv("SLACK_APP_TOKEN", "xapp-1")
    monkeypatch.setenv("SLACK_API_URL", "http://127.0.0.1:1/api/")
    said = shell("doctor")
    assert said.code == 3
    assert "✗ Slack bot token: Slack does not answer" in said.out


def test_the_manifests_scopes_are_those_that_are_asked_for(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    with scripted_slack() as slack:
        slack.scopes = "chat:write"
        monkeypatch.setenv("SLACK_BOT_TOKEN", "xoxb-1")
        monkeypatch.setenv("SLACK_APP_TOKEN", "xapp-1")
        monkeypatch.setenv("SLACK_API_URL", slack.url)
        said = shell("doctor")
    assert said.code == 2
    assert "these scopes are missing: app_mentions:read" in said.out
