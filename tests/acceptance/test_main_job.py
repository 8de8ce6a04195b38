"""The main job with nothing scripted: the offline reader and writer, the house judge, the sample company."""

import signal
from datetime import timedelta

from sqlalchemy import update

from bot.clock import utc_now
from bot.sandbox.control import SandboxSlack
from bot.wiring import House
from store.database import open_database
from store.tables import requests
from tests.acceptance.conftest import StartApp

ROOM = "#copy-review"
ASK = "can u do a short sms for dana ruiz about the spring sale, 20% off until Friday"


def test_a_marketer_asks_in_her_own_words_and_gets_copy_that_keeps_the_facts(slack: SandboxSlack, app: House) -> None:
    asked = slack.say("ana", "dm", ASK)
    card = slack.wait_for_reply("dm", asked, "ana", containing="Why it reads so", timeout=30)
    assert "SMS for Dana Ruiz" in card.plain
    assert "Friday" in card.plain
    assert "20" in card.plain
    assert {ack.attempt for ack in slack.acks()} == {0}


def test_a_colleague_asks_for_the_channel_and_sees_why(slack: SandboxSlack, app: House) -> None:
    ack = slack.command("ben", ROOM, "/prefers", "Dana Ruiz")
    assert ack.seconds is not None
    answer = slack.wait_for_reply(ROOM, user="ben")
    assert "Dana Ruiz" in answer.plain
    assert "consent" in answer.plain.casefold()


def test_a_claim_about_everyone_is_flagged_for_who_asked_alone(slack: SandboxSlack, app: House) -> None:
    slack.command("ana", ROOM, "/check", "for Dana Ruiz: Everyone loves a good pun!")
    assert "Everyone loves a good pun" in slack.wait_for_reply(ROOM, user="ana", timeout=30).plain
    assert slack.messages(ROOM, seen_by="ben") == []


def test_killed_before_its_first_word_stands_in_slack_it_is_answered_once_by_the_next(
    slack: SandboxSlack, start_app: StartApp, environment: dict[str, str]
) -> None:
    killed = start_app()
    slack.fail_next("chat.startStream", with_="timeout")
    asked = slack.say("ana", "dm", ASK)
    slack.wait_until(lambda: slack.acks("message.im"))
    killed.send_signal(signal.SIGKILL)
    slack.wait_until(lambda: slack.connections == 0)
    let_the_lease_run_out(environment["DATABASE_URL"])
    start_app()
    slack.wait_for_reply("dm", asked, "ana", containing="Why it reads so", timeout=60)
    assert len([message for message in slack.messages("dm", asked, "ana") if message.by_app]) == 1


def let_the_lease_run_out(url: str) -> None:
    """What happens by itself in less than a minute."""
    database, past = open_database(url), utc_now() - timedelta(seconds=1)
    with database.engine.begin() as connection:
        connection.execute(update(requests).where(requests.c.ended_at.is_(None)).values(due_at=past))
    database.close()
