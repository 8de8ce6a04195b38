"""The card before a first draft, and the buttons and the form of “Yours and theirs”."""

import re

from slack_bolt import Ack, App

from bot.slack.door import Door
from bot.slack.first_requests import (
    first_picked_request,
    first_pressed_request,
    guess_pressed_request,
    guess_sent_request,
)
from bot.slack.ids import GUESS_FORM
from bot.slack.payloads import Payload


def register(app: App, door: Door) -> None:
    def picked(body: Payload, ack: Ack) -> None:
        door.take(first_picked_request, body)
        ack()

    def pressed(body: Payload, ack: Ack) -> None:
        door.take(first_pressed_request, body)
        ack()

    def at_home(body: Payload, ack: Ack) -> None:
        door.take(guess_pressed_request, body)
        ack()

    def sent(body: Payload, ack: Ack) -> None:
        door.take(guess_sent_request, body)
        ack()

    app.action(re.compile(r"^first_(?:own|theirs)\.\w+$"))(picked)
    app.action(re.compile(r"^first\.\w+$"))(pressed)
    app.action(re.compile(r"^guess\.\w+$"))(at_home)
    app.view(GUESS_FORM)(sent)
