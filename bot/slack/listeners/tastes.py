"""Buttons and the form of “Your tastes”."""

import re

from slack_bolt import Ack, App

from bot.slack.door import Door
from bot.slack.ids import TASTE_FORM
from bot.slack.payloads import Payload
from bot.slack.taste_requests import taste_pressed_request, taste_sent_request, what_is_wrong


def register(app: App, door: Door) -> None:
    def pressed(body: Payload, ack: Ack) -> None:
        door.take(taste_pressed_request, body)
        ack()

    def sent(body: Payload, ack: Ack) -> None:
        if errors := what_is_wrong(body):
            ack(response_action="errors", errors=errors)
            return
        door.take(taste_sent_request, body)
        ack()

    app.action(re.compile(r"^taste\.\w+$"))(pressed)
    app.view(TASTE_FORM)(sent)
