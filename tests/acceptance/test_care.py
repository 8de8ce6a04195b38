"""What could be done for somebody, and who has been left alone for long, asked in one's own words."""

from bot.sandbox.acting import DIRECT
from bot.sandbox.control import SandboxSlack
from bot.wiring import House
from tests.acceptance.reviews import ROOM, drafted


def test_a_gift_rests_on_what_she_said_and_only_the_asker_reads_it(slack: SandboxSlack, app: House) -> None:
    slack.say("ana", ROOM, "@their_rules what could we do for Dana Ruiz?")
    told = slack.wait_for_reply(ROOM, user="ana", containing="What we could do for Dana Ruiz")
    assert told.only_for == "U0ANA"
    assert "a garden her class can look after" in told.plain
    assert "said so on" in told.plain


def test_in_a_drafts_thread_she_is_whom_the_draft_is_for(slack: SandboxSlack, app: House) -> None:
    slack.say("ana", DIRECT, "what could we do for her?", thread=drafted(slack))
    told = slack.wait_for_reply(DIRECT, user="ana", containing="What we could do for")
    assert "Dana Ruiz" in told.plain


def test_outside_a_thread_it_is_asked_who_she_is(slack: SandboxSlack, app: House) -> None:
    slack.say("ana", DIRECT, "what could we do for her?")
    asked = slack.wait_for_reply(DIRECT, user="ana", containing="[Hannah Whitaker")
    slack.click("ana", asked, "Hannah Whitaker, the busy parent")
    assert "time together" in slack.wait_for_reply(DIRECT, user="ana", containing="What we could do for Hannah").plain


def test_the_neglected_come_page_by_page_in_the_place_of_the_last(slack: SandboxSlack, app: House) -> None:
    slack.say("ana", DIRECT, "who have we not been in touch with for 30 days?")
    first = slack.wait_for_reply(DIRECT, user="ana", containing="1 to 20 of")
    assert "more than 30 days ago" in first.plain
    slack.click("ana", first, "Next")
    second = slack.wait_for_reply(DIRECT, user="ana", containing="21 to 40 of")
    assert second.ts == first.ts
