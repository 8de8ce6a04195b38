"""What is asked and filled in about the brand, from Slack's payloads into requests. Pure: no network, no store."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.core.brand.typed import BrandField
from bot.slack.ids import Kind, core_field
from bot.slack.payloads import Asked, Held, Payload
from bot.usecases.requests import Request


@dataclass(frozen=True, kw_only=True)
class CoreAsked(Held):
    """`/core` with the `text` behind it, or a press on the button that opens the form again: `first` is then the request
    that holds what is to stand in it. `trigger` opens a form within three seconds.
    """

    text: str
    user: str
    room: str
    trigger: str
    team: str = ""
    response_url: str = ""
    first: str = ""

    @property
    def asked(self) -> Asked:
        return Asked(text=self.text, user=self.user, room=self.room, team=self.team, response_url=self.response_url)


@dataclass(frozen=True, kw_only=True)
class CoreSent(Held):
    """The form, filled in. `question` is the request that opened it, `based_on` the version of the brand that stood in it,
    `typed` what stands in each field, by its name.
    """

    question: str
    based_on: int
    user: str
    typed: Mapping[str, str] = field(default_factory=dict)

    @property
    def fields(self) -> dict[BrandField, str]:
        """A field that another release had is left aside."""
        return {BrandField(name): text for name, text in self.typed.items() if name in list(BrandField)}


def core_request(body: Payload, workspace: str) -> Request:
    asked = CoreAsked(
        text=body.get("text") or "",
        user=body["user_id"],
        room=body["channel_id"],
        trigger=body["trigger_id"],
        team=body.get("team_id") or "",
        response_url=body.get("response_url") or "",
    )
    return Request(id=asked.trigger, workspace=workspace, kind=Kind.CORE_ASKED, payload=asked.as_payload())


def core_again_request(body: Payload, workspace: str) -> Request:
    """The button's value is the request whose words are to stand in the form."""
    asked = CoreAsked(
        text="",
        user=body["user"]["id"],
        room=(body.get("channel") or {}).get("id") or "",
        trigger=body["trigger_id"],
        response_url=body.get("response_url") or "",
        first=body["actions"][0]["value"],
    )
    return Request(id=asked.trigger, workspace=workspace, kind=Kind.CORE_ASKED, payload=asked.as_payload())


def core_sent_request(body: Payload, workspace: str) -> Request:
    """A view is sent once: its second sending is a known one. An emptied field comes as null."""
    view = body["view"]
    version, _, question = str(view["private_metadata"]).partition(" ")
    values = view["state"]["values"]
    typed = {
        str(each): (values[name].get(name) or {}).get("value") or ""
        for each in BrandField
        if (name := core_field(each)) in values
    }
    sent = CoreSent(question=question, based_on=int(version), user=body["user"]["id"], typed=typed)
    return Request(id=f"core:{view['id']}", workspace=workspace, kind=Kind.CORE_SENT, payload=sent.as_payload())
