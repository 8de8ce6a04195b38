"""“New draft” among the shortcuts and on the Home tab, and its form."""

from slack_bolt import Ack, App

from bot.slack.door import Door
from bot.slack.draft_form_requests import draft_button_request, draft_form_request, draft_shortcut_request
from bot.slack.ids import DRAFT_FORM, DRAFT_SHORTCUT, OPEN_DRAFT_FORM, DraftField
from bot.slack.payloads import Payload
from bot.slack.views.check_form import audience_options


def register(app: App, door: Door) -> None:
    def used(body: Payload, ack: Ack) -> None:
        door.take(draft_shortcut_request, body)
        ack()

    def pressed(body: Payload, ack: Ack) -> None:
        door.take(draft_button_request, body)
        ack()

    def typing(body: Payload, ack: Ack) -> None:
        ack(options=audience_options(door.suggest(body.get("value") or "")))

    def sent(body: Payload, ack: Ack) -> None:
        door.take(draft_form_request, body)
        ack()

    app.global_shortcut(DRAFT_SHORTCUT)(used)
    app.action(OPEN_DRAFT_FORM)(pressed)
    app.options(DraftField.AUDIENCE.value)(typing)
    app.view(DRAFT_FORM)(sent)
