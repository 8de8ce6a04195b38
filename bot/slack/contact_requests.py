"""What admins do about how often customers are written to, from Slack's payloads into requests."""

from dataclasses import dataclass

from bot.core.errors import TheirRulesError
from bot.core.preference.house_cap import MOST, NO_LIMIT, read_cap
from bot.slack.ids import CapField, Kind
from bot.slack.payloads import Held, Payload
from bot.usecases.requests import Request

HOW_MANY = f"Say how many messages: a whole number from 1 to {MOST}."


@dataclass(frozen=True, kw_only=True)
class CapPressed(Held):
    """`typed` is what the form begins with, "" for what stands; `trigger` opens it within three seconds."""

    typed: str
    user: str
    trigger: str


@dataclass(frozen=True, kw_only=True)
class CapSent(Held):
    """The form, filled in: `typed` such as “3/week” or “none”, `seen` when the one was set that stood when it was opened."""

    typed: str
    seen: str
    user: str


def cap_pressed_request(body: Payload, workspace: str) -> Request:
    trigger = body["trigger_id"]
    pressed = CapPressed(typed=body["actions"][0].get("value") or "", user=body["user"]["id"], trigger=trigger)
    return Request(id=trigger, workspace=workspace, kind=Kind.CAP_PRESSED, payload=pressed.as_payload())


def cap_sent_request(body: Payload, workspace: str) -> Request:
    """A view is sent once: its second sending is a known one."""
    view = body["view"]
    sent = CapSent(typed=_typed(body), seen=view["private_metadata"], user=body["user"]["id"])
    return Request(id=f"cap:{view['id']}", workspace=workspace, kind=Kind.CAP_SENT, payload=sent.as_payload())


def what_is_wrong(body: Payload) -> dict[str, str]:
    """What Slack shows beside the field that cannot be taken as it is; {} where all can."""
    try:
        read_cap(_typed(body))
    except TheirRulesError:
        return {CapField.TIMES: HOW_MANY}
    return {}


def _typed(body: Payload) -> str:
    filled = body["view"]["state"]["values"]
    period = str(filled[CapField.PERIOD][CapField.PERIOD]["selected_option"]["value"])
    times = str(filled[CapField.TIMES][CapField.TIMES].get("value") or "")
    return NO_LIMIT if period == NO_LIMIT else f"{times}/{period}"
