"""A person pressed Stop while we were working."""

from slack_bolt import Ack, App

from bot.slack.door import Door
from bot.slack.parse import stop_request
from bot.slack.payloads import Payload


def register(app: App, door: Door) -> None:
    def stopped(body: Payload, ack: Ack) -> None:
        door.take(stop_request, body)
        ack()

    app.event("agent_session_stopped")(stopped)
