"""A draft's review in Slack: sent by a marketer, decided by a manager, and told wherever it stands."""

from concurrent.futures import ThreadPoolExecutor

from bot.core.audiences import Customer
from bot.sandbox.acting import DIRECT
from bot.sandbox.control import SandboxSlack
from bot.sandbox.messages import Message
from bot.slack.answers.reviewing import reviewing
from bot.slack.ids import ReviewButton, ReviewField
from bot.slack.review_requests import ReviewPressed, next_request
from bot.usecases.forget_customer import forget_customer
from bot.usecases.review_draft import request_changes
from bot.wiring import House
from tests.acceptance.conftest import StartApp
from tests.acceptance.reviews import ROOM, ROOM_ID, SEND, body, drafted, looking_at, now, settled, thread_of


def test_the_first_draft_that_is_sent_asks_where_and_by_whom(slack: SandboxSlack, app: House) -> None:
    draft = drafted(slack)
    slack.click("ana", draft, SEND)
    settled(slack, "U0MAX")
    card = slack.wait_for_reply(ROOM, user="max", containing="To review: Email for Dana Ruiz")
    assert "20 % off until Friday 29 May" in card.plain
    assert "asked for it" in card.plain
    told = slack.wait_for_reply(DIRECT, thread=draft, user="ana", containing="Version 1 is in review")
    assert "You" not in told.plain


def test_an_approval_takes_the_buttons_off_the_card_and_is_told_in_the_makers_thread(
    slack: SandboxSlack, app: House, card: Message
) -> None:
    slack.click("max", card, "Approve")
    told = slack.wait_for_reply(DIRECT, user="ana", containing="approved version 1")
    assert "@max" in told.plain
    shown = now(slack, card)
    assert shown.plain.startswith("Approved: Email for Dana Ruiz")
    assert "[Approve]" not in shown.plain


def test_the_second_click_is_told_who_decided(slack: SandboxSlack, app: House, card: Message) -> None:
    """On the card as it was: a screen that was not drawn anew."""
    slack.click("max", card, "Approve")
    slack.wait_for_reply(DIRECT, user="ana", containing="approved version 1")
    slack.click("max", card, "Withdraw")
    assert "Only @ana can withdraw it" in slack.wait_for_reply(ROOM, user="max", containing="withdraw").plain
    slack.click("max", card, "Request changes")
    told = slack.wait_for_reply(ROOM, user="max", containing="nothing was changed")
    assert "@max approved version 1" in told.plain
    assert told.only_for == "U0MAX"


def test_nobody_approves_their_own_and_is_told_who_may(slack: SandboxSlack, app: House, card: Message) -> None:
    slack.click("ana", card, "Approve")
    told = slack.wait_for_reply(ROOM, user="ana", containing="somebody else decides")
    assert "@max" in told.plain
    assert "[Approve]" in now(slack, card).plain


def test_a_colleague_who_is_no_reviewer_is_told_who_is(slack: SandboxSlack, app: House, card: Message) -> None:
    slack.click("ben", card, "Request changes")
    told = slack.wait_for_reply(ROOM, user="ben", containing="decided by @max")
    assert told.only_for == "U0BEN"
    assert slack.modal("ben") is None


def test_reasons_come_to_the_maker_with_a_button_that_makes_the_next_version(
    slack: SandboxSlack, app: House, card: Message
) -> None:
    slack.click("max", card, "Request changes")
    slack.wait_for_modal("max", "Request changes")
    slack.submit(
        "max",
        {ReviewField.REASONS: "- Mention that click and collect is free\n- shorter please\n- I miss the pictures"},
    )
    told = slack.wait_for_reply(DIRECT, user="ana", containing="asked for changes to version 1")
    assert "• Mention that click and collect is free\n• shorter please" in told.plain
    assert "What has to change" in now(slack, card).plain

    slack.click("ana", told, "Make the next version from this")
    version = slack.wait_for_reply(DIRECT, user="ana", containing="version 2")
    assert "lick and collect is free" in version.plain
    assert "pictures" not in version.plain
    assert "I miss the pictures" in slack.wait_for_reply(DIRECT, user="ana", containing="I left to you").plain
    slack.click("ana", told, "Make the next version from this")
    assert slack.wait_for_reply(DIRECT, user="ana", containing="There is a version 2 of this draft by now")


