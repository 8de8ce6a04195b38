"""What is pressed, filled in and typed about reviews, from Slack's payloads into requests, through Bolt's own dispatch."""

import json
from datetime import UTC, datetime

import pytest
from slack_bolt import BoltRequest

from bot.core.review.review import Review, ReviewState
from bot.slack.ids import Kind, ReviewButton, ReviewField, ReviewForm
from bot.slack.review_requests import (
    ReviewAsked,
    ReviewFormSent,
    ReviewPressed,
    Where,
    moved_request,
    reminder_request,
)
from tests.fakes.desk import FakeDesk
from tests.slack import payloads
from tests.slack.payloads import Json
from tests.slack.test_listeners import app_for

REVIEW = Review(id="r1", draft_id="d1", number=1, digest="x", sent_by="UANA", sent_at=datetime(2026, 3, 3, tzinfo=UTC))


@pytest.fixture
def desk() -> FakeDesk:
    return FakeDesk()


def send(desk: FakeDesk, payload: Json) -> int:
    return app_for(desk).dispatch(BoltRequest(body=payload, mode="socket_mode")).status


def view_sent(form: ReviewForm, private: str, state: Json) -> Json:
    """`state` by element; each stands in a block of its own name."""
    sent = payloads.form_sent(private, {name: {name: value} for name, value in state.items()})
    return sent | {"view": sent["view"] | {"callback_id": form}}


def test_a_press_is_written_down_with_where_it_stands_and_survives_json(desk: FakeDesk) -> None:
    assert send(desk, payloads.click("review:r1", "r1", action_id=ReviewButton.APPROVE)) == 200
    stored = json.loads(json.dumps(desk.taken[0].payload))
    act = ReviewPressed.of(stored)
    assert desk.taken[0].kind == Kind.REVIEW_PRESSED
    assert (act.button, act.value, act.user, act.room, act.ts) == (
        ReviewButton.APPROVE,
        "r1",
        "UANA",
        "DANA",
        "3.000001",
    )


def test_a_press_of_a_name_that_no_release_has_is_acknowledged_and_forgotten(desk: FakeDesk) -> None:
    assert send(desk, payloads.click("review:r1", "r1", action_id="review.frame_it")) == 200
    assert desk.taken == []


def test_a_form_keeps_what_was_typed_chosen_ticked_and_picked(desk: FakeDesk) -> None:
    state: Json = {
        ReviewField.ROOM: {"type": "conversations_select", "selected_conversation": "C1"},
        ReviewField.GROUP: {"type": "static_select", "selected_option": None},
        ReviewField.PEOPLE: {"type": "multi_users_select", "selected_users": ["U1", "U2"]},
        ReviewField.HOURS: {"type": "static_select", "selected_option": {"value": "24"}},
        ReviewField.ALONE: {"type": "checkboxes", "selected_options": [{"value": "yes"}]},
    }
    send(desk, view_sent(ReviewForm.SETTINGS, "tr1 d1:2 2026-03-03", state))
    form = ReviewFormSent.of(json.loads(json.dumps(desk.taken[0].payload)))
    assert (form.form, form.pressed, form.about) == (ReviewForm.SETTINGS, "tr1", "d1:2 2026-03-03")
    assert (form.text(ReviewField.ROOM), form.text(ReviewField.GROUP)) == ("C1", "")
    assert (form.ids(ReviewField.PEOPLE), form.ids(ReviewField.ALONE)) == (("U1", "U2"), ("yes",))
    assert form.text(ReviewField.HOURS) == "24"


def test_a_form_that_slack_sends_twice_is_written_down_once(desk: FakeDesk) -> None:
    sent = view_sent(ReviewForm.CHANGES, "tr1 r1", {ReviewField.REASONS: {"value": "shorter"}})
    assert [send(desk, sent), send(desk, sent)] == [200, 200]
    assert len(desk.taken) == 1


def test_the_edited_copy_is_told_from_the_other_fields(desk: FakeDesk) -> None:
    name = f"{ReviewField.PART}:body:0:none"
    send(desk, view_sent(ReviewForm.EDIT, "tr1 d1:1", {name: {"value": None}}))
    assert ReviewFormSent.of(desk.taken[0].payload).edited == {name: ""}


def test_the_command_is_written_down_with_its_words(desk: FakeDesk) -> None:
    send(desk, payloads.command("/review", "  settings "))
    assert ReviewAsked.of(desk.taken[0].payload).text == "settings"


def test_whoever_notices_a_change_or_an_hour_makes_the_same_request(desk: FakeDesk) -> None:
    """So that one of several processes answers it."""
    assert moved_request(REVIEW, "w").id == moved_request(REVIEW, "w").id
    assert reminder_request("r1", "U1", "w").id == reminder_request("r1", "U1", "w").id
    other = Review(**{name: getattr(REVIEW, name) for name in REVIEW.__slots__} | {"state": ReviewState.APPROVED})
    assert moved_request(other, "w").id != moved_request(REVIEW, "w").id


@pytest.mark.parametrize("value", ["", "d1", "d1:", "d1:two"])
def test_a_value_that_names_no_version_is_none(value: str) -> None:
    with pytest.raises(ValueError, match="invalid literal"):
        Where.read(value)


def test_where_is_read_as_it_was_written() -> None:
    assert Where.read(str(Where(draft_id="d:1", number=12))) == Where(draft_id="d:1", number=12)
