"""“Save as customer insight” in a message's menu, its form, and the buttons that open it again."""

from slack_bolt import Ack, App

from bot.slack.door import Door
from bot.slack.ids import INSIGHT_AGAIN, INSIGHT_ANOTHER, INSIGHT_AUDIENCE, INSIGHT_FORM, INSIGHT_SHORTCUT
from bot.slack.insight_requests import insight_again_request, insight_request, insight_sent_request
from bot.slack.payloads import Payload
from bot.slack.views.check_form import audience_options


def register(app: App, door: Door) -> None:
    def used(body: Payload, ack: Ack) -> None:
        door.take(insight_request, body)
        ack()

    def again(body: Payload, ack: Ack) -> None:
        door.take(insight_again_request, body)
        ack()

    def typing(body: Payload, ack: Ack) -> None:
        ack(options=audience_options(door.suggest(body.get("value") or "")))

    def sent(body: Payload, ack: Ack) -> None:
        if wrong := door.take_form(insight_sent_request, body):
            ack(response_action="errors", errors=dict(wrong))
        else:
            ack()

    app.message_shortcut(INSIGHT_SHORTCUT)(used)
    app.action(INSIGHT_ANOTHER)(again)
    app.action(INSIGHT_AGAIN)(again)
    app.options(INSIGHT_AUDIENCE)(typing)
    app.view(INSIGHT_FORM)(sent)
