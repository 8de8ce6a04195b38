"""What a room may see of a draft, with nothing scripted: the offline writer and the house judge."""

from collections.abc import Iterator

import pytest

from bot.sandbox.acting import DIRECT
from bot.sandbox.control import SandboxSlack
from bot.settings import Settings
from bot.wiring import House
from tests.acceptance.slack.conftest import serving

ROOM = "#copy-review"


@pytest.fixture
def app(slack: SandboxSlack, settings: Settings) -> Iterator[House]:
    with serving(slack, House(settings)) as house:
        yield house


def test_that_consent_was_withdrawn_is_told_to_the_asker_alone(slack: SandboxSlack, app: House) -> None:
    asked = slack.say("ana", ROOM, "@their_rules draft a whatsapp for Colin Braithwaite: New opening hours from Monday")
    told = slack.wait_for_reply(ROOM, thread=asked, user="ana", containing="withdrawn consent", timeout=20)
    assert "Colin Braithwaite has withdrawn consent for whatsapp" in told.plain
    room = " ".join(message.plain for message in slack.messages(ROOM, thread=asked, seen_by="ben"))
    assert "Not to be sent by WhatsApp yet" in room
    assert "withdrawn" not in room


def test_what_a_customer_dislikes_is_told_to_the_asker_alone(slack: SandboxSlack, app: House) -> None:
    """Declan O'Rourke let all his discount codes lapse."""
    asked = slack.say("ana", ROOM, "@their_rules draft an email for LG-1029: Spring sale: 20 % discount until Friday")
    slack.wait_for_reply(ROOM, thread=asked, user="ana", containing="although they dislike discounts", timeout=20)
    room = " ".join(message.plain for message in slack.messages(ROOM, thread=asked, seen_by="ben"))
    assert "Written without a model" in room
    assert "dislike" not in room


def test_in_a_direct_message_the_asker_has_it_all_on_one_card(slack: SandboxSlack, app: House) -> None:
    asked = slack.say("ana", DIRECT, "draft a whatsapp for Colin Braithwaite: New opening hours from Monday")
    card = slack.wait_for_reply(DIRECT, thread=asked, user="ana", containing="Why it reads so", timeout=20)
    assert "withdrawn consent for whatsapp" in card.plain
    assert "Written without a model" in card.plain
