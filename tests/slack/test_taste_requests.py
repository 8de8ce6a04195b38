"""“Your tastes” through Bolt's own dispatch: what is pressed and sent is written down as whoever did it."""

import pytest

from bot.core.evidence import Aspect, Polarity
from bot.slack.ids import TASTE_FORM, Kind, TasteButton, TasteField
from bot.slack.taste_requests import TastePressed, TasteSent
from tests.fakes.desk import FakeDesk
from tests.slack import payloads
from tests.slack.payloads import Json
from tests.slack.test_listeners import send


@pytest.fixture
def desk() -> FakeDesk:
    return FakeDesk()


def pressed(button: TasteButton, value: str) -> Json:
    """On the Home tab, which has no response_url."""
    told = payloads.click(f"taste:{value}", value, action_id=button)
    view = {"id": "V1", "type": "home", "private_metadata": "", "state": {"values": {}}}
    return {name: told[name] for name in ("type", "user", "team", "trigger_id", "actions")} | {"view": view}


def sent(value: str | None, taste_id: str = "t1") -> Json:
    filled = {
        TasteField.VALUE: {"type": "plain_text_input", "value": value},
        TasteField.POLARITY: {"type": "radio_buttons", "selected_option": {"value": "dislikes"}},
        TasteField.ASPECT: {"type": "static_select", "selected_option": {"value": "tone"}},
    }
    values = {str(name): {str(name): state} for name, state in filled.items()}
    view = {
        "id": "V2",
        "type": "modal",
        "callback_id": TASTE_FORM,
        "private_metadata": taste_id,
        "state": {"values": values},
    }
    return {"type": "view_submission", "user": {"id": "UANA"}, "team": {"id": "T1"}, "trigger_id": "tr3", "view": view}


@pytest.mark.parametrize("button", TasteButton)
def test_every_button_is_written_down_as_whoever_pressed_it(desk: FakeDesk, button: TasteButton) -> None:
    assert send(desk, pressed(button, "t1")).status == 200
    assert desk.taken[0].kind == Kind.TASTE_PRESSED
    assert TastePressed.of(desk.taken[0].payload) == TastePressed(
        pressed=button, value="t1", user="UANA", trigger="tr2"
    )


def test_a_form_is_written_down_once(desk: FakeDesk) -> None:
    for _ in range(2):
        assert send(desk, sent("puns")).status == 200
    (taken,) = desk.taken
    assert taken.kind == Kind.TASTE_SENT
    assert TasteSent.of(taken.payload) == TasteSent(
        taste_id="t1", user="UANA", value="puns", aspect=Aspect.TONE, polarity=Polarity.DISLIKES
    )


@pytest.mark.parametrize("value", [None, "  ", "\u200b", "x" * 121])
def test_a_form_that_cannot_be_taken_says_so_beside_the_field_and_stays_open(desk: FakeDesk, value: str | None) -> None:
    answer = send(desk, sent(value))
    assert desk.taken == []
    assert "long emails" in answer.body
    assert TasteField.VALUE in answer.body
