"""Which messages bring tables to be imported, through Bolt's own dispatch, and what is taken down of presses and forms."""

import json
from typing import Any

import pytest

from bot.slack.ids import IMPORT_FORM, IMPORT_KIND, IMPORT_ZONE, Kind, import_column
from bot.slack.import_requests import FilesDropped, ImportFormSent, ImportPressed, KindPicked
from bot.slack.payloads import Held
from tests.fakes.desk import FakeDesk
from tests.slack import payloads
from tests.slack.payloads import Json
from tests.slack.test_listeners import send

PEOPLE = {"id": "F1", "name": "People.CSV", "mimetype": "text/csv"}
BOOK = {"id": "F2", "title": "orders.xlsx"}
PICTURE = {"id": "F3", "name": "logo.png"}


@pytest.fixture
def desk() -> FakeDesk:
    return FakeDesk()


def taken(desk: FakeDesk, kind: type[Held]) -> Any:
    """As it is read again from the database."""
    return kind.of(json.loads(json.dumps(desk.taken[-1].payload)))


def files(*shared: Json) -> Json:
    return {"subtype": "file_share", "files": list(shared)}


def test_tables_in_a_direct_message_are_taken_down_and_other_files_are_not(desk: FakeDesk) -> None:
    send(desk, payloads.message("", thread_ts="0.5", **files(PEOPLE, PICTURE, BOOK)))
    told = taken(desk, FilesDropped)
    assert desk.taken[-1].kind == Kind.IMPORT_DROPPED
    assert told.files == (("F1", "People.CSV"), ("F2", "orders.xlsx"))
    assert (told.user, told.room, told.direct, told.asked.answer_thread) == ("UANA", "DANA", True, "0.5")


def test_a_table_with_a_mention_in_a_room_is_taken_down_once_and_one_without_is_nobodys_business(
    desk: FakeDesk,
) -> None:
    in_room = {"channel": "CREVIEW", "channel_type": "channel", "ts": "7.000001"}
    send(desk, payloads.message("our own", event_id="Ev1", **in_room, **files(PEOPLE)))
    assert desk.taken == []
    send(desk, payloads.message("<@UBOT> these", event_id="Ev2", **in_room, **files(PEOPLE)))
    send(desk, payloads.mention("these", event_id="Ev3", ts="7.000001", **files(PEOPLE)))
    assert [(request.id, request.kind) for request in desk.taken] == [("Ev3", Kind.IMPORT_DROPPED)]
    assert not taken(desk, FilesDropped).direct


@pytest.mark.parametrize("shared", [[PICTURE], [{"id": "F9"}], [{"name": "people.csv"}]])
def test_a_message_whose_files_are_no_tables_is_answered_by_its_words(desk: FakeDesk, shared: list[Json]) -> None:
    send(desk, payloads.message("a text for dana", **files(*shared)))
    assert desk.taken[-1].kind == Kind.ASKED


def test_a_file_of_which_slack_tells_nothing_but_its_id_is_asked_for(desk: FakeDesk) -> None:
    send(desk, payloads.message("", **files({"id": "F9", "file_access": "check_file_info"})))
    assert taken(desk, FilesDropped).files == (("F9", "the file"),)


def test_a_bots_table_is_left_alone(desk: FakeDesk) -> None:
    send(desk, payloads.message("", bot_id="BOTHER", **files(PEOPLE)))
    assert desk.taken == []


def test_a_press_knows_its_card(desk: FakeDesk) -> None:
    send(desk, payloads.click("import:Ev1.0", "Ev1.0", action_id="import.go"))
    told = taken(desk, ImportPressed)
    assert (told.import_id, told.user, told.room, told.ts) == ("Ev1.0", "UANA", "DANA", "3.000001")


def test_the_form_says_which_heading_is_which_column(desk: FakeDesk) -> None:
    name, email = import_column("customers", "name"), import_column("customers", "email")
    view = {
        "id": "V1",
        "type": "modal",
        "callback_id": IMPORT_FORM,
        "private_metadata": "Ev1.0 tr2",
        "state": {
            "values": {
                IMPORT_KIND: {IMPORT_KIND: {"selected_option": {"value": "customers"}}},
                IMPORT_ZONE: {IMPORT_ZONE: {"selected_option": None}},
                name: {name: {"selected_options": [{"value": "3"}, {"value": "1"}]}},
                email: {email: {"selected_options": []}},
            }
        },
    }
    body = {"type": "view_submission", "user": {"id": "UANA"}, "team": {"id": "T1"}, "trigger_id": "tr4", "view": view}
    assert send(desk, body).status == 200
    told = taken(desk, ImportFormSent)
    assert (told.import_id, told.pressed, told.kind, told.zone) == ("Ev1.0", "tr2", "customers", "")
    assert told.chosen == {"customers.name": [3, 1], "customers.email": []}
    picked = {
        "type": "block_actions",
        "user": {"id": "UANA"},
        "team": {"id": "T1"},
        "trigger_id": "tr5",
        "view": view,
        "actions": [
            {
                "type": "static_select",
                "action_id": IMPORT_KIND,
                "block_id": IMPORT_KIND,
                "selected_option": {"value": "touches"},
            }
        ],
    }
    send(desk, picked)
    again = taken(desk, KindPicked)
    assert (again.view, again.import_id, again.kind) == ("V1", "Ev1.0", "touches")
