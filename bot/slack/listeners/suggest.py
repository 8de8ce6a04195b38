"""Personas proposed from purchases: the button that asks for them, those on their cards, and their forms."""

import re

from slack_bolt import Ack, App

from bot.core.audiences import Persona
from bot.slack.door import Door
from bot.slack.ids import ProposalField, ProposalForm, SuggestButton
from bot.slack.payloads import Payload
from bot.slack.suggest_requests import home_request, pressed_request, sent_request
from bot.slack.views.suggest_forms import persona_option


def register(app: App, door: Door) -> None:
    def asked(body: Payload, ack: Ack) -> None:
        door.take(home_request, body)
        ack()

    def pressed(body: Payload, ack: Ack) -> None:
        door.take(pressed_request, body)
        ack()

    def typing(body: Payload, ack: Ack) -> None:
        found = door.suggest(body.get("value") or "")
        ack(options=[persona_option(each) for each in found if isinstance(each, Persona)])

    def sent(body: Payload, ack: Ack) -> None:
        if wrong := door.take_form(sent_request, body):
            ack(response_action="errors", errors=dict(wrong))
        else:
            ack()

    app.action(SuggestButton.ASK.value)(asked)
    app.action(re.compile(r"^suggest\.(?!ask$)\w+$"))(pressed)
    app.options(ProposalField.PERSONA.value)(typing)
    for form in ProposalForm:
        app.view(form.value)(sent)
