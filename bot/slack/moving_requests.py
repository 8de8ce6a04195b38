"""Somebody has customers moved behind the persona that they buy like by now, from Slack's payload into a request. Pure."""

from dataclasses import dataclass

from bot.slack.ids import Kind
from bot.slack.payloads import Held, Payload
from bot.usecases.requests import Request


@dataclass(frozen=True, kw_only=True)
class MoveSent(Held):
    """`question` is the press that opened the form, `persona_id` whom they are to be taken from."""

    question: str
    persona_id: str
    user: str


def move_request(body: Payload, workspace: str) -> Request:
    """A view is sent once: its second sending is a known one."""
    view = body["view"]
    question, _, persona_id = view["private_metadata"].partition(" ")
    sent = MoveSent(question=question, persona_id=persona_id, user=body["user"]["id"])
    return Request(id=f"move:{view['id']}", workspace=workspace, kind=Kind.MOVE_SENT, payload=sent.as_payload())
