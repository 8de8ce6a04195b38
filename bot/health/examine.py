"""The whole examination: which checks there are, in which order."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from slack_sdk import WebClient

from bot.health.database import OpenDatabase, check_database, check_database_clock, check_writing
from bot.health.finding import Finding, State, examined, skipped
from bot.health.judge import LoadJudge, check_judge
from bot.health.model import AskModel, check_model
from bot.health.settings import check_settings, check_slack_settings
from bot.health.slack import check_app_token, check_bot_token, check_slack_clock
from bot.settings import Settings
from bot.usecases.ports import Clock


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What the product stands on. `scopes` are those that the manifest asks for."""

    settings: Settings
    open_database: OpenDatabase
    slack: Callable[[], WebClient]
    scopes: Callable[[], Collection[str]]
    ask_model: AskModel
    load_judge: LoadJudge
    now: Clock


def examine(around: Surroundings) -> Iterator[Finding]:
    """One finding after the other, as they come in. What rests on a database that is not there is skipped."""
    settings, slack = around.settings, around.slack
    yield examined("settings", lambda: check_settings(settings))
    yield from _database(around)
    yield examined("Slack settings", lambda: check_slack_settings(settings))
    yield examined("Slack bot token", lambda: check_bot_token(slack(), settings, around.scopes()))
    yield examined("Slack app token", lambda: check_app_token(slack(), settings))
    yield examined("Slack clock", lambda: check_slack_clock(slack(), settings, around.now))
    yield examined("model", lambda: check_model(settings, around.ask_model))
    yield examined("house judge", lambda: check_judge(around.load_judge))


def _database(around: Surroundings) -> Iterator[Finding]:
    settings, open_it = around.settings, around.open_database
    there = examined("database", lambda: check_database(open_it, settings.workspace))
    yield there
    if there.state is State.PROBLEM:
        yield skipped("database writing", "the database cannot be opened")
        yield skipped("database clock", "the database cannot be opened")
        return
    yield examined("database writing", lambda: check_writing(open_it))
    yield examined("database clock", lambda: check_database_clock(open_it, around.now))
