from collections.abc import Iterator

import pytest
from slack_sdk import WebClient

from bot.sandbox.control import SandboxSlack
from tests.sandbox.tiny import client_of


@pytest.fixture
def slack() -> Iterator[SandboxSlack]:
    with SandboxSlack() as slack:
        yield slack


@pytest.fixture
def client(slack: SandboxSlack) -> WebClient:
    """The real client, with the app's token."""
    return client_of(slack)
