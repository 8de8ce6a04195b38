"""The network that is shipped, loaded once a test process."""

import pytest

from bot.judges.learnt.network import Network, load_network


@pytest.fixture(scope="session")
def network() -> Network:
    return load_network()
