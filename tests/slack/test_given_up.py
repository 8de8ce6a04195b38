"""Whoever waits for an answer is told that none will come, and why."""

from typing import cast

import pytest

from bot.core.errors import ServiceDown
from bot.slack.answers import given_up
from bot.slack.chat import Chat
from bot.slack.files import SharedFiles
from bot.slack.ids import Kind
from bot.slack.kit import Kit
from bot.slack.payloads import Asked, Chosen, Held, Opened
from bot.slack.people import People
from bot.slack.who import Identity
from bot.usecases.draft_message import Drafting
from bot.usecases.forget_customer import Forgetting
from bot.usecases.ports import Clusters, Reader, TableFiles
from bot.usecases.requests import Job, Request
from tests.fakes.clock import START
from tests.fakes.desk import FakeDesk
from tests.fakes.ledger import FakeLedger
from tests.fakes.slack_client import FakeSlackClient

ASKED = Asked(text="sms for Sofia: Sale", user="U1", room="D1", direct=True, ts="5.0")
CHOSEN = Chosen(audience_id="c-1", question="Ev1", user="U1")
DOWN = ServiceDown(service="The model", reason="503")


class OneRequest:
    """Remembers the first question alone."""

    def request(self, _workspace: str, request_id: str) -> Request | None:
        return request(Kind.ASKED, ASKED) if request_id == "Ev1" else None

    def taken_since(self, *_: object) -> list[Request]:
        return []


def request(kind: Kind, held: Held) -> Request:
    return Request(id="Ev1" if kind is Kind.ASKED else "Ev2", workspace="w", kind=kind, payload=held.as_payload())


def job(kind: Kind, held: Held) -> Job:
    return Job(id=42, request=request(kind, held), attempt=5, taken_at=START)


@pytest.fixture
def client() -> FakeSlackClient:
    return FakeSlackClient()


@pytest.fixture
def kit(client: FakeSlackClient) -> Kit:
    return Kit(
        drafting=cast(Drafting, None),
        reader=cast(Reader, None),
        chat=Chat(client, lambda: Identity(team="T1", bot="BUS", bot_user="UUS")),
        requests=OneRequest(),
        ledger=FakeLedger(),
        forgetting=cast(Forgetting, None),  # nobody is forgotten here
        people=cast(People, None),
        shared_files=cast(SharedFiles, None),  # and none is shared
        tables=cast(TableFiles, None),
        desk=FakeDesk(),
        convey=lambda _brand, _dossier: (),
        clusters=lambda: cast(Clusters, None),  # nobody is grouped here
    )


@pytest.mark.parametrize(("kind", "held"), [(Kind.ASKED, ASKED), (Kind.CHOSEN, CHOSEN)])
def test_an_ask_and_a_press_are_told_in_the_words_of_the_last_error(
    kit: Kit, client: FakeSlackClient, kind: Kind, held: Held
) -> None:
    given_up(kit, job(kind, held), DOWN)
    assert client.said() == [str(DOWN)]
    assert client.called[0][1]["channel"] == "D1"


def test_an_end_without_a_word_is_a_reference_that_the_log_has(
    kit: Kit, client: FakeSlackClient, caplog: pytest.LogCaptureFixture
) -> None:
    given_up(kit, job(Kind.ASKED, ASKED), None)
    assert "reference 2a-5" in client.said()[0]
    assert "2a-5" in caplog.text


def test_it_is_told_once_however_often_it_is_given_up(kit: Kit, client: FakeSlackClient) -> None:
    given_up(kit, job(Kind.CHOSEN, CHOSEN), DOWN)
    given_up(kit, job(Kind.CHOSEN, CHOSEN), DOWN)
    assert len(client.said()) == 1


def test_what_nobody_waits_for_is_given_up_in_silence(kit: Kit, client: FakeSlackClient) -> None:
    given_up(kit, job(Kind.HOME_OPENED, Opened(user="U1")), DOWN)
    assert client.called == []