def test_a_request_without_a_reason_is_refused_and_the_form_offered_again(
    slack: SandboxSlack, app: House, card: Message
) -> None:
    slack.click("max", card, "Request changes")
    slack.wait_for_modal("max", "Request changes")
    slack.submit("max", {ReviewField.REASONS: "  -  "})
    refused = slack.wait_for_reply(ROOM, user="max", containing="What you filled in is kept")
    slack.click("max", refused, "Open the form again")
    slack.wait_for_modal("max", "Request changes")
    slack.submit("max", {ReviewField.REASONS: "Say the price first."})
    assert "Say the price first." in slack.wait_for_reply(DIRECT, user="ana", containing="asked for changes").plain


def test_a_reviewers_edit_becomes_a_version_of_its_own_approved_on_the_same_card(
    slack: SandboxSlack, app: House, card: Message
) -> None:
    slack.click("max", card, "Edit and approve")
    form = slack.wait_for_modal("max", "Edit and approve")
    slack.submit("max", {"Body": body(form).replace("Hello Dana", "Dear Dana")})
    told = slack.wait_for_reply(DIRECT, user="ana", containing="approved version 2")
    assert "What they changed" in told.plain
    assert "Dear" in told.plain
    assert "Dear Dana" in now(slack, card).plain


def test_an_edit_of_a_version_that_another_has_replaced_is_kept_and_offered_again(
    slack: SandboxSlack, app: House, card: Message
) -> None:
    slack.click("max", card, "Edit and approve")
    form = slack.wait_for_modal("max", "Edit and approve")
    slack.say("ana", DIRECT, "click and collect is free too", thread=thread_of(slack))
    slack.wait_for_reply(DIRECT, user="ana", containing="version 2")
    slack.submit("max", {"Subject": "A subject of Max's own"})
    refused = slack.wait_for_reply(ROOM, user="max", containing="What you filled in is kept")
    assert "There is a version 2" in refused.plain
    slack.click("max", refused, "Open the form again")
    form = slack.wait_for_modal("max", "Edit and approve")
    assert "A subject of Max's own" in str(form.blocks)
    assert "lick and collect" in body(form)
    slack.submit("max")
    told = slack.wait_for_reply(DIRECT, user="ana", containing="approved version 3")
    assert "A subject of Max's own" in told.plain


def test_a_new_version_voids_what_was_in_review_and_the_card_offers_it(
    slack: SandboxSlack, app: House, card: Message
) -> None:
    slack.say("ana", DIRECT, "click and collect is free too", thread=thread_of(slack))
    slack.wait_for_reply(DIRECT, user="ana", containing="the review of version 1 no longer holds")
    voided = now(slack, card)
    assert voided.plain.startswith("Replaced: Email for Dana Ruiz")
    slack.click("max", card, "Approve")
    assert "made version 2 of it" in slack.wait_for_reply(ROOM, user="max", containing="nothing was changed").plain

    slack.click("max", voided, "Send version 2 to review")
    second = slack.wait_for_reply(ROOM, user="max", containing="To review: Email for Dana Ruiz, version 2")
    assert "Changed since version 1" in second.plain
    slack.wait_until(lambda: "Version 2 is in review here" in now(slack, card).plain)
    slack.click("max", second, "Approve")
    assert slack.wait_for_reply(DIRECT, user="ana", containing="approved version 2")


def test_whoever_made_it_can_withdraw_it(slack: SandboxSlack, app: House, card: Message) -> None:
    slack.click("ana", card, "Withdraw")
    assert slack.wait_for_reply(DIRECT, user="ana", containing="withdrew version 1")
    assert now(slack, card).plain.startswith("Withdrawn:")


def test_a_draft_that_is_in_review_is_not_sent_twice(slack: SandboxSlack, app: House, card: Message) -> None:
    slack.click("ana", slack.messages(DIRECT, thread=thread_of(slack), seen_by="ana")[1], SEND)
    assert slack.wait_for_reply(DIRECT, user="ana", containing="Version 1 is in review already")
    assert len([each for each in slack.messages(ROOM) if "To review" in each.plain]) == 1


