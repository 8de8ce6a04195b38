"""`their-rules run` as people start it, and end it."""

import signal
from datetime import timedelta

from sqlalchemy import update

from bot.sandbox.control import SandboxSlack
from bot.wiring import House, utc_now
from store.database import open_database
from store.tables import jobs
from tests.acceptance.conftest import StartApp

ROOM = "#copy-review"


def let_the_lease_run_out(url: str) -> None:
    """What happens by itself in less than a minute."""
    database = open_database(url)
    with database.engine.begin() as connection:
        connection.execute(
            update(jobs).where(jobs.c.ended_at.is_(None)).values(due_at=utc_now() - timedelta(seconds=1))
        )
    database.close()


def test_the_real_app_says_what_a_customer_of_the_sample_prefers(slack: SandboxSlack, app: House) -> None:
    slack.command("ana", ROOM, "/prefers", "Dana Ruiz")
    assert "Dana Ruiz" in slack.wait_for_reply(ROOM, user="ana").plain


def test_what_a_killed_process_was_working_on_is_answered_once_by_the_next(
    slack: SandboxSlack, start_app: StartApp, environment: dict[str, str]
) -> None:
    killed = start_app()
    slack.fail_next("chat.startStream", with_="timeout")
    asked = slack.say("ana", "dm", "draft an email for Dana Ruiz about the spring sale")
    slack.wait_until(lambda: slack.acks("message.im"))
    killed.send_signal(signal.SIGKILL)
    slack.wait_until(lambda: slack.connections == 0)
    let_the_lease_run_out(environment["DATABASE_URL"])
    start_app()
    slack.wait_for_reply("dm", asked, "ana", containing="Dana Ruiz", timeout=60)
    assert len([message for message in slack.messages("dm", asked, "ana") if message.by_app]) == 1


def test_a_process_that_is_asked_to_stop_ends_by_itself(slack: SandboxSlack, start_app: StartApp) -> None:
    process = start_app()
    process.send_signal(signal.SIGTERM)
    assert process.wait(timeout=30) == 0
    slack.wait_until(lambda: slack.connections == 0)
