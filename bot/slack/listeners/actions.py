"""Buttons that our messages hold."""

import re

from slack_bolt import Ack, App

from bot.slack.door import Door
from bot.slack.ids import CHOOSE_AUDIENCE
from bot.slack.parse import choice_request
from bot.slack.payloads import Payload


def register(app: App, door: Door) -> None:
    def chosen(body: Payload, ack: Ack) -> None:
        door.take(choice_request, body)
        ack()

    app.action(re.compile(rf"^{CHOOSE_AUDIENCE}\.\d+$"))(chosen)