def test_a_room_that_is_closed_to_us_is_told_and_what_was_chosen_kept(slack: SandboxSlack, app: House) -> None:
    slack.click("ana", drafted(slack), SEND)
    slack.wait_for_modal("ana", "How drafts are reviewed")
    slack.submit("ana", {ReviewField.ROOM: "C0GENERAL", ReviewField.PEOPLE: ["U0MAX"]})
    refused = slack.wait_for_reply(DIRECT, user="ana", containing="I cannot write in that room")
    assert app.store.review_settings().room == ""
    slack.click("ana", refused, "Open the form again")
    form = slack.wait_for_modal("ana", "How drafts are reviewed")
    assert "C0GENERAL" in str(form.blocks)
    assert "U0MAX" in str(form.blocks)
    slack.submit("ana", {ReviewField.ROOM: ROOM_ID})
    assert slack.wait_for_reply(ROOM, user="max", containing="To review")


def test_two_reviewers_who_press_at_the_same_moment_decide_once(slack: SandboxSlack, app: House, card: Message) -> None:
    slack.command("max", ROOM, "/review", "settings")
    slack.wait_for_modal("max", "How drafts are reviewed")
    slack.submit("max", {ReviewField.PEOPLE: ["U0MAX", "U0BEN"]})
    slack.wait_for_reply(ROOM, user="max", containing="Saved.")
    in_review = app.store.waiting_reviews()[0].id
    with ThreadPoolExecutor(2) as hands:
        list(hands.map(lambda user: slack.click(user, card, "Approve"), ("max", "ben")))

    def told() -> list[str]:
        seen = [each for user in ("max", "ben") for each in slack.messages(ROOM, seen_by=user) if each.only_for]
        return [each.plain for each in seen if "so nothing was changed" in each.plain]

    slack.wait_until(told)
    review = app.store.review(in_review)
    assert review is not None
    winner = {"U0MAX": "@max", "U0BEN": "@ben"}[review.decided_by]
    assert [winner in each for each in told()] == [True]


def test_two_who_are_asked_for_the_room_at_once_send_both_drafts_where_the_first_said(
    slack: SandboxSlack, app: House
) -> None:
    for user in ("ana", "ben"):
        slack.click(user, drafted(slack, user), SEND)
        slack.wait_for_modal(user, "How drafts are reviewed")
    slack.submit("ana", {ReviewField.ROOM: ROOM_ID, ReviewField.PEOPLE: ["U0MAX"]})
    slack.wait_for_reply(ROOM, user="max", containing="To review")
    slack.submit("ben", {ReviewField.ROOM: "C0GENERAL", ReviewField.PEOPLE: ["U0BEN"]})
    slack.wait_for_reply(ROOM, user="max", containing="@ben sent version 1")
    assert app.store.review_settings().people == ("U0MAX",)


def test_a_button_about_a_draft_that_was_forgotten_is_told_so(slack: SandboxSlack, app: House, card: Message) -> None:
    draft = app.store.draft(app.store.waiting_reviews()[0].draft_id)
    dana = app.store.audience(draft.audience_id) if draft else None
    assert isinstance(dana, Customer)
    forget_customer(app.forgetting, dana, "U0MAX")
    for label in ("Approve", "Request changes", "Edit and approve", "Withdraw"):
        slack.click("max", card, label)
        told = slack.wait_for_reply(ROOM, user="max", containing="not stored any more")
        assert told.only_for == "U0MAX"


def test_a_button_from_before_a_restart_still_decides(slack: SandboxSlack, start_app: StartApp) -> None:
    first = start_app()
    slack.click("ana", drafted(slack), SEND)
    settled(slack)
    card = slack.wait_for_reply(ROOM, user="max", containing="To review")
    first.kill()
    first.wait()
    slack.wait_until(lambda: slack.connections == 0)
    start_app()
    slack.click("max", card, "Approve")
    assert slack.wait_for_reply(DIRECT, user="ana", containing="approved version 1", timeout=30)


def test_a_second_press_while_the_next_version_is_made_is_told_so(
    slack: SandboxSlack, app: House, card: Message
) -> None:
    review = app.store.waiting_reviews()[0]
    app.desk.take(next_request(pressed(review.id), "another press", "default"))
    request_changes(reviewing(app.slack_kit), review.id, "U0MAX", "shorter please")
    looking_at(app, app.drafting.now()).look()
    told = slack.wait_for_reply(DIRECT, user="ana", containing="asked for changes")
    slack.click("ana", told, "Make the next version from this")
    assert slack.wait_for_reply(DIRECT, user="ana", containing="The next version was asked for already")


def pressed(review_id: str) -> ReviewPressed:
    return ReviewPressed(button=ReviewButton.MAKE_NEXT, value=review_id, user="U0ANA", trigger="t")
