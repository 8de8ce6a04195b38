"""Our Home tab, or the direct message with us, was opened."""

from slack_bolt import Ack, App

from bot.slack.door import Door
from bot.slack.parse import opened_request
from bot.slack.payloads import Payload


def register(app: App, door: Door) -> None:
    def opened(body: Payload, ack: Ack) -> None:
        door.take(opened_request, body)
        ack()

    app.event("app_home_opened")(opened)
