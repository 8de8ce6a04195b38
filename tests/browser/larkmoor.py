"""The sandbox as `their-rules sandbox` starts it: the sample company's workspace, the whole app at work in it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from bot.commands.sandbox_store import COMPANY
from bot.sandbox.cast import Team, small_cast
from bot.sandbox.control import SandboxSlack
from bot.settings import read_settings
from bot.slack.manifest import manifest
from bot.wiring import House
from tests.acceptance.slack.conftest import serving
from tests.browser.pausing import PausingWriter
from tests.sample_store import sample_url


@dataclass(frozen=True)
class Larkmoor:
    slack: SandboxSlack
    writer: PausingWriter
    house: House

    @property
    def address(self) -> str:
        return self.slack.base_url


@contextmanager
def larkmoor(folder: Path) -> Iterator[Larkmoor]:
    """On a free port, with its store in `folder`. No model is asked."""
    with SandboxSlack(replace(small_cast(), team=Team(name=COMPANY)), manifest()) as slack:
        house = House(read_settings(_environment(slack, folder)))
        writer = house.__dict__["writer"] = PausingWriter(house.writer)
        with serving(slack, house):
            yield Larkmoor(slack, writer, house)


def _environment(slack: SandboxSlack, folder: Path) -> dict[str, str]:
    return {
        "DATABASE_URL": sample_url(folder),
        "SLACK_API_URL": slack.api_url,
        "SLACK_BOT_TOKEN": slack.bot_token,
        "SLACK_APP_TOKEN": slack.app_token,
        "WORKERS": "4",
    }
