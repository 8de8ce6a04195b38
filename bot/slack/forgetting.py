"""An admin wants a customer forgotten: the button and the form as Slack sends them, and as requests of ours."""

from dataclasses import dataclass

from bot.slack.ids import FORGET_NAME, Kind
from bot.slack.payloads import Held, Payload
from bot.usecases.requests import Request


@dataclass(frozen=True, kw_only=True)
class ForgetPressed(Held):
    """The button on a customer's card. `trigger` opens the form within three seconds."""

    audience_id: str
    user: str
    trigger: str
    response_url: str = ""


@dataclass(frozen=True, kw_only=True)
class ForgetSent(Held):
    """The form with the name typed once more."""

    audience_id: str
    user: str
    typed: str


def forget_pressed_request(body: Payload, workspace: str) -> Request:
    pressed = ForgetPressed(
        audience_id=body["actions"][0]["value"],
        user=body["user"]["id"],
        trigger=body["trigger_id"],
        response_url=body.get("response_url") or "",
    )
    return Request(id=body["trigger_id"], workspace=workspace, kind=Kind.FORGET_PRESSED, payload=pressed.as_payload())


def forget_sent_request(body: Payload, workspace: str) -> Request:
    """A view is sent once: its second sending is a known one."""
    view = body["view"]
    typed = view["state"]["values"][FORGET_NAME][FORGET_NAME].get("value") or ""
    sent = ForgetSent(audience_id=view["private_metadata"], user=body["user"]["id"], typed=typed)
    return Request(id=f"form:{view['id']}", workspace=workspace, kind=Kind.FORGET_SENT, payload=sent.as_payload())
