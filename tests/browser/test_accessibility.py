"""axe-core finds nothing serious in any state that people come to."""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]  # it has no types
from playwright.sync_api import Page, expect

from bot.sandbox.acting import DIRECT
from tests.browser.acts import go_to_room, message, message_box, open_thread, reply, suggestions
from tests.browser.conftest import OpenAs
from tests.browser.larkmoor import Larkmoor
from tests.browser.modal import open_modal

ASK = "can u do a short sms for dana ruiz abt the spring sale, 20% off bulbs, before friday. personally i hate emojis"
SERIOUS = {"serious", "critical"}


@pytest.fixture(scope="module")
def talk(company: Larkmoor) -> Larkmoor:
    """A draft in Ana's direct messages, and something unread in a room."""
    asked = company.slack.say("ana", DIRECT, ASK)
    company.slack.wait_for_reply(DIRECT, thread=asked, user="ana", containing="Why it reads so")
    company.slack.command("ana", "#copy-review", "/prefers", "sofia")
    company.slack.wait_for_reply("#copy-review", user="ana", containing="Whom do you mean")
    company.slack.command("ana", "#copy-review", "/prefers", "everyone")
    company.slack.wait_for_reply("#copy-review", user="ana", containing="Preferred channel")
    company.slack.say("ben", "#general", "Cake in the kitchen.")
    return company


def in_the_thread(page: Page) -> None:
    open_thread(message(page, "dana ruiz"))
    expect(reply(page, "Why it reads so")).to_be_visible()


def with_suggestions(page: Page) -> None:
    message_box(page).press_sequentially("/")
    expect(suggestions(page).first).to_be_visible()


def at_home(page: Page) -> None:
    page.get_by_role("tab", name="Home").click()
    expect(page.get_by_role("tabpanel", name="Home")).to_contain_text("Hannah Whitaker")


def with_a_private_question(page: Page) -> None:
    go_to_room(page, "copy-review")
    expect(message(page, "Whom do you mean?")).to_be_visible()


def with_charts(page: Page) -> None:
    go_to_room(page, "copy-review")
    drawn = message(page, "Preferred channel").get_by_role("img", name="bar chart, Preferred channel. SMS (35): 35;")
    expect(drawn).to_be_visible()
    message(page, "Preferred channel").get_by_text("As a table").first.click()
    expect(page.get_by_role("table", name="Preferred channel").get_by_role("row", name="SMS (35)")).to_be_visible()


def with_the_inspector(page: Page) -> None:
    page.get_by_role("button", name="Inspector").click()
    expect(page.get_by_role("complementary", name="Inspector").get_by_role("listitem").first).to_be_visible()


STATES = (in_the_thread, with_suggestions, at_home, with_a_private_question, with_charts, with_the_inspector)


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.__name__)
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_nothing_serious_stands_in_anybodys_way(
    open_as: OpenAs, talk: Larkmoor, state: Callable[[Page], None], *, dark: bool
) -> None:
    page = open_as("ana", dark=dark)
    state(page)
    assert serious(page) == []


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_nothing_serious_stands_in_a_modal(open_as: OpenAs, talk: Larkmoor, *, dark: bool) -> None:
    page = open_as("ana", dark=dark)
    open_modal(talk, "ana")
    modal = page.get_by_role("dialog", name="Why does it stay?")
    modal.get_by_role("button", name="Keep it").click()
    expect(modal.get_by_role("alert")).to_be_visible()
    found = serious(page)
    page.keyboard.press("Escape")
    expect(modal).to_be_hidden()
    assert found == []


def test_nothing_serious_stands_on_a_telephone(open_as: OpenAs, talk: Larkmoor) -> None:
    page = open_as("ana", width=380, height=720)
    assert serious(page) == []
    in_the_thread(page)
    assert serious(page) == []
    page.get_by_role("button", name="Close thread").click()
    page.get_by_role("button", name="Rooms and people").click()
    assert serious(page) == []


def serious(page: Page) -> list[str]:
    """Each finding with the places it is about."""
    found = Axe().run(page).response["violations"]
    return [
        f"{one['id']}: {one['help']}: {[node['html'][:200] for node in one['nodes']]}"
        for one in found
        if one["impact"] in SERIOUS
    ]
