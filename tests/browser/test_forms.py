"""Every form of the app, opened from where people meet it: axe-core finds nothing serious in any, light or dark."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from bot.sandbox.acting import DIRECT
from bot.sandbox.control import SandboxSlack
from bot.sandbox.messages import Message
from tests.browser.conftest import OpenAs
from tests.browser.larkmoor import Larkmoor
from tests.browser.pictures import pictured
from tests.browser.test_accessibility import serious

ROOM = "#copy-review"
BRIEF = "draft an email for Hannah Whitaker: sunflower kits, 20 % off until Friday 29 May. I hate emojis"
DONE = "Why it reads so"

Open = Callable[[SandboxSlack, Message], object]


@pytest.fixture(scope="module")
def card(company: Larkmoor) -> Message:
    """Ana's draft, with a flag on it, in her direct messages; Max looks after reviews."""
    slack = company.slack
    asked = slack.say("ana", DIRECT, BRIEF)
    return slack.wait_for_reply(DIRECT, thread=asked, user="ana", containing=DONE)


def at_home(button: str) -> Open:
    def press(slack: SandboxSlack, card: Message) -> None:
        slack.open_home("ana")
        slack.wait_until(lambda: (home := slack.home("ana")) and button in home.plain, timeout=30)
        home = slack.home("ana")
        assert home
        slack.click("ana", home, button)

    return press


def below(button: str) -> Open:
    return lambda slack, card: slack.click("ana", card, button)


def on_message(shortcut: str) -> Open:
    def choose(slack: SandboxSlack, card: Message) -> None:
        said = slack.say("ben", ROOM, "Dana Ruiz told me she reads no texts, she wants emails. I love long ones")
        slack.shortcut("ana", shortcut, said)

    return choose


def command(text: str) -> Open:
    name, _, rest = text.partition(" ")
    return lambda slack, card: slack.command("ana", ROOM, name, rest)


FORMS: dict[str, Open] = {
    "Keep this passage": below("Keep it, because …"),
    "Add evidence of theirs": below("It is theirs: add evidence"),
    "You missed one": below("You missed one"),
    "New persona": at_home("New persona"),
    "New draft": command("/draft"),
    "Check this copy": on_message("Check this copy"),
    "Save as customer insight": on_message("Save as customer insight"),
    "How drafts are reviewed": below("Send to review"),
    "Core message": command("/core"),
}


def shown(page: Page, slack: SandboxSlack, card: Message, way: Open) -> Locator:
    way(slack, card)
    dialog = page.get_by_role("dialog")
    expect(dialog).to_be_visible()
    return dialog


@pytest.mark.parametrize(("dark", "width"), [(False, 1280), (True, 420)], ids=["light", "dark-narrow"])
def test_nothing_serious_stands_in_any_form(
    open_as: OpenAs, company: Larkmoor, card: Message, *, dark: bool, width: int
) -> None:
    page = open_as("ana", dark=dark, width=width, height=1000)
    found: dict[str, list[str]] = {}
    for name, way in FORMS.items():
        dialog = shown(page, company.slack, card, way)
        pictured(page, f"form-{name.replace(' ', '-').lower()}-{'dark' if dark else 'light'}")
        if findings := serious(page):
            found[name] = findings
        dialog.get_by_role("button", name="Close").last.click()
        expect(dialog).to_have_count(0)
    assert found == {}
