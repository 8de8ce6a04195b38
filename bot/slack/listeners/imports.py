"""Buttons below a file that may be imported, and the form that says which heading is which column. The files themselves
come with messages.
"""

import re

from slack_bolt import Ack, App

from bot.slack.door import Door
from bot.slack.ids import IMPORT_COLUMN, IMPORT_COUNTRY, IMPORT_FORM, IMPORT_KIND, IMPORT_ZONE
from bot.slack.import_requests import import_form_request, import_pressed_request, kind_picked_request
from bot.slack.payloads import Payload
from bot.slack.views.import_form import country_options, heading_options, zone_options


def register(app: App, door: Door) -> None:
    def pressed(body: Payload, ack: Ack) -> None:
        door.take(import_pressed_request, body)
        ack()

    def picked(body: Payload, ack: Ack) -> None:
        door.take(kind_picked_request, body)
        ack()

    def seeking(body: Payload, ack: Ack) -> None:
        import_id = body["view"]["private_metadata"].partition(" ")[0]
        ack(options=heading_options(door.headings(import_id), body.get("value") or ""))

    def typing(body: Payload, ack: Ack) -> None:
        ack(options=zone_options(body.get("value") or ""))

    def naming(body: Payload, ack: Ack) -> None:
        ack(options=country_options(body.get("value") or ""))

    def sent(body: Payload, ack: Ack) -> None:
        if wrong := door.take_form(import_form_request, body):
            ack(response_action="errors", errors=dict(wrong))
        else:
            ack()

    app.action(re.compile(r"^import\.\w+$"))(pressed)
    app.action(IMPORT_KIND)(picked)
    app.options(re.compile(rf"^{IMPORT_COLUMN}\."))(seeking)
    app.options(IMPORT_ZONE)(typing)
    app.options(IMPORT_COUNTRY)(naming)
    app.view(IMPORT_FORM)(sent)
