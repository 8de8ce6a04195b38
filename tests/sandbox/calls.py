"""Calls of every method that succeed, and the published descriptions they are held to."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.sandbox.control import SandboxSlack
from bot.sandbox.methods.method import Key, Method
from tests.sandbox.tiny import Body, client_of, modal, say_hello_blocks

SHARED = Path(__file__).parents[2] / "../shared/slack"
ROOM, DM = "C0COPYREVIEW", "D0ANA"


def described(method: Method) -> Body:
    description: Body = json.loads((SHARED / "methods" / f"{method.name}.json").read_text())
    return description


class SandboxAnswer:
    """A call past the client, which raises where these tests want to read."""

    def __init__(self, slack: SandboxSlack, method: Method) -> None:
        self._slack, self._name = slack, method.name
        self._is_app = method.opened_by is Key.APP

    def __call__(self, arguments: Body) -> Body:
        said: Any
        try:
            said = client_of(self._slack, self._slack.app_token if self._is_app else self._slack.bot_token).api_call(
                self._name, json=arguments
            )
        except SlackApiError as error:
            said = error.response
        return {"error": None, **said.data}


def good_call(slack: SandboxSlack, client: WebClient, name: str) -> Body:
    """Arguments with which the method succeeds, in a workspace made ready for it."""
    question = slack.say("ana", "dm", "hello").ts
    ts = client.chat_postMessage(channel=DM, text="hi", thread_ts=question)["ts"]
    place, thread = {"channel": DM, "ts": ts}, {"channel_id": DM, "thread_ts": question}
    ready: dict[str, Callable[[], Body]] = {
        "auth.test": dict,
        "auth.revoke": lambda: {"test": True},
        "oauth.v2.access": lambda: client_keys(slack) | {"code": consent(slack)},
        "apps.connections.open": dict,
        "chat.postMessage": lambda: {"channel": DM, "text": "x"},
        "chat.postEphemeral": lambda: {"channel": DM, "user": "U0ANA", "text": "x"},
        "chat.update": lambda: place | {"text": "y"},
        "chat.delete": lambda: place,
        "chat.getPermalink": lambda: {"channel": DM, "message_ts": ts},
        "chat.startStream": lambda: {"channel": DM, "thread_ts": question},
        "chat.appendStream": lambda: stream(client, question) | {"markdown_text": "x"},
        "chat.stopStream": lambda: stream(client, question),
        "conversations.list": dict,
        "conversations.open": lambda: {"users": "U0ANA"},
        "conversations.join": lambda: {"channel": "C0GENERAL"},
        "conversations.info": lambda: {"channel": DM},
        "conversations.members": lambda: {"channel": ROOM},
        "conversations.history": lambda: {"channel": DM},
        "conversations.replies": lambda: {"channel": DM, "ts": question},
        "users.list": dict,
        "usergroups.list": dict,
        "users.info": lambda: {"user": "U0ANA"},
        "bots.info": dict,
        "team.info": dict,
        "usergroups.users.list": lambda: {"usergroup": "S0MANAGERS"},
        "views.open": lambda: {"trigger_id": slack.world.triggers.make("U0ANA"), "view": modal()},
        "views.push": lambda: opened(slack, client) | {"view": modal("Next")},
        "views.update": lambda: {"view_id": opened(slack, client)["view_id"], "view": modal("Next")},
        "views.publish": lambda: {"user_id": "U0ANA", "view": {"type": "home", "blocks": say_hello_blocks()}},
        "assistant.threads.setStatus": lambda: thread | {"status": "is thinking"},
        "assistant.threads.setSuggestedPrompts": lambda: thread | {"prompts": [{"title": "a", "message": "b"}]},
        "assistant.threads.setTitle": lambda: thread | {"title": "Dana"},
        "agents.sessions.setStatus": lambda: thread | {"status": "processing"},
        "agents.sessions.rename": lambda: session(client, thread) | {"title": "Dana"},
        "reactions.add": lambda: {"channel": DM, "timestamp": ts, "name": "eyes"},
        "files.info": lambda: {"file": uploaded(slack)},
        "functions.completeSuccess": lambda: {"function_execution_id": running(slack), "outputs": {}},
        "functions.completeError": lambda: {"function_execution_id": running(slack), "error": "no such customer"},
        "files.getUploadURLExternal": lambda: {"filename": "a.csv", "length": 1},
        "files.completeUploadExternal": lambda: {"files": [{"id": uploaded(slack)}], "channel_id": DM},
    }
    call = dict(ready[name]())
    if name == "views.push":
        call.pop("view_id")
    return call


def stream(client: WebClient, question: str) -> Body:
    return {"channel": DM, "ts": client.chat_startStream(channel=DM, thread_ts=question)["ts"]}


def opened(slack: SandboxSlack, client: WebClient) -> Body:
    view = client.views_open(trigger_id=slack.world.triggers.make("U0ANA"), view=modal())["view"]
    return {"view_id": view["id"], "trigger_id": slack.world.triggers.make("U0ANA")}


def session(client: WebClient, thread: Body) -> Body:
    client.agents_sessions_setStatus(status="active", **thread)
    return thread


def client_keys(slack: SandboxSlack) -> Body:
    return {"client_id": slack.app.client_id, "client_secret": slack.app.client_secret}


def consent(slack: SandboxSlack) -> str:
    return slack.consents.give(slack.world.team.id, "U0MAX", frozenset({"chat:write"}), "")


def running(slack: SandboxSlack) -> str:
    return slack.run_step("ana", "draft_copy").id


def uploaded(slack: SandboxSlack) -> str:
    with slack.world.lock:
        return slack.world.files.fill(slack.world.files.announce("a.csv", slack.app.user_id), b"x").id
