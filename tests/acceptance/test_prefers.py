"""Asking how one, or many, want to be reached: for the asker alone, until they share it with the room, once."""

from dataclasses import replace

import pytest

from bot.sandbox.control import SandboxSlack
from bot.sandbox.messages import Message
from bot.sandbox.rules.blocks import BLOCKS
from bot.wiring import House

CHART = "data_visualization"
ROOM = "#copy-review"


def asked(slack: SandboxSlack, what: str, user: str = "ana") -> Message:
    slack.command(user, ROOM, "/prefers", what)
    return slack.wait_for_reply(ROOM, user=user, timeout=30)


def _shown(slack: SandboxSlack, user: str) -> str:
    return " ".join(message.plain for message in slack.messages(ROOM, seen_by=user))


def test_the_customers_behind_a_persona_are_counted_for_the_asker_alone(slack: SandboxSlack, app: House) -> None:
    card = asked(slack, "persona the busy parent")
    assert "Most prefer SMS: 31 of 38 (82 %) whose channel is known" in card.plain
    assert "among 55 customers behind Hannah Whitaker, the busy parent" in card.plain
    assert slack.messages(ROOM, seen_by="ben") == []


def test_many_answers_are_drawn_as_slack_draws_them_and_told_in_words_to_who_hears_them(
    slack: SandboxSlack, app: House
) -> None:
    card = asked(slack, "the busy parent")
    assert [block["title"] for block in card.blocks if block["type"] == CHART] == [
        "Answers by channel",
        "Answers by part of the day",
    ]
    assert "Answers by channel: " in card.text


def test_where_slack_refuses_charts_the_same_answer_comes_at_once_without(
    slack: SandboxSlack, app: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(BLOCKS, CHART)
    card = asked(slack, "the busy parent")
    assert "Answers by part of the day" in card.plain
    assert "█" in card.plain
    slack.say("ana", "dm", "how should we reach the busy parent?")
    slack.wait_for_reply("dm", user="ana", containing="█")
    statuses = [call.status for call in slack.calls("response_url")]
    assert statuses == [400, 200]
    assert all(call.answer["ok"] for call in slack.calls("chat.postMessage"))


def test_how_many_prefer_an_hour_is_answered_with_a_few_names_that_the_room_never_reads(
    slack: SandboxSlack, app: House
) -> None:
    card = asked(slack, "everyone at 9am?")
    assert "11 of the 67 customers whose hours are known prefer 9 o’clock" in card.plain
    assert "Of the other 133 it is unknown" in card.plain
    assert "Kwame Boateng" in card.plain
    slack.click("ana", card, "talk.share_answer")
    shared = slack.wait_for_reply(ROOM, user="ben", containing="11 of the 67")
    assert "Kwame Boateng" not in shared.plain
    slack.wait_until(lambda: "without the names" in _shown(slack, "ana"))
    assert "Kwame Boateng" in _shown(slack, "ana")


def test_an_answer_is_shared_once_and_whoever_presses_again_is_told(slack: SandboxSlack, app: House) -> None:
    card = asked(slack, "Dana Ruiz")
    for _ in range(2):
        slack.click("ana", card, "talk.share_answer")
    slack.wait_until(lambda: "You have shared that already" in _shown(slack, "ana"))
    (shared,) = [each for each in slack.messages(ROOM, seen_by="ben") if each.by_app]
    assert "Dana Ruiz" in shared.plain
    assert "Share with the room" not in shared.plain


def test_what_was_learnt_in_between_is_not_shared_unseen(slack: SandboxSlack, app: House) -> None:
    card = asked(slack, "Dana Ruiz")
    dana = app.store.find_audiences("Dana Ruiz")[0].audience
    app.store.keep_evidence([replace(app.store.evidence_about(dana.id)[0], id="e-new", note="“Texts are fine.”")])
    slack.click("ana", card, "talk.share_answer")
    slack.wait_until(lambda: "has changed since you asked" in _shown(slack, "ana"))
    assert slack.messages(ROOM, seen_by="ben") == []


def test_in_a_direct_message_there_is_no_room_to_share_with(slack: SandboxSlack, app: House) -> None:
    said = slack.say("ana", "dm", "who prefers sms?")
    card = slack.wait_for_reply("dm", said, "ana", containing="prefer SMS")
    assert "Share with the room" not in card.plain


def test_a_customer_is_told_to_be_no_group(slack: SandboxSlack, app: House) -> None:
    assert "Dana Ruiz is one customer and no group" in asked(slack, "segment Dana Ruiz").plain
