import pytest

from bot.sandbox.control import SandboxSlack
from tests.sandbox.page.window import Window


@pytest.fixture
def ana(slack: SandboxSlack) -> Window:
    return Window(slack, "ana")


@pytest.fixture
def ben(slack: SandboxSlack) -> Window:
    return Window(slack, "ben")
