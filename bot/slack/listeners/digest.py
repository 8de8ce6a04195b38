"""Buttons to follow a persona, and to stop."""

import re

from slack_bolt import Ack, App

from bot.slack.digest_requests import follow_request
from bot.slack.door import Door
from bot.slack.payloads import Payload


def register(app: App, door: Door) -> None:
    def pressed(body: Payload, ack: Ack) -> None:
        door.take(follow_request, body)
        ack()

    app.action(re.compile(r"^digest\.\w+$"))(pressed)
