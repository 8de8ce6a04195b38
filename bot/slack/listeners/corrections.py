"""What people say of flags: buttons, the forms that they open, and the switch on our Home tab."""

import re

from slack_bolt import Ack, App

from bot.slack.correcting import keep_pressed_request, keep_request, missed_request, press_request
from bot.slack.door import Door
from bot.slack.ids import KEEP_FORM, KEEP_SWITCH, MISSED_FORM, Verb
from bot.slack.payloads import Payload


def register(app: App, door: Door) -> None:
    def pressed(body: Payload, ack: Ack) -> None:
        door.take(press_request, body)
        ack()

    def filled_in(body: Payload, ack: Ack) -> None:
        """What is wrong is told beside the field that it is about, and the form stays open with all that was typed."""
        wrong = door.take_form(missed_request, body)
        if wrong:
            ack(response_action="errors", errors=dict(wrong))
        else:
            ack()

    def answered(body: Payload, ack: Ack) -> None:
        door.take(keep_request, body)
        ack()

    def switched(body: Payload, ack: Ack) -> None:
        door.take(keep_pressed_request, body)
        ack()

    app.action(re.compile(rf"^({'|'.join(Verb)})\.\w+$"))(pressed)
    app.view(MISSED_FORM)(filled_in)
    app.view(KEEP_FORM)(answered)
    app.view_closed(KEEP_FORM)(answered)
    app.action(KEEP_SWITCH)(switched)
