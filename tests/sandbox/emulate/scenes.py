"""Calls that both stand-ins are asked to answer. What one call answers, the next builds upon."""

from collections.abc import Callable
from typing import Any

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from tests.sandbox.emulate.server import APP
from tests.sandbox.tiny import Body

HOME = {"type": "home", "blocks": [{"type": "divider"}]}
MODAL: Body = {
    "type": "modal",
    "title": {"type": "plain_text", "text": "New draft"},
    "blocks": [{"type": "section", "text": {"type": "mrkdwn", "text": "x"}}],
}


class Stage:
    """Makes calls and writes their answers down, each under the method and the point of the call."""

    def __init__(self, client: WebClient) -> None:
        self._client = client
        self.answers: dict[str, Body] = {}

    def __call__(self, label: str, **arguments: object) -> Body:
        said: Any
        try:
            said = self._client.api_call(label.partition(" ")[0], json=arguments)
        except SlackApiError as error:
            said = error.response
        self.answers[label] = dict(said.data)
        return self.answers[label]


def play(client: WebClient) -> dict[str, Body]:
    """Every scene's answers, by label: a method's name, and where it is asked twice, why."""
    call = Stage(client)
    people = {one["name"]: one["id"] for one in call("users.list")["members"]}
    rooms = {one["name"]: one["id"] for one in call("conversations.list")["channels"]}
    for scene in SCENES:
        scene(call, people, rooms["copy-review"])
    return call.answers


def _looking_up(call: Stage, people: dict[str, str], room: str) -> None:
    call("auth.test")
    call("team.info")
    call("users.info", user=people["ana"])
    call("users.info unknown", user="U0NOBODY")
    call("conversations.info", channel=room)
    call("conversations.info unknown", channel="C0NOWHERE")
    call("conversations.members", channel=room)
    call("bots.info unknown", bot="B0NONE")


def _talking(call: Stage, people: dict[str, str], room: str) -> None:
    first = call("chat.postMessage", channel=room, text="a draft")["ts"]
    reply = call("chat.postMessage in a thread", channel=room, text="a reply", thread_ts=first)["ts"]
    call("chat.update", channel=room, ts=first, text="a better draft")
    call("conversations.replies", channel=room, ts=first)
    call("conversations.history", channel=room)
    call("chat.getPermalink", channel=room, message_ts=first)
    call("chat.getPermalink of a reply", channel=room, message_ts=reply)
    call("chat.postEphemeral", channel=room, user=people["ana"], text="for you")
    call("reactions.add", channel=room, timestamp=first, name="eyes")
    call("reactions.add twice", channel=room, timestamp=first, name="eyes")
    call("conversations.history with a reaction", channel=room, latest=first, inclusive=True, limit=1)
    call("chat.delete", channel=room, ts=reply)
    call("chat.delete twice", channel=room, ts=reply)


def _talking_amiss(call: Stage, people: dict[str, str], room: str) -> None:
    call("chat.postMessage nowhere", channel="C0NOWHERE", text="x")
    call("chat.postMessage nothing", channel=room)
    call("chat.update nothing there", channel=room, ts="1.000001", text="x")
    call("chat.getPermalink nothing there", channel=room, message_ts="1.000001")
    call("reactions.add nothing there", channel=room, timestamp="1.000001", name="eyes")
    call("conversations.replies nothing there", channel=room, ts="1.000001")
    call("conversations.history nowhere", channel="C0NOWHERE")


def _direct_messages(call: Stage, people: dict[str, str], room: str) -> None:
    one = call("conversations.open", users=people["ana"])["channel"]["id"]
    call("conversations.open once more", users=people["ana"])
    call("conversations.open in full", channel=one, return_im=True)
    call("conversations.open several", users=f"{people['ana']},{people['ben']}")
    call("conversations.open several in full", users=f"{people['ben']},{people['ana']}", return_im=True)
    call("conversations.open nobody")
    call("conversations.open unknown", users="U0NOBODY")
    call("conversations.open too many", users=",".join(f"U0NOBODY{number}" for number in range(9)))
    call("conversations.info of direct messages", channel=one)
    call("conversations.list of direct messages", types="im")
    call("conversations.list of several", types="mpim")
    call("conversations.join", channel=room)
    call("conversations.join direct messages", channel=one)
    call("chat.postMessage to a person", channel=one, text="hello")


def _files(call: Stage, people: dict[str, str], room: str) -> None:
    file = call("files.getUploadURLExternal", filename="rows.csv", length=3)["file_id"]
    call("files.info before it came", file=file)
    call("files.info unknown", file="F0NONE")
    call("files.getUploadURLExternal of nothing", filename="rows.csv", length=0)


def _views(call: Stage, people: dict[str, str], room: str) -> None:
    call("views.publish", user_id=people["ana"], view=HOME)
    call("views.publish changed in between", user_id=people["ana"], view=HOME, hash="stale")
    call("views.open without a trigger", trigger_id="1.2.3", view=MODAL)
    call("views.update unknown", view_id="V0NONE", view=MODAL)


def _signing_in(call: Stage, people: dict[str, str], room: str) -> None:
    keys = {"client_id": APP.client_id, "client_secret": APP.client_secret}
    call("oauth.v2.access unknown code", code="stale", **keys)
    call("oauth.v2.access unknown app", code="stale", **{**keys, "client_id": "another"})
    call("oauth.v2.access wrong secret", code="stale", **{**keys, "client_secret": "another"})


SCENES: tuple[Callable[[Stage, dict[str, str], str], None], ...] = (
    _looking_up,
    _talking,
    _talking_amiss,
    _direct_messages,
    _files,
    _views,
    _signing_in,
)
