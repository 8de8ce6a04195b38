"""What hurried people type, answered with the names that the store knows."""

from bot.sandbox.acting import DIRECT
from bot.sandbox.control import SandboxSlack
from bot.wiring import House


def test_a_name_that_runs_together_with_the_topic_gets_its_draft(slack: SandboxSlack, app: House) -> None:
    asked = slack.say("ana", DIRECT, "draft sms dana spring sale")
    card = slack.wait_for_reply(DIRECT, thread=asked, user="ana", containing="Why it reads so")
    assert "SMS for Dana Ruiz" in card.plain
    assert "spring sale - for Dana Ruiz" in card.plain


def test_a_bare_name_shows_what_is_known(slack: SandboxSlack, app: House) -> None:
    slack.say("ana", DIRECT, "the busy parent")
    assert "Does not want" in slack.wait_for_reply(DIRECT, user="ana", containing="Hannah Whitaker").plain


def test_a_bare_word_that_is_nobodys_name_gets_help_with_the_nearest(slack: SandboxSlack, app: House) -> None:
    slack.say("ana", DIRECT, "danna")
    answer = slack.wait_for_reply(DIRECT, user="ana")
    assert "Did you mean Dana Ruiz?" in answer.plain
    assert "Ask me in your own words" in answer.plain


def test_two_named_as_equals_are_not_guessed_between(slack: SandboxSlack, app: House) -> None:
    slack.say("ana", DIRECT, "draft an sms for dana and tobi: pots")
    assert "one at a time" in slack.wait_for_reply(DIRECT, user="ana").plain
