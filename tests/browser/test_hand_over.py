"""Approved copy is handed over in the thread, and people are cared for: as a marketer and a manager see it."""

from playwright.sync_api import expect

from tests.browser.acts import form, message, message_box, open_thread, reply, say
from tests.browser.conftest import OpenAs
from tests.browser.pictures import pictured
from tests.browser.test_review import ASK


def test_approved_copy_is_handed_over_and_what_came_of_it_is_told(open_as: OpenAs) -> None:
    ana = open_as("ana", height=1000)
    max_ = open_as("max", "copy-review", dark=True, width=420, height=1000)
    say(message_box(ana), ASK)
    open_thread(message(ana, "sunflower kits"))
    reply(ana, "Email for Hannah Whitaker").get_by_role("button", name="Send to review").click()
    settings = form(ana, "How drafts are reviewed")
    settings.get_by_label("In which room?").select_option(label="#copy-review")
    settings.get_by_role("button", name="Save and send").click()
    message(max_, "To review: Email for Hannah Whitaker").get_by_role("button", name="Approve", exact=True).click()

    reply(ana, "approved version 1").get_by_role("button", name="Hand over").click()
    handed = reply(ana, "handed version 1 over")
    expect(handed).to_contain_text("The JSON file holds the whole audit.")
    expect(reply(ana, "The approved copy, as plain text")).to_contain_text(".csv")
    handed.get_by_role("button", name="What came of it?").click()
    expect(reply(ana, "Nothing has come back of it yet")).to_be_visible()
    pictured(ana, "hand-over-light")
    expect(message(max_, "Approved: Email for Hannah")).to_contain_text("Hand over")
    pictured(max_, "hand-over-narrow-dark")


def test_a_gift_and_those_who_were_left_alone_are_read_in_light_and_dark(open_as: OpenAs) -> None:
    ana, dark = open_as("ana", height=1000), open_as("ben", dark=True, width=420, height=1000)
    say(message_box(ana), "what could we do for Dana Ruiz?")
    open_thread(message(ana, "what could we do for Dana"))
    expect(reply(ana, "What we could do for Dana Ruiz")).to_contain_text("a garden her class can look after")
    pictured(ana, "hand-over-gift-light")
    say(message_box(dark), "who have we not been in touch with for 30 days?")
    open_thread(message(dark, "who have we not"))
    expect(reply(dark, "1 to 20 of")).to_be_visible()
    pictured(dark, "hand-over-neglected-narrow-dark")
