"""An order for copy that does not say what it is about is asked, and the answer in its thread completes it."""

from bot.sandbox.acting import DIRECT
from bot.sandbox.control import SandboxSlack
from bot.wiring import House


def test_whoever_names_only_a_channel_and_a_customer_is_asked_what_it_is_about(slack: SandboxSlack, app: House) -> None:
    asked = slack.say("ana", DIRECT, "sms for gareth")
    question = slack.wait_for_reply(DIRECT, thread=asked, user="ana")
    assert "What is the SMS for Gareth Bevan, the landscaper about?" in question.plain
    slack.say("ana", DIRECT, "Spring sale, 20 % off until Friday", thread=asked)
    card = slack.wait_for_reply(DIRECT, thread=asked, user="ana", containing="Why it reads so")
    assert "SMS for Gareth Bevan" in card.plain
    assert "20 %" in card.plain
