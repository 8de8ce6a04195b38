"""A colleague's way: how to reach a customer, by keyboard, in a room where others read along."""

import re

from playwright.sync_api import expect

from tests.browser.acts import message, message_box, say, suggestions
from tests.browser.conftest import OpenAs


def test_a_look_up_by_keyboard_alone_is_seen_by_the_asker_alone(open_as: OpenAs) -> None:
    ben, ana = open_as("ben", "copy-review"), open_as("ana", "copy-review")

    message_box(ben).focus()
    ben.keyboard.type("/")
    expect(suggestions(ben).first).to_have_attribute("aria-selected", "true")
    ben.keyboard.press("ArrowDown")
    chosen = suggestions(ben).filter(has_text="/prefers")
    expect(chosen).to_have_attribute("aria-selected", "true")
    expect(message_box(ben)).to_have_attribute("aria-activedescendant", chosen.get_attribute("id") or "nothing")
    ben.keyboard.press("Enter")
    expect(message_box(ben)).to_have_value("/prefers ")
    ben.keyboard.type("danna ruiz")
    ben.keyboard.press("Enter")

    note = message(ben, "Dana Ruiz")
    expect(note).to_contain_text("Only visible to you")
    expect(note).to_contain_text("consent withdrawn")
    say(message_box(ben), "Thanks, I have what I need.")
    expect(message(ana, "Thanks, I have what I need.")).to_be_visible()
    expect(ana.get_by_role("log", name="Messages")).not_to_contain_text("Dana Ruiz")


def test_one_of_several_of_that_name_is_picked_by_keyboard(open_as: OpenAs) -> None:
    page = open_as("ben", "copy-review")
    say(message_box(page), "/prefers sofia")
    question = message(page, "Whom do you mean?")
    expect(question.get_by_role("button")).to_have_text([re.compile("Sofia Lindgren"), re.compile("Sofia Marín")])
    question.get_by_role("button", name="Sofia Marín").focus()
    page.keyboard.press("Enter")
    expect(message(page, "Channel by channel")).to_contain_text("Sofia Marín")
