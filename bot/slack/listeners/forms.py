"""Forms: what is typed into their menus, and what was filled in."""

from slack_bolt import Ack, App

from bot.slack.door import Door
from bot.slack.ids import CHECK_FORM, OPEN_CHECK_FORM, CheckField
from bot.slack.parse import check_form_request, open_again_request
from bot.slack.payloads import Payload
from bot.slack.views.check_form import audience_options


def register(app: App, door: Door) -> None:
    def typing(body: Payload, ack: Ack) -> None:
        ack(options=audience_options(door.suggest(body.get("value") or "")))

    def sent(body: Payload, ack: Ack) -> None:
        door.take(check_form_request, body)
        ack()

    def pressed(body: Payload, ack: Ack) -> None:
        door.take(open_again_request, body)
        ack()

    app.options(CheckField.AUDIENCE.value)(typing)
    app.view(CHECK_FORM)(sent)
    app.action(OPEN_CHECK_FORM)(pressed)
