"""A thread is one piece of copy: what is said in it changes it, explains it, or leaves it alone. Nothing is scripted."""

import pytest

from bot.sandbox.acting import DIRECT
from bot.sandbox.control import SandboxSlack
from bot.sandbox.messages import Message
from bot.wiring import House

ROOM = "#copy-review"
ASK = "sms for dana ruiz: Spring sale, 20% off until Friday. Open day on Saturday with tea"
DONE = "Rests on"


def asked_in_direct(slack: SandboxSlack, text: str = ASK) -> Message:
    asked = slack.say("ana", DIRECT, text)
    slack.wait_for_reply(DIRECT, thread=asked, user="ana", containing=DONE, timeout=30)
    return asked


def said(slack: SandboxSlack, asked: Message, text: str, containing: str) -> Message:
    slack.say("ana", DIRECT, text, thread=asked)
    return slack.wait_for_reply(DIRECT, thread=asked, user="ana", containing=containing, timeout=30)


def test_what_is_dropped_goes_says_so_and_comes_back_when_it_is_undone(slack: SandboxSlack, app: House) -> None:
    asked = asked_in_direct(slack)
    second = said(slack, asked, "drp the discuont pls", "version 2")
    assert "20% off" not in second.plain.partition("Left out")[0]
    assert "You asked me to leave it out" in second.plain
    why = said(slack, asked, "why did u leave out teh discount?", "Why the draft does not say")
    assert "You asked me to leave it out" in why.plain
    third = said(slack, asked, "undo", "version 3")
    assert "This is version 1 again, word for word." in third.plain
    assert "20% off until Friday" in third.plain
    changed = said(slack, asked, "waht changed", "What version 3 has otherwise than version 2")
    assert "20% off" in changed.plain
    draft = app.store.draft_in_thread(asked.room, asked.ts)
    assert draft
    assert [version.number for version in draft.versions] == [1, 2, 3]


def test_words_that_are_to_be_others_are_so_from_then_on(slack: SandboxSlack, app: House) -> None:
    asked = asked_in_direct(slack)
    second = said(slack, asked, "chnage 20% to 25%", "version 2").plain
    assert "25% off until Friday" in second
    assert "20%" not in second
    third = said(slack, asked, "shorter pls", "version 3").plain
    assert "25% off" in third
    assert "20%" not in third


def test_a_slip_of_the_brief_is_told_before_a_customer_reads_it_and_put_right_on_a_word(
    slack: SandboxSlack, app: House
) -> None:
    asked = slack.say("ana", DIRECT, "sms for dana ruiz: seed potatos are in, £6.50 for 2 kg")
    card = slack.wait_for_reply(DIRECT, thread=asked, user="ana", containing=DONE, timeout=30)
    assert "“potatos” (potatoes?). Say “fix the spelling” here" in card.plain
    second = said(slack, asked, "fix teh speling pls", "version 2").plain
    assert "potatoes are in" in second
    assert "potatos" not in second.replace("potatoes", "")
    said(slack, asked, "fix the spelling", "I see no slip in it")


def test_three_versions_are_offered_and_one_becomes_the_next(slack: SandboxSlack, app: House) -> None:
    asked = asked_in_direct(slack)
    said(slack, asked, "make 3 vresions", "Here are 3 versions")
    second = slack.wait_for_reply(DIRECT, thread=asked, user="ana", containing="Choice 3")
    offered = [message for message in slack.messages(DIRECT, asked, "ana") if "Choice " in message.plain]
    assert len({message.plain.partition("Take this one")[2] for message in offered}) == 3
    slack.click("ana", offered[1], "talk.take.2")
    card = slack.wait_for_reply(DIRECT, thread=asked, user="ana", containing="version 2", timeout=30)
    assert "This is choice 2" in card.plain
    assert second
    draft = app.store.draft_in_thread(asked.room, asked.ts)
    assert draft
    choice = app.store.choices_beside(draft.id, 1)[1]
    assert draft.latest.written.copy == choice.written.copy


def test_what_she_would_say_is_answered_from_what_is_known_and_no_word_is_put_into_her_mouth(
    slack: SandboxSlack, app: House
) -> None:
    asked = asked_in_direct(slack)
    told = said(slack, asked, "whta would she say abuot this", "nobody knows").plain
    assert "What nobody knows" in told
    assert "It rests on" in told
    assert "How it is said" in told


