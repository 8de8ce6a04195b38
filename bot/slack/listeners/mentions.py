"""Messages in rooms that mention us. In rooms, nothing else is read."""

from slack_bolt import Ack, App

from bot.slack.door import Door
from bot.slack.parse import mention_request
from bot.slack.payloads import Payload


def register(app: App, door: Door) -> None:
    def mentioned(body: Payload, ack: Ack) -> None:
        door.take(mention_request, body)
        ack()

    app.event("app_mention")(mentioned)
