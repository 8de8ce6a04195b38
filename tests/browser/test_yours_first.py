"""A marketer's first draft for somebody: she says what she would like, guesses, and sees the gap; at home it stands on."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.acts import message, message_box, open_thread, reply, say, thread
from tests.browser.conftest import OpenAs
from tests.browser.pictures import pictured

BRIEF = "draft a message for {audience}: sunflower kits are 20 % off until Friday 29 May"


def turn_on(page: Page) -> None:
    """The tests' workspace has it turned off; who looks after it turns it on again."""
    page.get_by_role("tab", name="Home").click()
    home = page.get_by_role("tabpanel", name="Home")
    home.get_by_role("button", name="Let people here be asked first").click()
    expect(home).to_contain_text("From now on people here are asked")


@pytest.mark.parametrize(
    ("user", "dark", "width", "audience"),
    [("ana", False, 1280, "the busy parent"), ("ben", True, 760, "the landscaper")],
)
def test_yours_your_guess_and_theirs(open_as: OpenAs, user: str, dark: bool, width: int, audience: str) -> None:
    if not dark:
        turn_on(open_as("max"))
    page = open_as(user, dark=dark, width=width, height=1000)
    say(message_box(page), BRIEF.format(audience=audience))
    open_thread(message(page, "sunflower kits"))
    card = reply(page, "what would you like yourself")
    expect(card).to_contain_text("comes by itself in 15 seconds")
    for menu, choice in (("Your channel", "Email"), ("Your tone", "Playful, with jokes"), ("Their channel", "Email")):
        card.get_by_role("combobox", name=menu).select_option(label=choice)
    card.scroll_into_view_if_needed()
    pictured(page, f"yours-first-{'dark' if dark else 'light'}")
    card.get_by_role("button", name="Draft now").click()

    gap = reply(page, "Yours and theirs")
    expect(gap).to_contain_text("you like emails, you guessed email; they prefer")
    expect(reply(page, "Kept for you alone")).to_contain_text("your guess: email")
    gap.scroll_into_view_if_needed()
    pictured(page, f"yours-and-theirs-gap-{'dark' if dark else 'light'}")

    thread(page).get_by_role("button", name="Close thread").click()  # in a narrow window the thread lies over the tabs
    expect(thread(page)).to_be_hidden()
    page.get_by_role("tab", name="Home").click()
    home = page.get_by_role("tabpanel", name="Home")
    expect(home).to_contain_text("How often you guessed right")
    expect(home).to_contain_text(re.compile(r"Channel: \d of 1 right"))
    home.get_by_role("heading", name="Yours and theirs").scroll_into_view_if_needed()
    pictured(page, f"yours-and-theirs-{'dark' if dark else 'light'}")
