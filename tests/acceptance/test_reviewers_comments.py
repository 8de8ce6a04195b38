"""What colleagues say under a draft in a room: their own taste is told to them alone, and everything else is let be."""

import pytest

from bot.sandbox.acting import DIRECT
from bot.sandbox.control import SandboxSlack
from bot.sandbox.messages import Message
from bot.slack.ids import Kind
from bot.wiring import House

ROOM = "#copy-review"
TASTE = "I can't stand emails, nobody reads them anyway."
SENTINEL = "@their_rules what does she prefer?"


@pytest.fixture
def thread(slack: SandboxSlack, app: House) -> Message:
    """Ana's draft for Dana, in a room that Ben and Max read."""
    asked = slack.say("ana", ROOM, "@their_rules draft an email for Dana Ruiz: Spring sale until Friday")
    slack.wait_for_reply(ROOM, thread=asked, user="ana", containing="Why the draft")
    return asked


def whispers(slack: SandboxSlack, thread: Message, user: str) -> list[str]:
    said = slack.messages(ROOM, thread=thread, seen_by=user)
    return [message.plain for message in said if message.only_for and "in your comment" in message.plain]


def settled(slack: SandboxSlack, thread: Message, user: str) -> None:
    """Wait until something said later was answered: what was said before it has been worked on."""
    slack.say(user, ROOM, SENTINEL, thread=thread)
    slack.wait_for_reply(ROOM, thread=thread, user=user, containing="Dana")


def test_a_reviewers_own_taste_is_told_to_the_reviewer_alone_with_the_evidence(
    slack: SandboxSlack, app: House, thread: Message
) -> None:
    slack.say("max", ROOM, TASTE, thread=thread)
    told = slack.wait_for_reply(ROOM, thread=thread, user="max", containing="Only you see this")
    assert "I can't stand emails" in told.plain
    assert "Dana" in told.plain
    assert whispers(slack, thread, "ana") == whispers(slack, thread, "ben") == []


@pytest.mark.parametrize(
    "said",
    ["Thanks, looks great!", "lovely :+1:", "I love it", "Can we have it by noon?", "Legal wants the footer back."],
)
def test_small_talk_and_plain_remarks_stay_without_an_answer(
    slack: SandboxSlack, app: House, thread: Message, said: str
) -> None:
    slack.say("ben", ROOM, said, thread=thread)
    settled(slack, thread, "ben")
    assert whispers(slack, thread, "ben") == []


def test_an_edited_comment_is_not_answered_again(slack: SandboxSlack, app: House, thread: Message) -> None:
    comment = slack.say("max", ROOM, TASTE, thread=thread)
    slack.wait_for_reply(ROOM, thread=thread, user="max", containing="Only you see this")
    slack.edit(comment, f"{TASTE} Really.")
    settled(slack, thread, "max")
    assert len(whispers(slack, thread, "max")) == 1


def test_a_comment_that_slack_sends_twice_is_answered_once(slack: SandboxSlack, app: House, thread: Message) -> None:
    slack.deliver_twice()
    slack.say("max", ROOM, TASTE, thread=thread)
    slack.wait_for_reply(ROOM, thread=thread, user="max", containing="Only you see this")
    settled(slack, thread, "max")
    assert len(whispers(slack, thread, "max")) == 1


def test_what_is_said_in_other_threads_is_never_written_down(slack: SandboxSlack, app: House) -> None:
    other = slack.say("ben", ROOM, "Lunch?")
    slack.say("max", ROOM, TASTE, thread=other)
    slack.say("ana", ROOM, "@their_rules email or text for Dana Ruiz?")
    slack.wait_for_reply(ROOM, user="ana", containing="Channel by channel")
    taken = app.database.taken.taken_since("default", Kind.COMMENTED, app.drafting.now().replace(year=2000))
    assert taken == []


def test_an_order_of_the_askers_own_is_no_comment(slack: SandboxSlack, app: House, thread: Message) -> None:
    slack.say("ana", ROOM, "shorter please", thread=thread)
    settled(slack, thread, "ana")
    assert whispers(slack, thread, "ana") == []


def test_what_is_said_in_a_direct_message_goes_on_with_the_draft_and_is_no_comment(
    slack: SandboxSlack, app: House
) -> None:
    asked = slack.say("ana", DIRECT, "draft an email for Dana Ruiz: Spring sale until Friday")
    slack.wait_for_reply(DIRECT, thread=asked, user="ana", containing="Why it reads so")
    slack.say("ana", DIRECT, "I can't stand emails with pictures, parking is free", thread=asked)
    slack.wait_for_reply(DIRECT, thread=asked, user="ana", containing="version 2")
    assert not any("in your comment" in one.plain for one in slack.messages(DIRECT, thread=asked, seen_by="ana"))
