"""What README promises of a model server: the product as it is wired, the sample company, and every byte that is sent."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.core.audiences import Customer
from bot.usecases.draft_message import draft_message
from bot.usecases.prepare_draft import Wanted
from bot.wiring import House
from tests.fakes.model_server import ModelServer, says
from tests.sample_store import sample_url


@pytest.fixture
def server() -> Iterator[ModelServer]:
    with ModelServer() as running:
        running.always("Passages", says({"passages": []}))
        yield running


@pytest.fixture
def house(server: ModelServer, tmp_path: Path) -> Iterator[House]:
    opened = House(replace(server.settings(), database_url=sample_url(tmp_path)))
    yield opened
    opened.database.close()


def sent(server: ModelServer) -> str:
    """What varies of every request; the prompts' own examples name people too."""
    return "\n".join(message["content"] for body in server.requests for message in body["messages"][1:]).casefold()


def test_no_customer_is_named_where_somebody_types_in_a_hurry(server: ModelServer, house: House) -> None:
    server.will(says({"wish": "draft", "audience": "[[NAME]]", "channel": "sms", "brief": "the spring sale"}))
    ask = house.reader.read("can u do a short sms for danna ruiz about the spring sale")
    assert ask.audience == "danna ruiz"
    assert "spring sale" in sent(server)
    assert "danna" not in sent(server)
    assert "ruiz" not in sent(server)


def test_no_customer_is_named_where_a_draft_is_written(server: ModelServer, house: House) -> None:
    server.will(*[says("no idea")] * 2)
    brief = "Roses from Monday 9 November, £14 each; Colin Braithwaite has room for Dana's in his van"
    drafted = draft_message(house.drafting, Wanted(audience="Dana Ruiz", brief=brief))
    assert drafted.written.writer == "offline"
    asked_for = [body["response_format"]["json_schema"]["name"] for body in server.requests]
    assert {"Passages", "CopyGiven"} <= set(asked_for)
    assert "roses from monday" in sent(server)
    for name in ("dana", "ruiz", "colin", "braithwaite"):
        assert name not in sent(server)


NAMED = tuple(
    f"{first} {last}"
    for first in ("Orla", "Piet", "Saskia", "Tomasz", "Ygritte")
    for last in ("Quillfeather", "Zbrzeski", "Vandersloot", "O'Mahoney")
)
FORBIDDEN = ("orla", "piet", "saskia", "tomasz", "ygritte", "quillfeather", "zbrzeski", "vandersloot", "mahoney")


@pytest.fixture
def crowded(house: House) -> House:
    """Twenty customers more, all of whom somebody writes of in one text; and notes that name them."""
    people = [
        Customer(id="", name=name, external_id=f"X-{n}", email=f"x{n}@private.example", phone=f"+4416329601{n:02}")
        for n, name in enumerate(NAMED)
    ]
    house.store.keep_customers(people)
    dana = house.store.find_audiences("Dana Ruiz")[0].audience.id
    note = f"came with {NAMED[3].upper()}, {NAMED[19]} and x7@private.example, 01632 960107"
    house.store.keep_evidence([replace(house.store.evidence_about(dana)[0], id="crowd", note=note)])
    return house


def test_not_one_of_twenty_customers_is_told_to_a_model_by_any_of_the_three_who_ask_it(
    server: ModelServer, crowded: House
) -> None:
    told = ", ".join(f"{name} (x{n}@private.example, 01632 9601{n:02})" for n, name in enumerate(NAMED))
    text = f"Roses from Monday 9 November, £14 each, as {told} have them. Questions to hello@larkmoor.example."
    server.will(says({"wish": "draft", "audience": "", "channel": None, "brief": ""}))
    crowded.reader.read(f"draft an email for Dana Ruiz: {text}")
    server.will(*[says("no idea")] * 2)
    draft_message(crowded.drafting, Wanted(audience="Dana Ruiz", brief=text))
    asked_for = {body["response_format"]["json_schema"]["name"] for body in server.requests}
    assert {"Understood", "CopyGiven", "Passages"} <= asked_for
    wire = b"\n".join(server.raw).decode("unicode_escape", "replace").casefold()
    assert "roses from monday" in wire
    assert [one for one in (*FORBIDDEN, "private.example", "9601") if one in wire] == []
    varying = sent(server)  # the prompts' own examples have a Ruiz
    assert "ruiz" not in varying
    assert "hello@larkmoor.example" in varying
