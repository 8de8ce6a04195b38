"""“New draft”: a form for whoever would rather fill one in, from the shortcuts, the Home tab, or `/draft` alone."""

from bot.sandbox.control import SandboxSlack
from bot.sandbox.views import View
from bot.slack.ids import DraftField
from bot.wiring import House

ROOM = "#copy-review"
FORM = "New draft"
BRIEF = "Spring sale until Friday, 20 % off bulbs"
DONE = "Why it reads so"


def filled(slack: SandboxSlack, form: View, typed: str, brief: str = BRIEF, **others: str) -> dict[str, object]:
    found = slack.ask_options("ana", form, DraftField.AUDIENCE, typed)[0]
    return {DraftField.AUDIENCE: found, DraftField.BRIEF: brief, **others}


def test_a_shortcut_brings_a_form_and_the_draft_comes_by_direct_message(slack: SandboxSlack, app: House) -> None:
    slack.shortcut("ana", FORM)
    form = slack.wait_for_modal("ana", FORM)
    slack.submit("ana", filled(slack, form, "dan", draft_channel="email"))
    card = slack.wait_for_reply("dm", user="ana", containing=DONE, timeout=30)
    assert "Email for Dana Ruiz" in card.plain
    assert "20 % off" in card.plain
    draft = app.store.draft_in_thread(card.room, card.thread or "")
    assert draft
    assert (draft.asked_by, draft.brief) == (slack.world.person("ana").id, BRIEF)


def test_draft_alone_asks_in_a_form_and_answers_in_its_room(slack: SandboxSlack, app: House) -> None:
    slack.command("ana", ROOM, "/draft", " ")
    form = slack.wait_for_modal("ana", FORM)
    slack.submit("ana", filled(slack, form, "hannah"))
    slack.wait_for_reply(ROOM, user="ben", containing="20 % off", timeout=30)
    own = slack.wait_for_reply(ROOM, user="ana", containing=DONE, timeout=30)
    assert not any(DONE in each.plain for each in slack.messages(ROOM, seen_by="ben"))
    assert "Share with the room" in own.plain


def test_the_home_tab_has_its_button(slack: SandboxSlack, app: House) -> None:
    slack.open_home("ana")
    slack.wait_until(lambda: (home := slack.home("ana")) and FORM in home.plain, timeout=30)
    home = slack.home("ana")
    assert home
    slack.click("ana", home, FORM)
    slack.wait_for_modal("ana", FORM)


def test_what_comes_to_nothing_is_said_and_all_that_was_typed_stands_in_the_form_again(
    slack: SandboxSlack, app: House
) -> None:
    slack.shortcut("ana", FORM)
    form = slack.wait_for_modal("ana", FORM)
    slack.submit("ana", filled(slack, form, "dan", "I just love puns", draft_channel="sms"))
    sorry = slack.wait_for_reply("dm", user="ana", containing="what you like yourself", timeout=30)
    slack.click("ana", sorry, "Open the form again")
    again = slack.wait_for_modal("ana", FORM)
    stands = {each["block_id"]: each["element"] for each in again.blocks}
    assert stands[DraftField.BRIEF]["initial_value"] == "I just love puns"
    assert stands[DraftField.CHANNEL]["initial_option"]["value"] == "sms"
    assert "Dana Ruiz" in stands[DraftField.AUDIENCE]["initial_option"]["text"]["text"]
    slack.submit("ana", {DraftField.BRIEF: BRIEF})
    card = slack.wait_for_reply("dm", user="ana", containing=DONE, timeout=30)
    assert "SMS for Dana Ruiz" in card.plain


def test_a_form_that_came_too_late_is_offered_by_a_button(slack: SandboxSlack, app: House) -> None:
    slack.fail_next("views.open", with_="expired_trigger_id")
    slack.shortcut("ana", FORM)
    late = slack.wait_for_reply("dm", user="ana", containing="could not be opened in time", timeout=30)
    slack.click("ana", late, "Open the form again")
    form = slack.wait_for_modal("ana", FORM)
    slack.submit("ana", filled(slack, form, "dan", draft_channel="email"))
    slack.wait_for_reply("dm", user="ana", containing=DONE, timeout=30)
