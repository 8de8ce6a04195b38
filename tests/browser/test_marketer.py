"""A marketer's way: from an empty page, through a hurried ask, to a draft that goes on in its thread."""

from playwright.sync_api import expect

from tests.browser.acts import message, message_box, open_thread, reply, say, thread, thread_box
from tests.browser.conftest import OpenAs
from tests.browser.larkmoor import Larkmoor

HURRIED = (
    "can u do a short sms for danna ruiz abt the spring sale, 20% off bulbs, before friday. personally i hate emojis"
)


def test_a_hurried_ask_becomes_a_draft_with_reasons_and_flags_and_goes_on_by_email(
    open_as: OpenAs, company: Larkmoor
) -> None:
    page = open_as("ana")
    expect(page.get_by_role("heading", name="Ask Their Rules anything")).to_be_visible()

    company.writer.hold()
    say(message_box(page), HURRIED)
    asked = message(page, "danna ruiz")
    open_thread(asked)
    expect(reply(page, "Reading the evidence")).to_contain_text("Writing")

    company.writer.let_begin()
    begun = reply(page, "20% off bulbs before Friday")
    expect(begun).to_have_attribute("aria-busy", "true")
    expect(begun.get_by_role("heading")).to_have_count(0)

    company.writer.let_end()
    card = reply(page, "Why it reads so")
    expect(card.get_by_role("heading", name="SMS for Dana Ruiz")).to_be_visible()
    expect(card).to_contain_text("Reply STOP to opt out")
    expect(card).to_contain_text("“personally i hate emojis” in the brief")
    expect(card).to_contain_text("Left out of the copy")
    card.get_by_role("button", name="Why it reads so").click()
    expect(card).to_contain_text("your brief, “20% off bulbs, before friday”")
    expect(card).not_to_have_attribute("aria-busy", "true")
    expect(reply(page, "nobody else sees it")).to_contain_text("You said that you dislike emojis")
    expect(thread(page).get_by_role("article")).to_have_count(3)

    say(thread_box(page), "for email instead")
    second = reply(page, "version 2")
    expect(second.get_by_role("heading", name="Email for Dana Ruiz, version 2")).to_be_visible()
    expect(second).to_contain_text("20% off bulbs before Friday")
    expect(second).to_contain_text("Not to be sent by email yet")
    expect(asked.get_by_role("link", name="4 replies")).to_be_visible()


def test_a_suggested_prompt_is_asked_with_one_press(open_as: OpenAs) -> None:
    page = open_as("max")
    page.get_by_role("button", name="What does a persona care about?").click()
    asked = message(page, "What does the busy parent care about?")
    open_thread(asked)
    expect(reply(page, "Hannah Whitaker")).to_be_visible()
