"""“New draft”: a form asked for and filled in, from Slack's payloads into requests. Pure: no network, no store."""

from dataclasses import dataclass

from bot.slack.correcting import chosen, filled_in
from bot.slack.ids import DraftField, Kind
from bot.slack.payloads import Asked, Held, Payload
from bot.usecases.requests import Request


@dataclass(frozen=True, kw_only=True)
class DraftFormAsked(Held):
    """A form is to be opened by this `trigger`, within three seconds. `room` is where the draft is to stand, "" for our
    direct messages. `first` is the request that holds what is to stand in the form, "" for an empty one.
    """

    trigger: str
    user: str
    room: str = ""
    team: str = ""
    response_url: str = ""
    first: str = ""


@dataclass(frozen=True, kw_only=True)
class DraftFormSent(Held):
    """The form, filled in. `question` is the request that opened it; `channel` is "" where the audience's own is wanted."""

    question: str
    user: str
    audience_id: str
    brief: str
    channel: str = ""


def draft_command_request(body: Payload, workspace: str) -> Request:
    """`/draft` with nothing behind it."""
    return _form_asked(
        DraftFormAsked(
            trigger=body["trigger_id"],
            user=body["user_id"],
            room=body["channel_id"],
            team=body.get("team_id") or "",
            response_url=body.get("response_url") or "",
        ),
        workspace,
    )


def draft_shortcut_request(body: Payload, workspace: str) -> Request:
    """“New draft” among the shortcuts, which belong to no room."""
    return _form_asked(DraftFormAsked(trigger=body["trigger_id"], user=body["user"]["id"]), workspace)


def draft_button_request(body: Payload, workspace: str) -> Request:
    """A button that opens the form: its value is the request whose words are to stand in it, if any."""
    room = "" if body.get("view") else (body.get("channel") or {}).get("id") or ""
    asked = DraftFormAsked(
        trigger=body["trigger_id"],
        user=body["user"]["id"],
        room=room,
        response_url=body.get("response_url") or "",
        first=body["actions"][0].get("value") or "",
    )
    return _form_asked(asked, workspace)


def _form_asked(asked: DraftFormAsked, workspace: str) -> Request:
    return Request(id=asked.trigger, workspace=workspace, kind=Kind.DRAFT_FORM_ASKED, payload=asked.as_payload())


def draft_form_request(body: Payload, workspace: str) -> Request:
    """A view is sent once: its second sending is a known one."""
    view = body["view"]
    filled = filled_in(view)
    sent = DraftFormSent(
        question=view["private_metadata"],
        user=body["user"]["id"],
        audience_id=chosen(filled, DraftField.AUDIENCE),
        brief=(filled.get(DraftField.BRIEF) or {}).get("value") or "",
        channel=chosen(filled, DraftField.CHANNEL),
    )
    return Request(id=f"form:{view['id']}", workspace=workspace, kind=Kind.DRAFT_FORM_SENT, payload=sent.as_payload())


def place_of(asked: DraftFormAsked, direct_room: str) -> Asked:
    """Where the draft is to stand: where the form was asked for, or in the direct message."""
    room = asked.room or direct_room
    return Asked(
        text="",
        user=asked.user,
        room=room,
        team=asked.team,
        direct=room == direct_room,
        response_url=asked.response_url if asked.room else "",
    )
