"""The button by which an admin has a customer forgotten, and the form that it opens."""

from slack_bolt import Ack, App

from bot.slack.door import Door
from bot.slack.forgetting import forget_pressed_request, forget_sent_request
from bot.slack.ids import FORGET, FORGET_FORM
from bot.slack.payloads import Payload


def register(app: App, door: Door) -> None:
    def pressed(body: Payload, ack: Ack) -> None:
        door.take(forget_pressed_request, body)
        ack()

    def sent(body: Payload, ack: Ack) -> None:
        door.take(forget_sent_request, body)
        ack()

    app.action(FORGET)(pressed)
    app.view(FORGET_FORM)(sent)
