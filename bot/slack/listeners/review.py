"""Reviews: the buttons on cards and drafts, the forms that they open, and `/review`."""

import re

from slack_bolt import Ack, App

from bot.slack.door import Door
from bot.slack.ids import REVIEW_COMMAND, ReviewForm, command_name
from bot.slack.payloads import Payload
from bot.slack.review_requests import command_request, form_request, pressed_request


def register(app: App, door: Door) -> None:
    def pressed(body: Payload, ack: Ack) -> None:
        door.take(pressed_request, body)
        ack()

    def sent(body: Payload, ack: Ack) -> None:
        door.take(form_request, body)
        ack()

    def asked(body: Payload, ack: Ack) -> None:
        door.take(command_request, body)
        ack()

    app.action(re.compile(r"^review\.\w+$"))(pressed)
    app.view(re.compile(rf"^({'|'.join(ReviewForm)})$"))(sent)
    app.command(command_name(REVIEW_COMMAND, door.command_prefix))(asked)
