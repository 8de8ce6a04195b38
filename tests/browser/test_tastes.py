"""A marketer's way to her own tastes: said in a brief, then looked at, corrected and deleted on the Home tab."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.acts import message, message_box, open_thread, reply, say
from tests.browser.conftest import OpenAs
from tests.browser.pictures import pictured

SAID = "draft an email for the busy parent: sunflower kits are 20 % off until Friday. personally I {love} {what}"


def at_home(page: Page) -> Locator:
    page.get_by_role("tab", name="Home").click()
    home = page.get_by_role("tabpanel", name="Home")
    expect(home.get_by_role("heading", name="Your tastes")).to_be_visible()
    return home


@pytest.mark.parametrize(
    ("user", "dark", "love", "what"), [("ana", False, "love", "sailing"), ("ben", True, "hate", "puns")]
)
def test_what_somebody_says_of_themselves_is_theirs_to_correct_and_delete(
    open_as: OpenAs, user: str, dark: bool, love: str, what: str
) -> None:
    page = open_as(user, dark=dark, height=1000)
    say(message_box(page), SAID.format(love=love, what=what))
    asked = message(page, f"personally I {love} {what}")
    open_thread(asked)
    expect(reply(page, "nobody else sees it")).to_contain_text("Your tastes")

    home = at_home(page)
    expect(home).to_contain_text(f"“I {love} {what}”, said in a brief on")
    expect(home.get_by_role("link", name="source")).to_be_visible()
    home.get_by_role("heading", name="Your tastes").scroll_into_view_if_needed()
    pictured(page, f"your-tastes-{'dark' if dark else 'light'}")

    home.get_by_role("button", name="Correct").click()
    form = page.get_by_role("dialog")
    form.get_by_role("textbox", name="What is it?").fill(f"{what} and such")
    pictured(page, f"correct-a-taste-{'dark' if dark else 'light'}")
    form.get_by_role("button", name="Save").click()
    expect(home).to_contain_text(f"{what} and such")
    expect(home).to_contain_text("corrected by you")

    home.get_by_role("button", name="Delete", exact=True).click()
    page.get_by_role("dialog").get_by_role("button", name="Delete").click()
    expect(home).to_contain_text("None yet.")
