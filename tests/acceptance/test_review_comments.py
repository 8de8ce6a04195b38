"""What is said below a card in review: a change becomes a proposal, a taste is told to its owner, talk is left alone."""

from bot.sandbox.acting import DIRECT
from bot.sandbox.control import SandboxSlack
from bot.sandbox.messages import Message
from bot.wiring import House
from tests.acceptance.reviews import ROOM, now


def test_a_comment_that_names_a_change_is_proposed_and_taken_as_the_next_version(
    slack: SandboxSlack, app: House, card: Message
) -> None:
    slack.say("ben", ROOM, "Nice! Could we drop the last line?", thread=card)
    proposal = slack.wait_for_reply(ROOM, thread=card, user="ana", containing="it would read so")
    assert "version 2" in proposal.plain
    assert "You can order here" in proposal.plain
    slack.click("ben", proposal, "Take it as version 2")
    assert (
        "Only those who wrote the draft" in slack.wait_for_reply(ROOM, user="ben", containing="can take a change").plain
    )

    slack.click("ana", proposal, "Take it as version 2")
    second = slack.wait_for_reply(ROOM, user="max", containing="To review: Email for Dana Ruiz, version 2")
    assert "You can order here" not in second.plain.partition("Changed since")[0]
    assert slack.wait_for_reply(DIRECT, user="ana", containing="took a change from @ben's comment")
    slack.wait_until(lambda: "Version 2 is in review here" in now(slack, card).plain)
    slack.wait_until(lambda: "took version 2" in slack.messages(ROOM, thread=card)[-1].plain)
    slack.click("max", proposal, "No")
    told = slack.wait_for_reply(ROOM, thread=card, user="max", containing="already")
    assert "@ana took that change already" in told.plain

    slack.click("max", second, "Approve")
    assert slack.wait_for_reply(DIRECT, user="ana", containing="approved version 2")


def test_a_wish_without_a_place_is_proposed_as_well_and_can_be_left(
    slack: SandboxSlack, app: House, card: Message
) -> None:
    slack.say("max", ROOM, "@their_rules please mention that click and collect is free", thread=card)
    proposal = slack.wait_for_reply(ROOM, thread=card, user="ana", containing="it would read so")
    slack.click("max", proposal, "No")
    assert slack.wait_for_reply(ROOM, thread=card, user="ana", containing="left it as it is")
    assert len(app.store.waiting_reviews()) == 1


def test_a_place_that_is_not_there_is_told_to_whoever_named_it(slack: SandboxSlack, app: House, card: Message) -> None:
    slack.say("max", ROOM, "tighten the sixth paragraph", thread=card)
    told = slack.wait_for_reply(ROOM, thread=card, user="max", containing="that place is not in this version")
    assert told.only_for == "U0MAX"


def test_a_reviewers_own_taste_is_flagged_to_them_alone_and_talk_is_left_alone(
    slack: SandboxSlack, app: House, card: Message
) -> None:
    slack.say("ben", ROOM, "Thanks, I like this a lot!", thread=card)
    slack.say("max", ROOM, "I can't stand emails, nobody reads them anyway.", thread=card)
    told = slack.wait_for_reply(ROOM, thread=card, user="max", containing="Only you see this")
    assert "I can't stand emails" in told.plain
    assert [each for each in slack.messages(ROOM, thread=card, seen_by="ana") if each.by_app] == [now(slack, card)]
