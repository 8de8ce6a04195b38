"""How long a slash command waits for its acknowledgement, against an echo app that commits one row to the same database.

Both go through Bolt's dispatch in this process, by turns, so that a busy machine is as unkind to one as to the other.
"""

import tempfile
import time
from itertools import count
from pathlib import Path
from statistics import median, quantiles

from slack_bolt import Ack, App, BoltRequest
from slack_bolt.authorization import AuthorizeResult
from slack_sdk import WebClient
from sqlalchemy import JSON, Column, MetaData, String, Table, insert

from bot.jobs.desk import Desk
from bot.slack.app import build_app
from bot.slack.door import Door
from bot.slack.who import Identity
from store.database import Database, open_database
from store.engines import for_writing
from tests.bench.bar import at_most, line
from tests.bench.scale import Scale
from tests.slack.payloads import command

WARM_UP = 200
BAR = 1.5
US = Identity(team="T1", bot="B1", bot_user="U1")


def run(scale: Scale) -> None:
    """Print medians and 99th percentiles, and ours as a multiple of the echo app's."""
    with tempfile.TemporaryDirectory() as folder:
        database = open_database(f"sqlite:///{Path(folder) / 'bench.db'}")
        ours = _ours(database)
        echo = _echo(database)
        took = {"ours": list[float](), "echo": list[float]()}
        numbers = count()
        for turn in range(scale.calls + WARM_UP):
            for name, app in (("ours", ours), ("echo", echo)):
                seconds = _dispatch(app, next(numbers))
                if turn >= WARM_UP:
                    took[name].append(seconds)
        database.close()
    for name, seconds_each in took.items():
        high = quantiles(seconds_each, n=100)[98]
        line("acks", f"{name}: median, 99th percentile", f"{median(seconds_each) * 1e3:.3f}, {high * 1e3:.3f} ms")
    at_most("acks", "ours / echo, in the median", median(took["ours"]) / median(took["echo"]), BAR, "x")


def _dispatch(app: App, number: int) -> float:
    request = BoltRequest(body=command("/draft", "sms for Dana Ruiz: sale", f"trigger-{number}"), mode="socket_mode")
    began = time.perf_counter()
    answer = app.dispatch(request)
    took = time.perf_counter() - began
    if answer.status != 200:
        raise RuntimeError(f"not acknowledged: {answer.status}")
    return took


def _ours(database: Database) -> App:
    door = Door(desk=Desk(database.queue, wake=lambda: None), workspace="default")
    return build_app(door, WebClient(), lambda: US)


def _echo(database: Database) -> App:
    """The least that an app in this mode can do and lose nothing: one row, committed, then the acknowledgement."""
    engine = for_writing(database.engine)
    table = Table("echo", MetaData(), Column("id", String, primary_key=True), Column("payload", JSON))
    table.create(engine)
    keep = insert(table)

    def echoed(body: dict[str, object], ack: Ack) -> None:
        with engine.begin() as connection:
            connection.execute(keep, {"id": body["trigger_id"], "payload": body})
        ack()

    app = App(
        process_before_response=True, token_verification_enabled=False, authorize=_authorize, signing_secret="unused"
    )
    app.command("/draft")(echoed)
    return app


def _authorize(team_id: str | None) -> AuthorizeResult:
    return AuthorizeResult(enterprise_id=None, team_id=team_id, bot_id=US.bot, bot_user_id=US.bot_user, bot_token="")
