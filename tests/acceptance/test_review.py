"""A draft's review in Slack: sent by a marketer, decided by a manager, and told wherever it stands."""

import pytest

from bot.sandbox.acting import DIRECT
from bot.sandbox.control import SandboxSlack
from bot.sandbox.messages import Message
from bot.slack.ids import ReviewField
from bot.wiring import House

ROOM, ROOM_ID = "#copy-review", "C0COPYREVIEW"
BRIEF = "draft an email for Dana Ruiz: Spring sale, 20 % off until Friday 29 May, order at https://larkmoor.example/kits"
SEND = "Send to review"


def drafted(slack: SandboxSlack, user: str = "ana", brief: str = BRIEF) -> Message:
    """The card of a draft in their direct messages."""
    asked = slack.say(user, DIRECT, brief)
    return slack.wait_for_reply(DIRECT, thread=asked, user=user, containing="Why it reads so")


def settled(slack: SandboxSlack, *reviewers: str) -> None:
    """The form that Ana's first press opens, filled in."""
    slack.wait_for_modal("ana", "How drafts are reviewed")
    slack.submit("ana", {ReviewField.ROOM: ROOM_ID, ReviewField.PEOPLE: list(reviewers)})


@pytest.fixture
def card(slack: SandboxSlack, app: House) -> Message:
    """Ana's draft for Dana, in review in #copy-review, where Max decides."""
    slack.click("ana", drafted(slack), SEND)
    settled(slack, "U0MAX")
    return slack.wait_for_reply(ROOM, user="max", containing="To review")


def test_the_first_draft_that_is_sent_asks_where_and_by_whom(slack: SandboxSlack, app: House) -> None:
    draft = drafted(slack)
    slack.click("ana", draft, SEND)
    settled(slack, "U0MAX")
    card = slack.wait_for_reply(ROOM, user="max", containing="To review: Email for Dana Ruiz")
    assert "20 % off until Friday 29 May" in card.plain
    assert "asked for it" in card.plain
    told = slack.wait_for_reply(DIRECT, thread=draft, user="ana", containing="Version 1 is in review")
    assert "You" not in told.plain
