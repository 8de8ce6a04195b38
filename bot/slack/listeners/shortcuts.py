"""What stands in a message's menu."""

from slack_bolt import Ack, App

from bot.slack.door import Door
from bot.slack.ids import CHECK_SHORTCUT
from bot.slack.parse import shortcut_request
from bot.slack.payloads import Payload


def register(app: App, door: Door) -> None:
    def used(body: Payload, ack: Ack) -> None:
        door.take(shortcut_request, body)
        ack()

    app.message_shortcut(CHECK_SHORTCUT)(used)