@pytest.mark.parametrize(
    ("text", "containing"),
    [
        ("drop the horses", "Nothing in this draft speaks of “horses”"),
        ("back to version 9", "There is no version 9 of this draft"),
        ("undo", "There is nothing to go back to"),
        ("what changed?", "Nothing has changed yet"),
        ("why sms?", "Why it goes by SMS"),
        ("why not email?", "Why not by email"),
        ("why so short?", "It follows what is known of them"),
        ("who asked for this", "I cannot answer that"),
        ("ad an emoji", "I am not sure what to do with “ad an emoji”"),
        ("say autumn instead of summer", "“summer” does not stand in this version"),
        ("send to reveiw pls", "Send to review"),
    ],
)
def test_what_cannot_be_done_is_one_sentence_and_a_question_makes_no_version(
    slack: SandboxSlack, app: House, text: str, containing: str
) -> None:
    asked = asked_in_direct(slack)
    said(slack, asked, text, containing)
    draft = app.store.draft_in_thread(asked.room, asked.ts)
    assert draft
    assert len(draft.versions) == 1


def test_each_step_is_shown_with_its_outcome_while_it_is_done(slack: SandboxSlack, app: House) -> None:
    asked_in_direct(slack)
    calls = [*slack.calls("chat.startStream"), *slack.calls("chat.appendStream")]
    chunks = [chunk for call in calls for chunk in call.arguments.get("chunks") or []]
    cards = {chunk["id"]: chunk for chunk in chunks if chunk["type"] == "task_update"}
    assert [(card["status"], card["title"]) for card in cards.values()] == [
        ("complete", "Reading the evidence"),
        ("complete", "Writing"),
        ("complete", "Checking for our own taste"),
    ]
    assert "of evidence" in cards["reading"]["output"]
    assert "flag" in cards["checking"]["output"]


def test_in_a_room_reasons_are_the_askers_until_they_share_them_once(slack: SandboxSlack, app: House) -> None:
    asked = slack.say("ana", ROOM, f"@their_rules {ASK}. I hate puns")
    own = slack.wait_for_reply(ROOM, thread=asked, user="ana", containing="Share with the room", timeout=30)
    seen_by_ben = " ".join(message.plain for message in slack.messages(ROOM, thread=asked, seen_by="ben"))
    assert DONE not in seen_by_ben
    for _ in range(2):
        slack.click("ana", own, "talk.share")
    slack.wait_until(
        lambda: any(
            "shares why" in message.plain and DONE in message.plain
            for message in slack.messages(ROOM, thread=asked, seen_by="ben")
        ),
        timeout=30,
    )
    slack.wait_for_reply(ROOM, thread=asked, user="ana", containing="shared already", timeout=30)
    shared = slack.wait_for_reply(ROOM, thread=asked, user="ana", containing="Shared: the room reads it", timeout=30)
    assert "Share with the room" not in shared.plain
    shown = [message for message in slack.messages(ROOM, thread=asked, seen_by="ben") if "shares why" in message.plain]
    assert len(shown) == 1
    assert "your own taste" not in shown[0].plain
    assert "The evidence about Dana Ruiz says otherwise." in shown[0].plain


def test_half_a_brief_gets_its_draft_and_a_kind_word_on_what_is_missing(slack: SandboxSlack, app: House) -> None:
    asked = slack.say("ana", DIRECT, "email for dana ruiz spring sale")
    card = slack.wait_for_reply(DIRECT, thread=asked, user="ana", containing=DONE, timeout=30)
    assert (
        "Your brief does not say yet until when it runs, what it saves, and where to go or how to order" in card.plain
    )
    fuller = said(slack, asked, "20% off until Friday, order at https://larkmoor.example/sale", "version 2")
    assert "does not say yet" not in fuller.plain


def test_a_thread_whose_draft_was_forgotten_says_so(slack: SandboxSlack, app: House) -> None:
    begun = slack.say("ana", DIRECT, "hello")
    slack.wait_for_reply(DIRECT, thread=begun, user="ana", timeout=30)
    assert "There is no draft of mine in this thread" in said(slack, begun, "drop the golf", "no draft").plain
