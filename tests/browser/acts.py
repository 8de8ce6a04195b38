"""What people do in a window and see there, by the names that a screen reader tells."""

import re

from playwright.sync_api import Locator, Page, expect


def rooms(page: Page) -> Locator:
    return page.get_by_role("navigation", name="Rooms and direct messages")


def go_to_room(page: Page, name: str) -> None:
    rooms(page).get_by_role("link", name=name).click()
    expect(page.get_by_role("heading", name=name, level=1)).to_be_visible()


def message_box(page: Page) -> Locator:
    return page.get_by_role("textbox", name=re.compile("^Message "))


def suggestions(page: Page) -> Locator:
    return page.get_by_role("listbox", name="Suggestions").get_by_role("option")


def say(box: Locator, text: str) -> None:
    box.fill(text)
    box.press("Enter")
    expect(box).to_have_value("")


def message(page: Page, words: str) -> Locator:
    """The newest message in the room that holds these words."""
    return page.get_by_role("log", name="Messages").get_by_role("article").filter(has_text=words).last


def open_thread(said: Locator) -> None:
    """In one step: the message is drawn anew while the app works, between a pointer's press and release, too."""
    link = said.get_by_role("link", name=re.compile(r"repl(y|ies)"))
    expect(link).to_be_visible()
    link.evaluate("link => link.click()")


def thread(page: Page) -> Locator:
    return page.get_by_role("complementary", name="Thread")


def thread_box(page: Page) -> Locator:
    return thread(page).get_by_role("textbox", name="Reply in thread")


def reply(page: Page, words: str) -> Locator:
    """The newest message in the open thread that holds these words."""
    return thread(page).get_by_role("article").filter(has_text=words).last


def form(page: Page, name: str) -> Locator:
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_role("heading", name=name)).to_be_visible()
    return dialog
