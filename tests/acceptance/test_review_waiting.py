"""What waits for a decision: listed, shown on the Home tab, reminded of by day, and followed wherever it was decided."""

from bot.sandbox.acting import DIRECT
from bot.sandbox.control import SandboxSlack
from bot.sandbox.messages import Message
from bot.slack.answers.reviewing import reviewing
from bot.slack.ids import ReviewField
from bot.usecases.review_draft import approve
from bot.wiring import House
from tests.acceptance.reviews import looking_at, moment_after, now


def test_review_lists_what_waits_for_whom_and_for_how_long(slack: SandboxSlack, app: House, card: Message) -> None:
    slack.command("max", "#general", "/review")
    listed = slack.wait_for_reply("#general", user="max", containing="waits for a review")
    assert "1 of them for you" in listed.plain
    assert "Waiting for you" in listed.plain
    assert "Email for Dana Ruiz" in listed.plain
    assert listed.only_for == "U0MAX"
    slack.command("ana", "#general", "/review")
    assert "Waiting for others" in slack.wait_for_reply("#general", user="ana", containing="none of them for you").plain


def test_only_admins_change_how_drafts_are_reviewed(slack: SandboxSlack, app: House, card: Message) -> None:
    slack.command("ana", "#general", "/review", "settings")
    assert slack.wait_for_reply("#general", user="ana", containing="an admin of this Slack can change it")
    slack.command("max", "#general", "/review", "settings")
    slack.wait_for_modal("max", "How drafts are reviewed")
    slack.submit("max", {ReviewField.GROUP: "S0MANAGERS", ReviewField.PEOPLE: [], ReviewField.HOURS: "8"})
    saved = slack.wait_for_reply("#general", user="max", containing="Saved.")
    assert "after 8 hours" in saved.plain
    slack.click("max", card, "Approve")
    assert slack.wait_for_reply(DIRECT, user="ana", containing="approved version 1")


def test_the_home_tab_shows_what_waits_for_you_and_what_is_yours(
    slack: SandboxSlack, app: House, card: Message
) -> None:
    slack.open_home("max")
    slack.wait_until(lambda: (home := slack.home("max")) and "Waiting for you" in home.plain)
    slack.open_home("ana")
    slack.wait_until(lambda: (home := slack.home("ana")) and "Yours in review" in home.plain)


def test_a_reminder_comes_once_by_day_though_two_processes_look(slack: SandboxSlack, app: House, card: Message) -> None:
    for watch in (looking_at(app, moment_after(app, 11)), looking_at(app, moment_after(app, 11))):
        watch.look()
    reminder = slack.wait_for_reply(DIRECT, user="max", containing="has waited")
    assert "@ana sent it" in reminder.plain
    looking_at(app, moment_after(app, 12)).look()
    slack.say("max", DIRECT, "thanks")
    slack.wait_for_reply(DIRECT, user="max")
    told = [each for each in slack.messages(DIRECT, seen_by="max") if "has waited" in each.plain]
    assert len(told) == 1


def test_nobody_is_reminded_at_night(slack: SandboxSlack, app: House, card: Message) -> None:
    looking_at(app, moment_after(app, 3)).look()
    slack.say("max", DIRECT, "thanks")
    slack.wait_for_reply(DIRECT, user="max")
    assert not [each for each in slack.messages(DIRECT, seen_by="max") if "has waited" in each.plain]


def test_what_was_decided_elsewhere_is_shown_by_whoever_looks_next(
    slack: SandboxSlack, app: House, card: Message
) -> None:
    """As on the command line, or by a process that died before it could tell."""
    approve(reviewing(app.slack_kit), app.store.waiting_reviews()[0].id, "U0MAX")
    looking_at(app, app.drafting.now()).look()
    assert slack.wait_for_reply(DIRECT, user="ana", containing="approved version 1")
    assert now(slack, card).plain.startswith("Approved:")
