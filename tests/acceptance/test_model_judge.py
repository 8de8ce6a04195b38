"""The judge as it is wired: over the sample company, with a model, with one that is down, and without."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.core.audiences import Customer
from bot.core.evidence import Aspect, Polarity, Taste
from bot.usecases.check_copy import check_copy
from bot.usecases.find_audience import find_audience
from bot.wiring import House
from tests.fakes.model_server import ModelServer, fails
from tests.judges.model.material import points_at, unsupported
from tests.sample_store import sample_url

BRIEF = "Dana's roses are in. Ring Dana about them, my wife adores llamas."


@pytest.fixture
def server() -> Iterator[ModelServer]:
    with ModelServer() as running:
        yield running


@pytest.fixture
def house(server: ModelServer, tmp_path: Path) -> Iterator[House]:
    opened = House(replace(server.settings(), database_url=sample_url(tmp_path)))
    yield opened
    opened.database.close()


def sent(server: ModelServer) -> str:
    return "\n".join(message["content"] for body in server.requests for message in body["messages"][1:]).casefold()


def test_the_model_and_what_values_prove_stand_side_by_side(server: ModelServer, house: House) -> None:
    llamas = unsupported("my wife adores llamas", holder="circle", aspect="imagery")
    server.will(points_at(llamas))
    findings = check_copy(house.store, house.judge, "Dana Ruiz", brief=BRIEF).findings

    assert findings.judged_by == "scripted-1"
    found = {flag.quote: flag.found_by for flag in findings.flags}
    assert found["my wife adores llamas"] == "scripted-1"
    assert set(found.values()) == {"scripted-1", "wrong-channel"}
    assert findings.notices == ()


def test_a_model_that_is_down_costs_nobody_the_flags(server: ModelServer, house: House) -> None:
    server.will(fails(429, headers={"Retry-After": "60"}))
    findings = check_copy(house.store, house.judge, "Dana Ruiz", brief=BRIEF).findings
    assert findings.judged_by == "house"
    assert findings.flags
    assert "The model is busy; the house judge checked the brief." in [notice.text for notice in findings.notices]


def test_without_a_key_nobody_is_asked(server: ModelServer, house: House) -> None:
    alone = House(replace(house.settings, openai_api_key=""))
    findings = check_copy(alone.store, alone.judge, "Dana Ruiz", brief=BRIEF).findings
    alone.database.close()
    assert findings.judged_by == "house"
    assert server.requests == []


def test_nobody_and_nobodys_taste_is_sent_but_the_authors(server: ModelServer, house: House) -> None:
    for owner, value in (("U-ana", "sailing"), ("U-max", "falconry")):
        house.store.keep_taste(
            Taste(id=f"t-{owner}", owner=owner, aspect=Aspect.TOPIC, value=value, polarity=Polarity.LIKES)
        )
    dana = find_audience(house.store, "Dana Ruiz")
    assert isinstance(dana, Customer)
    known = [dana.name, dana.email, dana.phone, dana.company]
    brief = f"Tell {dana.name} of {dana.company} ({dana.email}, {dana.phone}) what Colin Braithwaite thinks of it."
    server.will(points_at())
    check_copy(house.store, house.judge, "Dana Ruiz", brief=brief, owner="U-ana")

    assert "sailing" in sent(server)
    for word in ("falconry", "u-ana", "t-u-ana", "colin", "braithwaite", *(word.casefold() for word in known if word)):
        assert word not in sent(server)
