"""Buttons about approved copy, and about customers out of touch."""

import re

from slack_bolt import Ack, App

from bot.slack.door import Door
from bot.slack.hand_over_requests import neglected_request, pressed_request
from bot.slack.ids import NEGLECTED_NEXT
from bot.slack.payloads import Payload


def register(app: App, door: Door) -> None:
    def pressed(body: Payload, ack: Ack) -> None:
        door.take(pressed_request, body)
        ack()

    def next_page(body: Payload, ack: Ack) -> None:
        door.take(neglected_request, body)
        ack()

    app.action(re.compile(r"^hand_over\.\w+$"))(pressed)
    app.action(NEGLECTED_NEXT)(next_page)
