"""Payloads in Slack's own shapes: from the platform's records where they are there, with what matters filled in."""

import json
from pathlib import Path
from typing import Any

RECORDS = Path(__file__).parents[2] / "../shared/slack/payloads"
Json = dict[str, Any]

MINE = {"team_id": "T1", "api_app_id": "A1", "type": "event_callback", "event_time": 1, "authorizations": []}


def record(name: str) -> Json:
    """Slack's record of a payload, every field of it filled with a blank; {} where the records are absent."""
    path = RECORDS / f"{name}.json"
    return json.loads(path.read_text("utf-8")) if path.is_file() else {}


def event(kind: str, event_id: str, **fields: object) -> Json:
    return MINE | {"event_id": event_id, "event": {"type": kind, **fields}}


def message(text: str, event_id: str = "Ev1", **fields: object) -> Json:
    """A direct message of Ana's. Slack leaves out `subtype`, `bot_id` and `thread_ts` where they do not apply."""
    told = {"user": "UANA", "channel": "DANA", "channel_type": "im", "ts": "1.000001", "text": text}
    return event("message", event_id, **told | fields)


def mention(text: str, event_id: str = "Ev2", **fields: object) -> Json:
    told = {"user": "UANA", "channel": "CREVIEW", "ts": "2.000001", "text": f"<@UBOT> {text}"}
    return event("app_mention", event_id, **told | fields)


def command(name: str, text: str, trigger_id: str = "tr1") -> Json:
    return record("SlashCommandPayload") | {
        "command": name,
        "text": text,
        "trigger_id": trigger_id,
        "user_id": "UANA",
        "team_id": "T1",
        "channel_id": "CREVIEW",
        "response_url": "http://127.0.0.1:9/respond",
    }


def click(block_id: str, value: str, trigger_id: str = "tr2", action_id: str = "choose_audience.0") -> Json:
    return {
        "type": "block_actions",
        "user": {"id": "UANA"},
        "team": {"id": "T1"},
        "trigger_id": trigger_id,
        "response_url": "http://127.0.0.1:9/respond",
        "channel": {"id": "DANA"},
        "container": {"type": "message", "message_ts": "3.000001", "channel_id": "DANA", "is_ephemeral": False},
        "actions": [{"type": "button", "action_id": action_id, "block_id": block_id, "value": value}],
    }


def shortcut(text: str, trigger_id: str = "tr3", **fields: object) -> Json:
    """“Check this copy” in the menu of a message that stands in #copy-review."""
    return record("MessageShortcutPayload") | {
        "callback_id": "check_this_copy",
        "trigger_id": trigger_id,
        "type": "message_action",
        "user": {"id": "UANA"},
        "team": {"id": "T1"},
        "channel": {"id": "CREVIEW"},
        "response_url": "http://127.0.0.1:9/respond",
        "message": {"text": text, "ts": "4.000001", **fields},
    }


def form_sent(question: str, state: Json, view_id: str = "V1") -> Json:
    """The check form, filled in: `state` by block, then by element."""
    view = {
        "id": view_id,
        "type": "modal",
        "callback_id": "check_form",
        "private_metadata": question,
        "state": {"values": state},
    }
    return {"type": "view_submission", "user": {"id": "UANA"}, "team": {"id": "T1"}, "trigger_id": "tr4", "view": view}


def typing(value: str) -> Json:
    """What the form's menu of audiences asks while somebody types."""
    place = {"action_id": "check_audience", "block_id": "check_audience", "value": value}
    return {"type": "block_suggestion", "user": {"id": "UANA"}, "team": {"id": "T1"}, **place}
