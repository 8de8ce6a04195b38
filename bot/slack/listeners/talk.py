"""Buttons of the conversation about a draft: a version that is taken, reasons that are shown to a room."""

import re

from slack_bolt import Ack, App

from bot.slack.door import Door
from bot.slack.payloads import Payload
from bot.slack.talk_requests import talk_request


def register(app: App, door: Door) -> None:
    def pressed(body: Payload, ack: Ack) -> None:
        door.take(talk_request, body)
        ack()

    app.action(re.compile(r"^talk\.\w+(\.\d+)?$"))(pressed)
