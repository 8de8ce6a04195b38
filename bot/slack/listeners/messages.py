"""Direct messages to us, at the top or in a thread; and in rooms what is said under a draft of ours, where nothing else
is read.
"""

from slack_bolt import Ack, App

from bot.slack.door import Door
from bot.slack.parse import comment_request, message_request
from bot.slack.payloads import Payload
from bot.usecases.requests import Request


def register(app: App, door: Door) -> None:
    def heard(body: Payload, ack: Ack) -> None:
        door.take(message_request, body)
        door.take(comment, body)
        ack()

    def comment(body: Payload, workspace: str) -> Request | None:
        said = comment_request(body, workspace)
        ours = said and door.follows(body["event"]["channel"], body["event"]["thread_ts"])
        return said if ours else None

    app.event("message")(heard)
