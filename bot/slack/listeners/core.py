"""`/core`, the form that it opens, and the button that opens it again."""

from slack_bolt import Ack, App

from bot.slack.core_requests import core_again_request, core_request, core_sent_request
from bot.slack.door import Door
from bot.slack.ids import CORE_AGAIN, CORE_COMMAND, CORE_FORM, command_name
from bot.slack.payloads import Payload


def register(app: App, door: Door) -> None:
    def asked(body: Payload, ack: Ack) -> None:
        door.take(core_request, body)
        ack()

    def again(body: Payload, ack: Ack) -> None:
        door.take(core_again_request, body)
        ack()

    def sent(body: Payload, ack: Ack) -> None:
        if wrong := door.take_form(core_sent_request, body):
            ack(response_action="errors", errors=dict(wrong))
            return
        ack()

    app.command(command_name(CORE_COMMAND, door.command_prefix))(asked)
    app.action(CORE_AGAIN)(again)
    app.view(CORE_FORM)(sent)
