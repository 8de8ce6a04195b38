"""The button and the form of how often customers are written to."""

from slack_bolt import Ack, App

from bot.slack.contact_requests import cap_pressed_request, cap_sent_request, what_is_wrong
from bot.slack.door import Door
from bot.slack.ids import CAP_CHANGE, CAP_FORM
from bot.slack.payloads import Payload


def register(app: App, door: Door) -> None:
    def pressed(body: Payload, ack: Ack) -> None:
        door.take(cap_pressed_request, body)
        ack()

    def sent(body: Payload, ack: Ack) -> None:
        if errors := what_is_wrong(body):
            ack(response_action="errors", errors=errors)
            return
        door.take(cap_sent_request, body)
        ack()

    app.action(CAP_CHANGE)(pressed)
    app.view(CAP_FORM)(sent)
