"""A scripted model server, and the client that asks it."""

from collections.abc import Iterator

import pytest

from bot.llm.client import ChatModel, open_model
from tests.fakes.model_server import ModelServer


@pytest.fixture
def server() -> Iterator[ModelServer]:
    with ModelServer() as running:
        yield running


@pytest.fixture
def model(server: ModelServer) -> ChatModel:
    return open_model(server.settings())
