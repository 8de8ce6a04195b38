"""Slack's payloads into requests. Pure: no network, no store.

A request's id is Slack's own (`event_id`, `trigger_id`), its alias the message (`room:ts`): Slack delivers an event
again when it saw no acknowledgement, and sends `app_mention` beside `message` for one and the same message.
"""

from dataclasses import replace

from bot.core.asks import Wish
from bot.slack.draft_form_requests import draft_command_request
from bot.slack.ids import CheckField, Kind, question_of
from bot.slack.import_requests import dropped_request
from bot.slack.payloads import Asked, Chosen, FormAsked, FormSent, Opened, Payload, StopPressed
from bot.usecases.requests import Request

HEARD_SUBTYPES = (None, "", "file_share", "thread_broadcast")
"""Subtypes of messages that people write. Edits, deletions, joins and bots' messages have others."""


def message_request(body: Payload, workspace: str) -> Request | None:
    """A person's direct message to us; None for anything else (a bot's, an edit, a room's)."""
    event = body["event"]
    if event.get("channel_type") != "im" or not _by_a_person(event):
        return None
    return dropped_request(body, workspace, direct=True) or _asked_request(body, workspace, direct=True)


def mention_request(body: Payload, workspace: str) -> Request | None:
    """A message that mentions us in a room; None when a bot wrote it or it is an edit."""
    event = body["event"]
    if not _by_a_person(event) or event.get("edited"):
        return None
    direct = str(event["channel"]).startswith("D")
    return dropped_request(body, workspace, direct=direct) or _asked_request(body, workspace, direct=direct)


def comment_request(body: Payload, workspace: str) -> Request | None:
    """A person's reply in a thread of a room; None for anything else. Whose thread it is, the listener asks.

    Its alias is not that of a message that mentions us: such a message comes as both, and is answered as a mention.
    """
    event = body["event"]
    thread = event.get("thread_ts") or ""
    if event.get("channel_type") == "im" or not _by_a_person(event) or thread in ("", event["ts"]):
        return None
    asked = _asked_request(body, workspace, direct=False)
    alias = f"comment:{event['channel']}:{event['ts']}"
    return replace(asked, id=f"comment:{asked.id}", kind=Kind.COMMENTED, aliases=(alias,))


def command_request(body: Payload, workspace: str, wish: Wish) -> Request:
    """`/check` and `/draft` without a text ask for a form to put one into."""
    nothing = not (body.get("text") or "").strip()
    if wish is Wish.DRAFT and nothing:
        return draft_command_request(body, workspace)
    if wish is Wish.CHECK and nothing:
        return _form_request(body, workspace, user=body["user_id"], room=body["channel_id"], team=body["team_id"])
    asked = Asked(
        text=body.get("text") or "",
        user=body["user_id"],
        team=body.get("team_id") or "",
        room=body["channel_id"],
        wish=wish,
        response_url=body.get("response_url") or "",
    )
    return Request(id=body["trigger_id"], workspace=workspace, kind=Kind.ASKED, payload=asked.as_payload())


def choice_request(body: Payload, workspace: str) -> Request | None:
    """A click on one of the buttons of a question; None for a block that asks nothing. The alias makes a person's second
    click on the same question a known one.
    """
    action = body["actions"][0]
    question = question_of(action["block_id"])
    if not question:
        return None
    chosen = Chosen(
        audience_id=action["value"],
        question=question,
        user=body["user"]["id"],
        response_url=body.get("response_url") or "",
    )
    return Request(
        id=body["trigger_id"],
        workspace=workspace,
        kind=Kind.CHOSEN,
        payload=chosen.as_payload(),
        aliases=(f"chosen:{chosen.question}:{chosen.user}",),
    )


def shortcut_request(body: Payload, workspace: str) -> Request:
    """The words of the message in whose menu “Check this copy” was chosen, and where it stands."""
    told = body["message"]
    return _form_request(
        body,
        workspace,
        user=body["user"]["id"],
        room=body["channel"]["id"],
        team=(body.get("team") or {}).get("id") or "",
        text=told.get("text") or "",
        thread=told.get("thread_ts") or told.get("ts") or "",
    )


def open_again_request(body: Payload, workspace: str) -> Request:
    """A press on "Open the form": the same form, by a new trigger."""
    return _form_request(
        body,
        workspace,
        user=body["user"]["id"],
        room=(body.get("channel") or {}).get("id") or "",
        first=body["actions"][0]["value"],
    )


def _form_request(body: Payload, workspace: str, **told: str) -> Request:
    trigger = body["trigger_id"]
    asked = FormAsked(**{"text": "", "response_url": body.get("response_url") or ""} | told, trigger=trigger)
    return Request(id=trigger, workspace=workspace, kind=Kind.CHECK_FORM_ASKED, payload=asked.as_payload())


def check_form_request(body: Payload, workspace: str) -> Request:
    """The form, filled in. A view is sent once: its second sending is a known one."""
    view = body["view"]
    filled = {name: state for block in view["state"]["values"].values() for name, state in block.items()}
    sent = FormSent(
        question=view["private_metadata"],
        user=body["user"]["id"],
        audience_id=_chosen(filled, CheckField.AUDIENCE),
        text=(filled.get(CheckField.TEXT) or {}).get("value") or "",
        place=_chosen(filled, CheckField.PLACE),
        channel=_chosen(filled, CheckField.CHANNEL),
    )
    return Request(id=f"form:{view['id']}", workspace=workspace, kind=Kind.CHECK_FORM_SENT, payload=sent.as_payload())


def _chosen(filled: Payload, name: str) -> str:
    return str(((filled.get(name) or {}).get("selected_option") or {}).get("value") or "")


def opened_request(body: Payload, workspace: str) -> Request | None:
    """Our Home or Messages tab was opened; None for a tab without an answer."""
    event = body["event"]
    kind = {"home": Kind.HOME_OPENED, "messages": Kind.DIRECT_OPENED}.get(event.get("tab"))
    if kind is None:
        return None
    opened = Opened(user=event["user"], room=event.get("channel") or "")
    return Request(id=body["event_id"], workspace=workspace, kind=kind, payload=opened.as_payload())


def stop_request(body: Payload, workspace: str) -> Request:
    event = body["event"]
    stopped = StopPressed(
        user=event.get("user") or event.get("user_id") or "",
        room=event.get("channel") or event.get("channel_id") or "",
        thread=event.get("thread_ts") or "",
    )
    return Request(id=body["event_id"], workspace=workspace, kind=Kind.STOPPED, payload=stopped.as_payload())


def _by_a_person(event: Payload) -> bool:
    return bool(event.get("user")) and not event.get("bot_id") and event.get("subtype") in HEARD_SUBTYPES


def _asked_request(body: Payload, workspace: str, *, direct: bool) -> Request:
    event = body["event"]
    asked = Asked(
        text=event.get("text") or "",
        user=event["user"],
        team=body.get("team_id") or "",
        room=event["channel"],
        direct=direct,
        ts=event["ts"],
        thread=event.get("thread_ts") or "",
        files=len(event.get("files") or ()),
    )
    return Request(
        id=body["event_id"],
        workspace=workspace,
        kind=Kind.ASKED,
        payload=asked.as_payload(),
        aliases=(f"{asked.room}:{asked.ts}",),
    )
