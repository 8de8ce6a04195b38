"""The same conversation where a model writes: it is given what was typed, and what it may not say is no longer there."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.core.asks.follow_up import follow_up
from bot.core.drafts import PartName
from bot.judges.house import HouseJudge
from bot.llm.client import open_model
from bot.usecases.draft_message import Drafting, draft_message
from bot.usecases.drafted import Drafted
from bot.usecases.go_on_with_draft import next_version
from bot.usecases.offer_choices import Asked, offer_choices
from bot.usecases.prepare_draft import Wanted
from bot.wiring import House
from bot.writers.model import ModelWriter
from bot.writers.model.answer import CopyGiven, PartGiven
from tests.fakes.model_server import ModelServer, says
from tests.sample_store import sample_url
from tests.writers.model_orders import because, sentence

BRIEF = "Frühlingsverkauf bis Freitag, mit Tee für die Gäste"


def copy(text: str, brief: str) -> CopyGiven:
    return CopyGiven(
        parts=[PartGiven(name=PartName.BODY, paragraphs=[[sentence(text, because("brief", brief))]])], left_out=[]
    )


@pytest.fixture
def server() -> Iterator[ModelServer]:
    with ModelServer() as running:
        yield running


@pytest.fixture
def drafting(server: ModelServer, tmp_path: Path) -> Iterator[Drafting]:
    """The model writes; the house judges, so that the server is asked for copy alone."""
    house = House(replace(server.settings(), database_url=sample_url(tmp_path)))
    yield replace(house.drafting, writer=ModelWriter(open_model(server.settings())), judge=HouseJudge(), otherwise=None)
    house.database.close()


def begun(server: ModelServer, drafting: Drafting) -> Drafted:
    server.will(says(copy("Frühlingsverkauf bis Freitag, mit Tee.", "Frühlingsverkauf bis Freitag")))
    return draft_message(drafting, Wanted(audience="the busy parent", brief=BRIEF, asked_by="U1"))


def asked_for(server: ModelServer) -> dict[str, object]:
    """The data of the last question."""
    varying = server.requests[-1]["messages"][-1]["content"]
    data: dict[str, object] = json.loads(varying[varying.index("{") : varying.rindex("}") + 1])
    return data


def test_a_wish_is_given_to_the_model_as_it_was_typed(server: ModelServer, drafting: Drafting) -> None:
    known = begun(server, drafting).draft
    server.will(says(copy("Frühlingsverkauf bis Freitag.", "Frühlingsverkauf bis Freitag")))
    second = draft_message(drafting, next_version(follow_up("kürzer bitte"), known, "U1"))
    assert asked_for(server)["brief"] == f"{BRIEF}\nkürzer bitte"
    assert (second.draft.latest.number, second.written.prompt) == (2, "draft/v4")


def test_what_was_dropped_never_reaches_it_again(server: ModelServer, drafting: Drafting) -> None:
    known = begun(server, drafting).draft
    server.will(says(copy("Frühlingsverkauf bis Freitag.", "Frühlingsverkauf bis Freitag")))
    second = draft_message(drafting, next_version(follow_up("ohne Tee"), known, "U1"))
    assert "Tee" not in str(asked_for(server)["brief"])
    assert "Tee" in str(second.written.left_out)


def test_it_is_told_the_language_that_the_marketer_writes_in(server: ModelServer, drafting: Drafting) -> None:
    begun(server, drafting)
    assert asked_for(server)["chat_language"] == "de"


def test_each_version_to_choose_from_is_asked_for_in_its_own_way(server: ModelServer, drafting: Drafting) -> None:
    known = begun(server, drafting).draft
    server.will(
        says(copy("Frühlingsverkauf bis Freitag, mit Tee.", "Frühlingsverkauf bis Freitag")),
        says(copy("Bis Freitag: Frühlingsverkauf.", "Frühlingsverkauf bis Freitag")),
        says(copy("Mit Tee für die Gäste, bis Freitag: Frühlingsverkauf.", "mit Tee für die Gäste")),
    )
    offered = offer_choices(drafting, Asked(known=known, number=3, by="U1", set_id="set"))
    assert len({choice.written.copy.text for choice in offered.choices}) == len(offered.choices) >= 2
    assert "angle" in asked_for(server)
    assert server.unexpected == []


def test_going_back_asks_no_model(server: ModelServer, drafting: Drafting) -> None:
    known = begun(server, drafting).draft
    server.will(says(copy("Frühlingsverkauf bis Freitag.", "Frühlingsverkauf bis Freitag")))
    second = draft_message(drafting, next_version(follow_up("shorter"), known, "U1"))
    before = len(server.requests)
    third = draft_message(drafting, next_version(follow_up("undo"), second.draft, "U1"))
    assert len(server.requests) == before
    assert third.written.copy == known.latest.written.copy
