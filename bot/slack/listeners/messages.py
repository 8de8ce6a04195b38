"""Direct messages to us, at the top or in a thread."""

from slack_bolt import Ack, App

from bot.slack.door import Door
from bot.slack.parse import message_request
from bot.slack.payloads import Payload


def register(app: App, door: Door) -> None:
    def heard(body: Payload, ack: Ack) -> None:
        door.take(message_request, body)
        ack()

    app.event("message")(heard)
