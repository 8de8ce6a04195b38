"""A scripted model server, and a case with everything in it that a model must not be told or believed."""

from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest

import bot.llm.wire  # noqa: F401 - the first question would pay for importing it, and some tests have little patience
from bot.judges.house import HouseJudge
from bot.judges.model import ModelJudge
from bot.llm.client import open_model
from tests.fakes.model_server import ModelServer

NewJudge = Callable[..., ModelJudge]


@pytest.fixture
def server() -> Iterator[ModelServer]:
    with ModelServer() as running:
        yield running


@pytest.fixture
def new_judge(server: ModelServer) -> NewJudge:
    """A judge that asks the scripted server, by default more patient than people: the machine may be busy."""

    def build(seconds: float = 30, **others: object) -> ModelJudge:
        patience = timedelta(seconds=seconds)
        return ModelJudge(open_model(server.settings()), HouseJudge(), patience=patience, **others)  # type: ignore[arg-type]  # whatever a test hands in

    return build


@pytest.fixture
def judge(new_judge: NewJudge) -> ModelJudge:
    return new_judge()
