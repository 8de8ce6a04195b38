"""`/core`: the brand's one sentence and its voice, set in a form, kept by drafts, and never lost when two write at once."""

from bot.core.brand.typed import BrandField
from bot.sandbox.acting import DIRECT
from bot.sandbox.control import SandboxSlack
from bot.sandbox.views import View
from bot.slack.ids import core_field
from bot.wiring import House

ROOM = "#copy-review"
FORM = "Core message and voice"
F = BrandField
CORE = "We only sell what we have grown or used ourselves."


def opened(slack: SandboxSlack, user: str) -> View:
    slack.command(user, ROOM, "/core", "")
    return slack.wait_for_modal(user, FORM)


def stands_in(form: View, field: BrandField) -> str:
    """What the field begins with."""
    [block] = [block for block in form.blocks if block["block_id"] == core_field(field)]
    return str(block["element"].get("initial_value", ""))


def sent(slack: SandboxSlack, user: str, typed: dict[BrandField, str]) -> dict[str, str]:
    """Gives what is told beside the fields."""
    return slack.submit(user, {core_field(field): text for field, text in typed.items()}).errors


def test_the_form_shows_what_stands_and_a_draft_keeps_what_was_set(slack: SandboxSlack, app: House) -> None:
    shown = opened(slack, "ana")
    assert stands_in(shown, F.CORE_MESSAGE) == CORE
    assert "What stands is version 1" in shown.plain
    sent(slack, "ana", {F.NEVER: "plants → living things", F.ALWAYS: "peat-free → email, body"})
    told = slack.wait_for_reply(ROOM, user="ana", containing="Saved as version 2")
    assert "words always used and words never used" in told.plain
    assert slack.messages(ROOM, seen_by="ben") == []
    slack.say("ana", DIRECT, "an email for Dana Ruiz: new plants are in until Friday")
    draft = slack.wait_for_reply(DIRECT, user="ana", containing="Email for Dana Ruiz")
    assert "living things are in" in draft.plain.casefold()
    assert "peat-free" in draft.plain.casefold()
    assert app.store.brand_changes()[0].by == "U0ANA"


def test_what_cannot_be_kept_is_told_beside_its_field_and_the_form_stays_open(slack: SandboxSlack, app: House) -> None:
    opened(slack, "ana")
    wrong = sent(slack, "ana", {F.NEVER: "grown", F.ALWAYS: "peat-free"})
    assert wrong == {
        core_field(
            F.NEVER
        ): "“grown” stands in the core message, and is among the words never used. Change one of the two."
    }
    assert slack.wait_for_modal("ana", FORM)
    sent(slack, "ana", {F.NEVER: "cheap"})
    assert slack.wait_for_reply(ROOM, user="ana", containing="Saved as version 2")


def test_of_two_who_write_at_once_the_second_is_told_and_keeps_their_words(slack: SandboxSlack, app: House) -> None:
    opened(slack, "ana")
    opened(slack, "max")
    sent(slack, "ana", {F.SENDER: "Ana at Larkmoor", F.CORE_MESSAGE: "We grow it first."})
    slack.wait_for_reply(ROOM, user="ana", containing="Saved as version 2")
    sent(slack, "max", {F.NEVER: "cheap", F.CORE_MESSAGE: "Grown here."})
    told = slack.wait_for_reply(ROOM, user="max", containing="while you were writing")
    assert "core message and sender" in told.plain
    assert app.store.brand().core_message == "We grow it first."

    slack.click("max", told, "Open it with my words")
    form = slack.wait_for_modal("max", FORM)
    assert "Stands now: We grow it first." in form.plain
    assert (stands_in(form, F.CORE_MESSAGE), stands_in(form, F.NEVER)) == ("Grown here.", "cheap")
    assert stands_in(form, F.SENDER) == "Ana at Larkmoor"
    sent(slack, "max", {})
    slack.wait_for_reply(ROOM, user="max", containing="Saved as version 3")
    standing = app.store.brand()
    assert (standing.core_message, standing.sender) == ("Grown here.", "Ana at Larkmoor")
    assert [never.words for never in standing.never] == ["cheap"]


def test_a_form_that_came_too_late_is_offered_again(slack: SandboxSlack, app: House) -> None:
    slack.fail_next("views.open", with_="expired_trigger_id")
    slack.command("ana", ROOM, "/core", "")
    late = slack.wait_for_reply(ROOM, user="ana", containing="could not be opened in time")
    slack.click("ana", late, "Open the form")
    assert stands_in(slack.wait_for_modal("ana", FORM), F.CORE_MESSAGE) == CORE


def test_each_persona_gets_the_same_sentence_in_terms_of_its_own(slack: SandboxSlack, app: House) -> None:
    slack.command("ana", ROOM, "/core", "personas")
    told = slack.wait_for_reply(ROOM, user="ana", containing="as each persona gets it").plain
    assert told.count(CORE) == 7
    assert "If a plant dies within twelve months" in told
    assert "plants that forgive a missed fortnight" in told


def test_who_changed_what_is_listed(slack: SandboxSlack, app: House) -> None:
    opened(slack, "max")
    sent(slack, "max", {F.SENDER: "Larkmoor"})
    slack.wait_for_reply(ROOM, user="max", containing="Saved as version 2")
    slack.command("ana", ROOM, "/core", "versions")
    told = slack.wait_for_reply(ROOM, user="ana", containing="The brand's versions").plain
    assert "Version 2" in told
    assert "sender" in told
    slack.command("ana", ROOM, "/core", "help me")
    assert slack.wait_for_reply(ROOM, user="ana", containing="opens the form")
