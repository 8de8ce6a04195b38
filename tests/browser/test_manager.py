"""A manager's way: in a window of their own, seeing what the team asks for as it happens."""

from playwright.sync_api import expect

from tests.browser.acts import go_to_room, message, message_box, open_thread, reply, rooms, say, thread
from tests.browser.conftest import OpenAs
from tests.browser.larkmoor import Larkmoor

ASK = "@their_rules draft an email for Hannah Whitaker: sunflower kits 20 % off until Friday 29 May. I hate long emails"
PASTED = (
    "/check for Hannah Whitaker: Nobody reads text messages any more, so here is a long story about our new nursery."
)


def test_a_manager_follows_what_a_marketer_asks_and_checks_a_text(open_as: OpenAs, company: Larkmoor) -> None:
    ana, max_ = open_as("ana", "copy-review"), open_as("max")
    company.writer.hold()
    say(message_box(ana), ASK)
    expect(rooms(max_).get_by_role("link", name="copy-review")).to_have_accessible_name("copy-review unread")

    go_to_room(max_, "copy-review")
    asked = message(max_, "sunflower kits")
    open_thread(asked)
    expect(reply(max_, "Reading the evidence")).to_contain_text("Writing")
    company.writer.let_end()
    card = reply(max_, "Email for Hannah Whitaker")
    expect(card).to_contain_text("20 % off until Friday 29 May")
    open_thread(message(ana, "sunflower kits"))
    expect(reply(ana, "Only visible to you")).to_contain_text("I hate long emails")
    expect(thread(max_)).not_to_contain_text("Only visible to you")

    say(message_box(max_), PASTED)
    checked = message(max_, "Nobody reads text messages any more")
    expect(checked).to_contain_text("Only visible to you")
    expect(ana.get_by_role("log", name="Messages")).not_to_contain_text("Nobody reads text messages")
