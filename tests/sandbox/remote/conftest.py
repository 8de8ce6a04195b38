from collections.abc import Iterator
from functools import partial

import pytest

from bot.sandbox.control import SandboxSlack
from bot.sandbox.remote.routes import control_routes
from tests.sandbox.remote.client import TOKEN


@pytest.fixture
def slack() -> Iterator[SandboxSlack]:
    with SandboxSlack(also=partial(control_routes, token=TOKEN)) as slack:
        yield slack
