"""Two marketers and a manager: Ana asks and sends, Ben comments, Max wants changes, Ana makes them, Max approves."""

from playwright.sync_api import expect

from tests.browser.acts import form, message, message_box, open_thread, reply, say, thread, thread_box
from tests.browser.conftest import OpenAs
from tests.browser.pictures import pictured

ASK = "draft an email for Hannah Whitaker: sunflower kits, 20 % off until Friday 29 May, order at https://larkmoor.example/kits"
REASONS = "Please mention that click and collect is free\nshorter please\nI miss the pictures"


def test_a_draft_goes_through_review_in_three_windows(open_as: OpenAs) -> None:
    ana, max_ = open_as("ana", height=1000), open_as("max", "copy-review", dark=True, height=1000)
    ben = open_as("ben", "copy-review", width=420, height=1000)
    say(message_box(ana), ASK)
    open_thread(message(ana, "sunflower kits"))
    reply(ana, "Email for Hannah Whitaker").get_by_role("button", name="Send to review").click()

    settings = form(ana, "How drafts are reviewed")
    settings.get_by_label("In which room?").select_option(label="#copy-review")
    settings.get_by_role("checkbox", name="Max Lindqvist").check()
    pictured(ana, "review-settings-light")
    settings.get_by_role("button", name="Save and send").click()
    expect(reply(ana, "Version 1 is in review")).to_contain_text("@max may decide")

    card = message(max_, "To review: Email for Hannah Whitaker")
    expect(card).to_contain_text("20 % off until Friday 29 May")
    pictured(max_, "review-card-dark")
    expect(message(ben, "To review")).to_contain_text("What it rests on")
    pictured(ben, "review-card-narrow")

    card.get_by_role("button", name="Request changes").click()
    asked = form(max_, "Request changes")
    asked.get_by_role("textbox", name="What has to change?").fill(REASONS)
    pictured(max_, "review-request-changes-dark")
    asked.get_by_role("button", name="Send").click()
    expect(message(max_, "Changes requested: Email for Hannah")).to_contain_text("click and collect is free")

    wanted = reply(ana, "asked for changes to version 1")
    expect(wanted).to_contain_text("shorter please")
    pictured(ana, "review-changes-requested-light")
    wanted.get_by_role("button", name="Make the next version from this").click()
    second = reply(ana, "the busy parent, version 2")
    expect(reply(ana, "These points I left to you")).to_contain_text("I miss the pictures")
    second.get_by_role("button", name="Send version 2 to review").click()
    expect(reply(ana, "Version 2 is in review")).to_be_visible()

    again = message(max_, "To review: Email for Hannah Whitaker, the busy parent, version 2")
    expect(again).to_contain_text("Changed since version 1")
    pictured(max_, "review-second-card-dark")
    again.get_by_role("button", name="Approve", exact=True).click()
    expect(message(max_, "Approved: Email for Hannah Whitaker, the busy parent, version 2")).to_contain_text(
        "@max approved version 2"
    )
    expect(message(max_, "Approved:").get_by_role("button", name="Approve")).to_have_count(0)
    expect(reply(ana, "approved version 2")).to_be_visible()
    pictured(max_, "review-approved-dark")


def test_a_comment_becomes_a_proposal_and_what_waits_stands_on_the_home_tab(open_as: OpenAs) -> None:
    ana = open_as("ana", height=1000)
    say(message_box(ana), "draft an sms for Dana Ruiz: bulbs are in, 3 for £10. We have 40 kinds. Free parking")
    open_thread(message(ana, "bulbs are in"))
    reply(ana, "SMS for Dana Ruiz").get_by_role("button", name="Send to review").click()
    expect(reply(ana, "Version 1 is in review")).to_be_visible()

    ben = open_as("ben", "copy-review", height=1000)
    card = message(ben, "To review: SMS for Dana Ruiz")
    card.hover()
    card.get_by_role("button", name="Reply in thread").click()
    say(thread_box(ben), "Lovely. Could we drop the last line?")
    proposal = reply(ben, "it would read so")
    expect(proposal.get_by_role("button", name="Take it as version 2")).to_be_visible()
    pictured(ben, "review-proposal-light")

    max_ = open_as("max", dark=True, height=1000)
    max_.get_by_role("tab", name="Home").click()
    home = max_.get_by_role("tabpanel", name="Home")
    expect(home).to_contain_text("Waiting for you")
    pictured(max_, "review-home-dark")
    proposal.get_by_role("button", name="No").click()
    expect(reply(ben, "Only those who wrote the draft")).to_have_count(0)
    expect(thread(ben)).to_contain_text("left it as it is")
