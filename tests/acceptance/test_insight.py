"""“Save as customer insight”: a message becomes evidence, after a look at what will be stored."""

from bot.core.evidence import Aspect, Polarity, Source
from bot.sandbox.control import SandboxSlack
from bot.sandbox.views import View
from bot.slack.ids import INSIGHT_AUDIENCE, ToldField
from bot.wiring import House

ROOM = "#copy-review"
SHORTCUT = "Save as customer insight"
FORM = "Save as insight"
SAID = "Arthur Pickersgill told me at the till that he can't stand long emails"


def form_of(slack: SandboxSlack, user: str, text: str = SAID) -> View:
    slack.shortcut(user, SHORTCUT, slack.say("ben", ROOM, text))
    return slack.wait_for_modal(user, FORM)


def known(app: House) -> dict[str, object]:
    found = app.store.find_audiences("Arthur Pickersgill")[0].audience
    return {item.id: item for item in app.store.evidence_about(found.id) if item.id.startswith("insight-")}


def test_a_message_is_read_looked_over_and_kept_with_its_link_and_who_said_it(slack: SandboxSlack, app: House) -> None:
    form = form_of(slack, "ana")
    assert not known(app)
    drawn = str(form.blocks)
    assert "Arthur Pickersgill" in drawn
    assert "long emails" in drawn
    assert "Ben Achebe, Marketer" in drawn
    slack.submit("ana")
    told = slack.wait_for_reply(ROOM, user="ana", containing="Stored: Arthur Pickersgill")
    assert told.only_for == "U0ANA"
    (item,) = app.store.evidence_called(list(known(app)))
    assert (item.value, item.aspect, item.polarity, item.source) == (
        "long emails",
        Aspect.FORMAT,
        Polarity.DISLIKES,
        Source.SAID,
    )
    assert (item.told_by, item.recorded_by, item.note) == ("Ben Achebe, Marketer", "U0ANA", SAID)
    assert "/archives/" in item.link


def test_what_is_proposed_can_be_corrected_and_what_is_wrong_is_told_in_the_form(
    slack: SandboxSlack, app: House
) -> None:
    form = form_of(slack, "ana")
    hannah = slack.ask_options("ana", form, INSIGHT_AUDIENCE, "hannah")[0]
    refused = slack.submit("ana", {INSIGHT_AUDIENCE: hannah, ToldField.NOTE: " "})
    assert "Write down their words" in str(refused.payload)
    slack.submit("ana", {INSIGHT_AUDIENCE: hannah, ToldField.VALUE: "short emails", ToldField.POLARITY: "They like it"})
    slack.wait_for_reply(ROOM, user="ana", containing="Stored: Hannah Whitaker")
    kept = app.store.evidence_about("persona-busy-parent")
    assert any(item.value == "short emails" and item.polarity is Polarity.LIKES for item in kept)


def test_the_same_message_twice_is_told_with_its_link_and_another_thing_can_be_kept(
    slack: SandboxSlack, app: House
) -> None:
    said = slack.say("ben", ROOM, SAID)
    slack.shortcut("ana", SHORTCUT, said)
    slack.wait_for_modal("ana", FORM)
    slack.submit("ana")
    slack.wait_for_reply(ROOM, user="ana", containing="Stored")
    slack.shortcut("max", SHORTCUT, said)
    told = slack.wait_for_reply(ROOM, user="max", containing="kept already")
    assert "long emails" in told.plain
    slack.click("max", told, "Save another thing from it")
    slack.wait_for_modal("max", FORM)
    slack.submit("max", {ToldField.VALUE: "talking at the till", ToldField.POLARITY: "They like it"})
    slack.wait_for_reply(ROOM, user="max", containing="Stored")
    assert len(known(app)) == 2


def test_of_two_at_once_the_second_is_told_and_their_words_are_offered_again(slack: SandboxSlack, app: House) -> None:
    said = slack.say("ben", ROOM, SAID)
    for user in ("ana", "max"):
        slack.shortcut(user, SHORTCUT, said)
        slack.wait_for_modal(user, FORM)
    slack.submit("ana")
    slack.wait_for_reply(ROOM, user="ana", containing="Stored")
    slack.submit("max", {ToldField.VALUE: "chatty emails"})
    told = slack.wait_for_reply(ROOM, user="max", containing="while you were reading")
    assert len(known(app)) == 1
    slack.click("max", told, "Open the form")
    assert "chatty emails" in str(slack.wait_for_modal("max", FORM).blocks)
    slack.submit("max")
    slack.wait_for_reply(ROOM, user="max", containing="Stored")
    assert len(known(app)) == 2


def test_a_thread_is_kept_with_who_answered_what(slack: SandboxSlack, app: House) -> None:
    said = slack.say("ben", ROOM, SAID)
    slack.say("max", ROOM, "He told me the same in spring.", thread=said)
    slack.shortcut("ana", SHORTCUT, said)
    form = slack.wait_for_modal("ana", FORM)
    assert "Max Lindqvist, Marketing manager: He told me the same in spring." in str(form.blocks)


def test_third_persons_data_get_a_word_of_care(slack: SandboxSlack, app: House) -> None:
    form = form_of(slack, "ana", f"{SAID}, his sister is anna.b@example.org, 01632 960 123 4")
    assert "an email address" in form.plain
    assert "Take it out below" in form.plain


def test_what_an_app_wrote_is_refused_kindly_and_opens_nothing(slack: SandboxSlack, app: House) -> None:
    asked = slack.say("ana", "dm", "what does the busy parent care about?")
    card = slack.wait_for_reply("dm", asked, "ana", containing="Coverage")
    slack.shortcut("ana", SHORTCUT, card)
    told = slack.wait_for_reply("dm", user="ana", containing="tells what a customer said or did")
    assert "I wrote that myself" in told.plain
    assert not slack.modal("ana")


def test_a_form_that_came_too_late_is_offered_again(slack: SandboxSlack, app: House) -> None:
    slack.fail_next("views.open", with_="expired_trigger_id")
    slack.shortcut("ana", SHORTCUT, slack.say("ben", ROOM, SAID))
    late = slack.wait_for_reply(ROOM, user="ana", containing="could not be opened in time")
    slack.click("ana", late, "Open the form")
    slack.wait_for_modal("ana", FORM)
    slack.submit("ana")
    slack.wait_for_reply(ROOM, user="ana", containing="Stored")
