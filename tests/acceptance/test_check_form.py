"""“Check this copy” in a message's menu, and `/check` without a text: a form, and an answer to whoever sent it alone."""

from bot.core.flags.flag import Place
from bot.sandbox.control import SandboxSlack
from bot.sandbox.views import View
from bot.sandbox.wire import Doc
from bot.slack.ids import CheckField
from bot.slack.views.check_form import WHAT
from bot.wiring import House

ROOM = "#copy-review"
TASTE = "Make it an email, I loathe letters."
FORM = "Check this copy"


def audience(slack: SandboxSlack, user: str, form: View, typed: str) -> Doc:
    """The first option that the menu offers for what is typed."""
    return slack.ask_options(user, form, CheckField.AUDIENCE, typed)[0]


def filled(slack: SandboxSlack, user: str, form: View, typed: str) -> dict[str, object]:
    return {CheckField.AUDIENCE: audience(slack, user, form, typed)}


def test_a_colleagues_message_is_checked_for_whoever_asked_and_nobody_else_hears_of_it(
    slack: SandboxSlack, app: House
) -> None:
    said = slack.say("ben", ROOM, TASTE)
    slack.shortcut("ana", FORM, said)
    form = slack.wait_for_modal("ana", FORM)
    assert TASTE in form.plain
    slack.submit("ana", filled(slack, "ana", form, "arth"))
    answer = slack.wait_for_reply(ROOM, user="ana", containing="flag for Arthur Pickersgill")
    assert "I loathe letters" in answer.plain
    assert [message.plain for message in slack.messages(ROOM, seen_by="ben")] == [TASTE]


def test_what_the_text_is_was_guessed_and_can_be_changed(slack: SandboxSlack, app: House) -> None:
    """In copy “I” is the brand; in a brief it is whoever wrote it."""
    said = slack.say("ben", ROOM, "Dear Arthur, I love neon stickers and you will too.")
    slack.shortcut("ana", FORM, said)
    form = slack.wait_for_modal("ana", FORM)
    slack.submit("ana", filled(slack, "ana", form, "arth"))
    assert "No flags" in slack.wait_for_reply(ROOM, user="ana", containing="for Arthur").plain

    slack.shortcut("ana", FORM, said)
    form = slack.wait_for_modal("ana", FORM)
    slack.submit("ana", filled(slack, "ana", form, "arth") | {CheckField.PLACE: WHAT[Place.BRIEF]})
    assert "I love neon stickers" in slack.wait_for_reply(ROOM, user="ana", containing="1 flag").plain


def test_check_alone_opens_a_form_for_the_text_its_audience_and_its_channel(slack: SandboxSlack, app: House) -> None:
    slack.command("ana", ROOM, "/check", "")
    form = slack.wait_for_modal("ana", FORM)
    told = filled(slack, "ana", form, "arth") | {CheckField.TEXT: TASTE, CheckField.CHANNEL: "email"}
    slack.submit("ana", told)
    assert "I loathe letters" in slack.wait_for_reply(ROOM, user="ana", containing="Held against").plain


def test_a_message_longer_than_a_field_takes_is_checked_to_its_end(slack: SandboxSlack, app: House) -> None:
    long = "The shop opens at nine. " * 200 + TASTE
    slack.shortcut("ana", FORM, slack.say("ben", ROOM, long))
    form = slack.wait_for_modal("ana", FORM)
    assert f"{len(long):,} characters" in form.plain
    slack.submit("ana", filled(slack, "ana", form, "arth"))
    assert "I loathe letters" in slack.wait_for_reply(ROOM, user="ana", containing="Held against").plain


def test_under_a_draft_the_form_begins_with_whom_the_draft_is_for(slack: SandboxSlack, app: House) -> None:
    asked = slack.say("ana", ROOM, "@their_rules draft an email for Dana Ruiz: Spring sale until Friday")
    slack.wait_for_reply(ROOM, thread=asked, user="ana", containing="Why the draft")
    comment = slack.say("ben", ROOM, TASTE, thread=asked)
    slack.shortcut("ben", FORM, comment)
    slack.wait_for_modal("ben", FORM)
    slack.submit("ben")
    assert slack.wait_for_reply(ROOM, user="ben", containing="for Dana Ruiz")


def test_a_form_that_came_too_late_is_offered_again_with_nothing_lost(slack: SandboxSlack, app: House) -> None:
    slack.fail_next("views.open", with_="expired_trigger_id")
    slack.shortcut("ana", FORM, slack.say("ben", ROOM, TASTE))
    late = slack.wait_for_reply(ROOM, user="ana", containing="could not be opened in time")
    slack.click("ana", late, "Open the form")
    form = slack.wait_for_modal("ana", FORM)
    assert TASTE in form.plain
    slack.submit("ana", filled(slack, "ana", form, "arth"))
    assert "I loathe letters" in slack.wait_for_reply(ROOM, user="ana", containing="flag for Arthur").plain


def test_a_text_without_words_is_told_so(slack: SandboxSlack, app: House) -> None:
    slack.command("ana", ROOM, "/check", " ")
    form = slack.wait_for_modal("ana", FORM)
    slack.submit("ana", filled(slack, "ana", form, "arth") | {CheckField.TEXT: "\u200b "})
    assert "no text to check" in slack.wait_for_reply(ROOM, user="ana", containing="no text").plain


def test_the_menu_offers_personas_at_once_and_whoever_the_typed_words_begin(slack: SandboxSlack, app: House) -> None:
    slack.command("ana", ROOM, "/check", "")
    form = slack.wait_for_modal("ana", FORM)

    def offered(typed: str) -> list[str]:
        return [str(each["text"]["text"]) for each in slack.ask_options("ana", form, CheckField.AUDIENCE, typed)]

    assert len(offered("")) == 6
    assert offered("han")[0].startswith("Hannah Whitaker")
    assert any(name.startswith("Dana Ruiz") for name in offered("dana"))
    assert offered("zzzz") == []
