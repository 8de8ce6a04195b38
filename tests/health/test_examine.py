"""The doctor's findings, against a scripted Slack over HTTP and real databases."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from slack_sdk import WebClient

from bot.core.errors import Exit, ServiceDown
from bot.health.database import told_skew
from bot.health.examine import Surroundings, examine
from bot.health.finding import Finding, State, examined, exit_of
from bot.judges.learnt.damaged import DamagedNetwork
from bot.settings import read_settings
from store.database import open_database
from tests.fakes.slack_server import ScriptedSlack, scripted_slack

WANTED = ("chat:write", "commands")


@pytest.fixture
def slack() -> Iterator[ScriptedSlack]:
    with scripted_slack() as script:
        script.scopes = "chat:write,commands,im:history"
        yield script


@pytest.fixture
def around(slack: ScriptedSlack, tmp_path: Path) -> Surroundings:
    """Everything set up, and well."""
    settings = read_settings({
        "DATABASE_URL": f"sqlite:///{(tmp_path / 'rules.db').as_posix()}",
        "SLACK_BOT_TOKEN": "xoxb-hush",
        "SLACK_APP_TOKEN": "xapp-hush",
        "SLACK_API_URL": slack.url,
        "OPENAI_API_KEY": "sk-hush",
    })  # fmt: skip
    return Surroundings(
        settings=settings,
        open_database=lambda: open_database(settings.database_url),
        slack=lambda: WebClient(token=settings.slack_bot_token, base_url=slack.url, retry_handlers=[]),
        scopes=lambda: WANTED,
        ask_model=lambda: None,
        load_judge=lambda: None,
        now=lambda: datetime.now(UTC),
    )


def findings(around: Surroundings) -> dict[str, Finding]:
    return {finding.about: finding for finding in examine(around)}


def test_where_all_is_well_nothing_is_a_problem(around: Surroundings) -> None:
    found = findings(around)
    assert [each.about for each in found.values() if each.state is State.PROBLEM] == []
    assert [each.about for each in found.values() if each.state is State.SKIPPED] == ["database clock"]
    assert exit_of(found.values()) is Exit.DONE
    assert found["Slack bot token"].told == "rules in Larkmoor"


def test_without_tokens_and_key_there_is_nothing_to_complain_about(around: Surroundings) -> None:
    bare = read_settings({"DATABASE_URL": around.settings.database_url})
    found = findings(replace(around, settings=bare))
    assert exit_of(found.values()) is Exit.DONE
    assert found["model"].told == "OPENAI_API_KEY is not set; the offline writer writes"


def test_missing_scopes_are_named_with_what_to_do(around: Surroundings, slack: ScriptedSlack) -> None:
    slack.scopes = "commands"
    finding = findings(around)["Slack bot token"]
    assert (finding.state, finding.exit) == (State.PROBLEM, Exit.BAD_INPUT)
    assert "chat:write" in finding.told
    assert "their-rules manifest" in finding.told


def test_where_slack_does_not_name_its_scopes_that_is_said(around: Surroundings, slack: ScriptedSlack) -> None:
    slack.scopes = ""
    finding = findings(around)["Slack bot token"]
    assert finding.state is State.OK
    assert "did not say which scopes" in finding.told


@pytest.mark.parametrize(
    ("method", "error", "advice"),
    [
        ("auth.test", "invalid_auth", "Copy the token again"),
        ("auth.test", "token_revoked", "Install the app again"),
        ("apps.connections.open", "missing_scope", "connections:write"),
        ("apps.connections.open", "something_new", "api.slack.com/methods"),
    ],
)
def test_a_refused_token_says_what_to_do(
    around: Surroundings, slack: ScriptedSlack, method: str, error: str, advice: str
) -> None:
    slack.refuse(method, error)
    about = {"auth.test": "Slack bot token", "apps.connections.open": "Slack app token"}[method]
    finding = findings(around)[about]
    assert (finding.state, finding.exit) == (State.PROBLEM, Exit.BAD_INPUT)
    assert error in finding.told
    assert advice in finding.told


def test_a_slack_that_does_not_answer_is_a_service_down(around: Surroundings) -> None:
    deaf = replace(
        around, slack=lambda: WebClient(token="xoxb-1", base_url="http://127.0.0.1:1/api/", retry_handlers=[])
    )
    found = findings(deaf)
    assert found["Slack bot token"].exit is Exit.SERVICE_DOWN
    assert exit_of(found.values()) is Exit.SERVICE_DOWN


def test_a_clock_that_goes_wrong_is_noticed_by_slacks_date(around: Surroundings, slack: ScriptedSlack) -> None:
    slack.now = datetime.now(UTC) - timedelta(minutes=7)
    finding = findings(around)["Slack clock"]
    assert finding.state is State.PROBLEM
    assert "ahead of Slack" in finding.told


def test_a_database_that_is_away_is_told_once_and_what_rests_on_it_is_skipped(around: Surroundings) -> None:
    def away() -> None:
        raise ServiceDown(service="The database", reason="connection refused")

    found = findings(replace(around, open_database=away))  # type: ignore[arg-type]  # it never returns
    assert found["database"].exit is Exit.SERVICE_DOWN
    assert found["database writing"].state is found["database clock"].state is State.SKIPPED


def test_a_database_that_may_only_be_read_is_found_out(around: Surroundings, tmp_path: Path) -> None:
    open_database(around.settings.database_url).close()
    reading = f"sqlite:///file:{(tmp_path / 'rules.db').as_posix()}?mode=ro&uri=true"
    finding = findings(replace(around, open_database=lambda: open_database(reading)))["database writing"]
    assert finding.state is State.PROBLEM
    assert "cannot be written to" in finding.told


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("SLACK_BOT_TOKEN", "xapp-1", "SLACK_BOT_TOKEN does not begin with xoxb-"),
        ("SLACK_API_URL", "slack.com/api", "SLACK_API_URL is no web address"),
        ("OPENAI_BASE_URL", "http://127.0.0.1:1/v1", "OPENAI_BASE_URL is set without OPENAI_API_KEY"),
        (
            "IMPORT_WATCH",
            "/nowhere/exports",
            "IMPORT_WATCH leads to /nowhere/exports, which is no folder that I may read",
        ),
    ],
)
def test_settings_that_make_no_sense_are_named(around: Surroundings, name: str, value: str, told: str) -> None:
    settings = read_settings({"DATABASE_URL": around.settings.database_url, name: value})
    finding = findings(replace(around, settings=settings))["settings"]
    assert finding.exit is Exit.BAD_INPUT
    assert told in finding.told


@pytest.mark.parametrize("names", [("SLACK_APP_TOKEN",), ("SLACK_BOT_TOKEN",)])
def test_half_a_set_of_slack_settings_says_which_half_is_missing(around: Surroundings, names: tuple[str, ...]) -> None:
    env = {"SLACK_APP_TOKEN": "xapp-1", "SLACK_BOT_TOKEN": "xoxb-1"}
    settings = read_settings({"DATABASE_URL": around.settings.database_url} | {name: env[name] for name in names})
    finding = findings(replace(around, settings=settings))["Slack settings"]
    missing = {"SLACK_APP_TOKEN": "Set SLACK_BOT_TOKEN", "SLACK_BOT_TOKEN": "Set SLACK_APP_TOKEN"}
    assert missing[names[0]] in finding.told


def test_a_model_that_does_not_answer_is_told_in_its_own_words(around: Surroundings) -> None:
    def deaf() -> None:
        raise ServiceDown(service="The model server", reason="no connection")

    finding = findings(replace(around, ask_model=deaf))["model"]
    assert (finding.state, finding.exit) == (State.PROBLEM, Exit.SERVICE_DOWN)


def test_no_finding_tells_a_secret(around: Surroundings, slack: ScriptedSlack) -> None:
    slack.refuse("auth.test", "invalid_auth")
    assert not any("hush" in finding.told for finding in findings(around).values())


def test_what_nobody_foresaw_is_told_by_its_kind_alone() -> None:
    def burst() -> Finding:
        raise RuntimeError("postgresql://user:password@host")

    finding = examined("database", burst)
    assert finding.state is State.PROBLEM
    assert "RuntimeError" in finding.told
    assert "password" not in finding.told


@pytest.mark.parametrize(
    ("seconds", "state"), [(29, State.OK), (-29, State.OK), (31, State.PROBLEM), (-31, State.PROBLEM)]
)
def test_clocks_may_differ_by_a_little(seconds: int, state: State) -> None:
    now = datetime(2026, 3, 10, tzinfo=UTC)
    finding = told_skew("clock", now + timedelta(seconds=seconds), now, "the database", timedelta(seconds=30))
    assert finding.state is state


def test_a_damaged_network_is_a_problem_that_says_what_to_do(around: Surroundings) -> None:
    def damaged() -> None:
        raise DamagedNetwork(file="heads.npz")

    found = findings(replace(around, load_judge=damaged))["house judge"]
    assert (found.state, found.exit) == (State.PROBLEM, Exit.SERVICE_DOWN)
    assert "heads.npz is missing or damaged. Install their-rules again" in found.told
