"""The board of personas: its buttons, and the forms that they open."""

import re
from functools import partial

from slack_bolt import Ack, App

from bot.slack.board_requests import board_request, depth_asked, persona_request, private_of
from bot.slack.door import Door, Read
from bot.slack.ids import DEPTH_FORM, EVIDENCE_FORM, MOVE_FORM, PERSONA_FORM, Kind
from bot.slack.moving_requests import move_request
from bot.slack.payloads import Payload
from bot.slack.settling import told_request
from bot.slack.views.persona_form import new_form


def register(app: App, door: Door) -> None:
    def pressed(body: Payload, ack: Ack) -> None:
        door.take(board_request, body)
        ack()

    def depth_told(body: Payload, ack: Ack) -> None:
        """The second form over the first, whose answers can still be changed by going back."""
        question, depth = depth_asked(body)
        ack(response_action="push", view=new_form(private_of(question, depth=depth), depth))

    def sent(read: Read, body: Payload, ack: Ack) -> None:
        if wrong := door.take_form(read, body):
            ack(response_action="errors", errors=dict(wrong))
        else:
            ack(response_action="clear")

    def persona_sent(body: Payload, ack: Ack) -> None:
        sent(persona_request, body, ack)

    def evidence_sent(body: Payload, ack: Ack) -> None:
        sent(partial(told_request, kind=Kind.EVIDENCE_SENT), body, ack)

    def move_sent(body: Payload, ack: Ack) -> None:
        sent(move_request, body, ack)

    app.action(re.compile(r"^board\.\w+$"))(pressed)
    app.view(DEPTH_FORM)(depth_told)
    app.view(PERSONA_FORM)(persona_sent)
    app.view(EVIDENCE_FORM)(evidence_sent)
    app.view(MOVE_FORM)(move_sent)
