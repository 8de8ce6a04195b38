"""What people press, fill in and type about a review, as it is written down. Pure: no network, no store."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.core.review.review import Review
from bot.slack.ids import Kind, ReviewButton, ReviewField
from bot.slack.payloads import Held, Payload
from bot.usecases.requests import Request


@dataclass(frozen=True, kw_only=True)
class Where(Held):
    """A draft and the number of one of its versions: what a button carries as `draft:number`."""

    draft_id: str
    number: int

    def __str__(self) -> str:
        return f"{self.draft_id}:{self.number}"

    @classmethod
    def read(cls, value: str) -> "Where":
        """Raises ValueError for anything else."""
        draft_id, _, number = value.rpartition(":")
        return cls(draft_id=draft_id, number=int(number))


@dataclass(frozen=True, kw_only=True)
class ReviewPressed(Held):
    """`value` is a review's id, `draft:number` of what is to be sent, a proposal's id, or the form to be opened again. `trigger` opens a form within
    three seconds. `room` and `ts` are the message that the button stands in, both "" on the Home tab.
    """

    button: ReviewButton
    value: str
    user: str
    trigger: str
    team: str = ""
    room: str = ""
    ts: str = ""
    thread: str = ""
    response_url: str = ""

    @property
    def about(self) -> Where:
        return Where.read(self.value)


Filled = Mapping[str, str | list[str]]
"""What was filled in, by field: a text, or the ids of what was chosen."""


@dataclass(frozen=True, kw_only=True)
class ReviewFormSent(Held):
    """`form` says which, `pressed` is the request that opened it. `about` is the review whose changes are asked for, the
    version `draft:number` that is edited, or the one that waits for the settings; "" for the settings alone.
    """

    form: str
    pressed: str
    about: str
    user: str
    filled: Filled
    team: str = ""

    def text(self, name: str) -> str:
        """What stands in a text field, or was chosen in a menu for one."""
        value = self.filled.get(name, "")
        return value if isinstance(value, str) else ""

    def ids(self, name: str) -> tuple[str, ...]:
        """Those of the people that were chosen."""
        value = self.filled.get(name, "")
        return (value,) if isinstance(value, str) and value else tuple(value)

    @property
    def edited(self) -> Filled:
        """The fields that hold copy."""
        return {name: text for name, text in self.filled.items() if name.startswith(f"{ReviewField.PART}:")}


@dataclass(frozen=True, kw_only=True)
class ReviewAsked(Held):
    """`/review`, and the words behind it."""

    text: str
    user: str
    trigger: str
    team: str = ""
    room: str = ""
    response_url: str = ""


def pressed_request(body: Payload, workspace: str) -> Request:
    action, container = body["actions"][0], body.get("container") or {}
    pressed = ReviewPressed(
        button=ReviewButton(action["action_id"]),
        value=action.get("value") or "",
        user=body["user"]["id"],
        team=(body.get("team") or {}).get("id") or "",
        trigger=body["trigger_id"],
        room=(body.get("channel") or {}).get("id") or container.get("channel_id") or "",
        ts=container.get("message_ts") or "",
        thread=container.get("thread_ts") or "",
        response_url=body.get("response_url") or "",
    )
    return Request(id=pressed.trigger, workspace=workspace, kind=Kind.REVIEW_PRESSED, payload=pressed.as_payload())


def form_request(body: Payload, workspace: str) -> Request:
    """A view is sent once: its second sending is a known one."""
    view = body["view"]
    pressed, _, about = view["private_metadata"].partition(" ")
    sent = ReviewFormSent(
        form=view["callback_id"],
        pressed=pressed,
        about=about,
        user=body["user"]["id"],
        team=(body.get("team") or {}).get("id") or "",
        filled={name: _filled(state) for block in view["state"]["values"].values() for name, state in block.items()},
    )
    return Request(id=f"form:{view['id']}", workspace=workspace, kind=Kind.REVIEW_FORM_SENT, payload=sent.as_payload())


def command_request(body: Payload, workspace: str) -> Request:
    asked = ReviewAsked(
        text=(body.get("text") or "").strip(),
        user=body["user_id"],
        team=body.get("team_id") or "",
        trigger=body["trigger_id"],
        room=body["channel_id"],
        response_url=body.get("response_url") or "",
    )
    return Request(id=asked.trigger, workspace=workspace, kind=Kind.REVIEW_ASKED, payload=asked.as_payload())


@dataclass(frozen=True, kw_only=True)
class ReviewMoved(Held):
    """What Slack shows of a review is to follow what became of it."""

    review_id: str
    state: str


def moved_request(review: Review, workspace: str, anew: str = "") -> Request:
    """The same for everybody who notices, so that it is worked on once; `anew` is the request that wants it once more."""
    moved = ReviewMoved(review_id=review.id, state=review.state)
    told = f"review:{review.id}:{review.state}" + (f":{anew}" if anew else "")
    return Request(id=told, workspace=workspace, kind=Kind.REVIEW_MOVED, payload=moved.as_payload())


@dataclass(frozen=True, kw_only=True)
class NextWanted(Held):
    """The next version is to be made from what a review asks for; `press` is the request of the press."""

    review_id: str
    user: str
    press: str
    team: str = ""


def next_request(act: ReviewPressed, press: str, workspace: str) -> Request:
    """One for each review, whoever presses."""
    wanted = NextWanted(review_id=act.value, user=act.user, press=press, team=act.team)
    return Request(
        id=f"review next:{act.value}", workspace=workspace, kind=Kind.REVIEW_NEXT, payload=wanted.as_payload()
    )


@dataclass(frozen=True, kw_only=True)
class ReminderDue(Held):
    """`person` is a Slack user id, or "" for the room."""

    review_id: str
    person: str


def reminder_request(review_id: str, person: str, workspace: str) -> Request:
    """One for each review and person, in whichever process the hour is noticed."""
    due = ReminderDue(review_id=review_id, person=person)
    told = f"reminder:{review_id}:{person}"
    return Request(id=told, workspace=workspace, kind=Kind.REVIEW_REMINDER, payload=due.as_payload())


def _filled(state: Mapping[str, Any]) -> str | list[str]:
    """Typed, chosen from a menu, ticked, or picked among people and rooms."""
    if "selected_options" in state:
        return [str(each["value"]) for each in state["selected_options"] or ()]
    if "selected_users" in state:
        return [str(user) for user in state["selected_users"] or ()]
    chosen = state.get("selected_option") or {}
    return str(state.get("value") or chosen.get("value") or state.get("selected_conversation") or "")
