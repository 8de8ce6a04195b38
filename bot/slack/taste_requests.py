"""What somebody does with their own tastes, from Slack's payloads into requests. Whose tastes they are is who acts: no
payload can name another.
"""

from dataclasses import dataclass

from bot.core.errors import TheirRulesError
from bot.core.evidence import Aspect, Polarity
from bot.core.tastes.words import worded
from bot.slack.ids import Kind, TasteButton, TasteField
from bot.slack.payloads import Held, Payload
from bot.usecases.requests import Request


@dataclass(frozen=True, kw_only=True)
class TastePressed(Held):
    """`value` is a taste's id, or a page; `trigger` opens a form within three seconds."""

    pressed: TasteButton
    value: str
    user: str
    trigger: str


@dataclass(frozen=True, kw_only=True)
class TasteSent(Held):
    """The form, filled in. `taste_id` is "" for a new one."""

    taste_id: str
    user: str
    value: str
    aspect: Aspect
    polarity: Polarity


def taste_pressed_request(body: Payload, workspace: str) -> Request:
    action, trigger = body["actions"][0], body["trigger_id"]
    pressed = TastePressed(
        pressed=TasteButton(action["action_id"]),
        value=action.get("value") or "",
        user=body["user"]["id"],
        trigger=trigger,
    )
    return Request(id=trigger, workspace=workspace, kind=Kind.TASTE_PRESSED, payload=pressed.as_payload())


def taste_sent_request(body: Payload, workspace: str) -> Request:
    """A view is sent once: its second sending is a known one."""
    view = body["view"]
    sent = TasteSent(
        taste_id=view["private_metadata"],
        user=body["user"]["id"],
        value=_filled(body, TasteField.VALUE)["value"],
        aspect=Aspect(_chosen(body, TasteField.ASPECT)),
        polarity=Polarity(_chosen(body, TasteField.POLARITY)),
    )
    return Request(id=f"taste:{view['id']}", workspace=workspace, kind=Kind.TASTE_SENT, payload=sent.as_payload())


def what_is_wrong(body: Payload) -> dict[str, str]:
    """What Slack shows beside the field that cannot be taken as it is; {} where all can."""
    try:
        worded(_filled(body, TasteField.VALUE).get("value") or "")
    except TheirRulesError as error:
        return {TasteField.VALUE: str(error)}
    return {}


def _filled(body: Payload, name: TasteField) -> Payload:
    filled: Payload = body["view"]["state"]["values"][name][name]
    return filled


def _chosen(body: Payload, name: TasteField) -> str:
    return str(_filled(body, name)["selected_option"]["value"])
