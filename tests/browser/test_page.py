"""What holds on the page whoever uses it, and for whatever an app shows there."""

import re

import pytest
from playwright.sync_api import expect

from bot.sandbox.acting import DIRECT
from tests.browser.acts import go_to_room, message, message_box, open_thread, reply, rooms, say, suggestions, thread
from tests.browser.conftest import OpenAs
from tests.browser.larkmoor import Larkmoor
from tests.browser.modal import open_modal


def test_a_room_has_a_dot_until_it_is_looked_at(open_as: OpenAs, company: Larkmoor) -> None:
    page = open_as("ben")
    company.slack.say("max", "#general", "Cake in the kitchen.")
    room = rooms(page).get_by_role("link", name="general")
    expect(room.get_by_role("img", name="unread")).to_be_visible()
    go_to_room(page, "general")
    expect(message(page, "Cake in the kitchen.")).to_be_visible()
    go_to_room(page, "copy-review")
    expect(room).to_have_accessible_name("general")


def test_escape_closes_what_is_on_top_and_leaves_what_was_typed(open_as: OpenAs, company: Larkmoor) -> None:
    asked = company.slack.say("ana", "#general", "Lunch?")
    company.slack.say("ben", "#general", "At one.", thread=asked)
    page = open_as("ana", "general")
    message_box(page).press_sequentially("Cheers @b")
    expect(suggestions(page)).to_have_text([re.compile("Ben Achebe")])
    page.keyboard.press("Escape")
    expect(suggestions(page)).to_have_count(0)
    expect(message_box(page)).to_have_value("Cheers @b")

    open_thread(message(page, "Lunch?"))
    expect(reply(page, "At one.")).to_be_visible()
    page.keyboard.press("Escape")
    expect(thread(page)).to_be_hidden()
    expect(message(page, "Lunch?")).to_be_focused()


def test_a_modal_keeps_the_keyboard_asks_for_what_is_missing_and_closes_with_escape(
    open_as: OpenAs, company: Larkmoor
) -> None:
    page = open_as("max")
    open_modal(company, "max")
    modal = page.get_by_role("dialog", name="Why does it stay?")
    expect(modal.get_by_role("textbox", name="Your reason")).to_be_focused()
    modal.get_by_role("button", name="Keep it").click()
    expect(modal.get_by_role("alert")).to_have_text("This cannot be empty.")
    page.keyboard.press("Escape")
    expect(modal).to_be_hidden()
    company.slack.wait_until(lambda: company.slack.modal("max") is None)


def test_a_block_that_nobody_knows_is_drawn_as_a_fault(open_as: OpenAs, company: Larkmoor) -> None:
    world = company.slack.world
    with world.lock:
        world.post(world.room("#general"), world.app.user_id, text="", blocks=({"type": "hologram", "block_id": "b"},))
    page = open_as("ana", "general")
    expect(message(page, "hologram")).to_be_visible()


def test_a_telephones_width_is_enough(open_as: OpenAs) -> None:
    page = open_as("ana", width=380, height=720)
    drawer = page.get_by_role("button", name="Rooms and people")
    expect(rooms(page)).to_be_hidden()
    drawer.click()
    go_to_room(page, "copy-review")
    expect(rooms(page)).to_be_hidden()
    drawer.click()
    rooms(page).get_by_role("link", name="Their Rules").click()
    say(message_box(page), "text for dana ruiz: spring sale, 20% off bulbs")
    open_thread(message(page, "spring sale"))
    expect(reply(page, "Why it reads so")).to_be_visible()
    assert page.evaluate("document.scrollingElement.scrollWidth") <= 380
    page.get_by_role("button", name="Close thread").click()
    expect(message_box(page)).to_be_visible()


@pytest.mark.parametrize("dark", [True, False])
def test_colours_follow_the_system_until_somebody_chooses(open_as: OpenAs, *, dark: bool) -> None:
    page = open_as("ana", dark=dark)
    switch = page.get_by_role("button", name="Dark colours")
    expect(switch).to_have_attribute("aria-pressed", str(dark).lower())
    switch.click()
    page.reload()
    expect(switch).to_have_attribute("aria-pressed", str(not dark).lower())
    expect(page.locator("body")).to_have_css("color-scheme", "light" if dark else "dark")


def test_stop_ends_a_draft_that_is_being_written(
    open_as: OpenAs, company: Larkmoor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.slack.live.LOOK_EVERY", 0.0)
    page = open_as("ben")
    company.writer.hold()
    say(message_box(page), "draft an email for Hannah Whitaker: strawberry plants, 3 for £5 until Sunday")
    company.writer.let_begin()
    open_thread(message(page, "strawberry plants"))
    expect(thread(page).get_by_role("article")).to_have_count(2)
    thread(page).get_by_role("button", name="Stop").click()
    company.slack.wait_until(lambda: company.slack.acks("agent_session_stopped"))
    company.writer.let_end()
    expect(reply(page, "Stopped")).to_be_visible()


def test_the_inspector_tells_each_call_whole(open_as: OpenAs, company: Larkmoor) -> None:
    page = open_as("ana")
    company.slack.wait_for_reply(DIRECT, thread=company.slack.say("ana", DIRECT, "thanks"), user="ana")
    page.get_by_role("button", name="Inspector").click()
    inspector = page.get_by_role("complementary", name="Inspector")
    inspector.get_by_role("searchbox", name="Filter the traffic").fill("postmessage")
    inspector.get_by_role("button", name="chat.postMessage").first.click()
    expect(inspector.get_by_role("listitem").first).to_contain_text('"thread_ts"')
    page.keyboard.press("Escape")
    expect(inspector).to_be_hidden()
