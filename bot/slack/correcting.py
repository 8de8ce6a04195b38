"""What people press and fill in to correct flags, as it is written down. Pure: no network, no store."""

from dataclasses import dataclass
from typing import Any

from bot.slack.ids import KEEP_FIELD, Kind, MissedField, Verb, judgement_of
from bot.slack.payloads import Held, Payload
from bot.usecases.requests import Request


@dataclass(frozen=True, kw_only=True)
class OnAnswer(Held):
    """A button in an answer with flags. `mark` says what of the judgement it is about; "" for all of it.

    `ephemeral`: Slack shows the message that it stands in to `user` alone.
    """

    judgement_id: str
    mark: str
    user: str
    room: str
    trigger: str
    ephemeral: bool
    response_url: str = ""

    @property
    def direct(self) -> bool:
        """Whether it stands in our direct messages as any message does."""
        return self.room.startswith("D") and not self.ephemeral

    @property
    def private(self) -> bool:
        """Whether nobody but `user` sees it."""
        return self.ephemeral or self.direct


@dataclass(frozen=True, kw_only=True)
class Pressed(OnAnswer):
    """A button beside a flag, or below all of them, that says something of how they were found."""

    verb: Verb


@dataclass(frozen=True, kw_only=True)
class MissedSent(Held):
    """The form that says what was missed. `question` is the press that opened it; `sentence` and `evidence` are places
    in the lists that it offered; `keep` is "yes" or "no" where it asked.
    """

    question: str
    user: str
    passage: str = ""
    sentence: str = ""
    aspect: str = ""
    verdict: str = ""
    evidence: tuple[str, ...] = ()
    keep: str = ""


@dataclass(frozen=True, kw_only=True)
class KeepAnswered(Held):
    """Whether texts may be kept; `home` says that it was answered on our Home tab, which is to show it."""

    user: str
    granted: bool
    home: bool = False


def press_request(body: Payload, workspace: str) -> Request | None:
    """None for a button of another release."""
    action = body["actions"][0]
    verb, mark = str(action["action_id"]).partition(".")[0], action.get("value") or ""
    if verb not in list(Verb) or not judgement_of(action["block_id"]):
        return None
    pressed = Pressed(verb=Verb(verb), **on_answer(body, mark))
    return Request(id=pressed.trigger, workspace=workspace, kind=Kind.FLAG_PRESSED, payload=pressed.as_payload())


def on_answer(body: Payload, mark: str) -> dict[str, Any]:
    """The facts of `OnAnswer`: who pressed what of which judgement, and where it stands."""
    container = body.get("container") or {}
    return {
        "judgement_id": judgement_of(body["actions"][0]["block_id"]),
        "mark": mark,
        "user": body["user"]["id"],
        "room": (body.get("channel") or {}).get("id") or container.get("channel_id") or "",
        "trigger": body["trigger_id"],
        "ephemeral": bool(container.get("is_ephemeral")),
        "response_url": body.get("response_url") or "",
    }


def missed_request(body: Payload, workspace: str) -> Request:
    """A view is sent once: its second sending is a known one."""
    view = body["view"]
    filled = filled_in(view)
    sent = MissedSent(
        question=view["private_metadata"],
        user=body["user"]["id"],
        passage=(filled.get(MissedField.PASSAGE) or {}).get("value") or "",
        sentence=chosen(filled, MissedField.SENTENCE),
        aspect=chosen(filled, MissedField.ASPECT),
        verdict=chosen(filled, MissedField.VERDICT),
        evidence=tuple(
            str(each["value"]) for each in (filled.get(MissedField.EVIDENCE) or {}).get("selected_options") or ()
        ),
        keep=chosen(filled, KEEP_FIELD),
    )
    return Request(id=f"form:{view['id']}", workspace=workspace, kind=Kind.MISSED_SENT, payload=sent.as_payload())


def keep_request(body: Payload, workspace: str) -> Request:
    """The question whether texts may be kept: answered, or closed, which is a no."""
    view = body["view"]
    granted = body["type"] == "view_submission" and chosen(filled_in(view), KEEP_FIELD) == "yes"
    return _keep(f"keep:{view['id']}", workspace, KeepAnswered(user=body["user"]["id"], granted=granted))


def keep_pressed_request(body: Payload, workspace: str) -> Request:
    """The button on our Home tab; its value is the answer."""
    granted = body["actions"][0]["value"] == "yes"
    answered = KeepAnswered(user=body["user"]["id"], granted=granted, home=True)
    return _keep(body["trigger_id"], workspace, answered)


def _keep(request_id: str, workspace: str, answered: KeepAnswered) -> Request:
    return Request(id=request_id, workspace=workspace, kind=Kind.KEEP_ANSWERED, payload=answered.as_payload())


def filled_in(view: Payload) -> dict[str, Any]:
    return {name: state for block in view["state"]["values"].values() for name, state in block.items()}


def chosen(filled: Payload, name: str) -> str:
    return str(((filled.get(name) or {}).get("selected_option") or {}).get("value") or "")
