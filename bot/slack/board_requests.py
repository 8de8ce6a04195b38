"""What is pressed on the board of personas and filled in there, from Slack's payloads into requests. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.core.personas.depth import Depth, Importance, Price, depth_of
from bot.core.personas.typed import PersonaField
from bot.slack.correcting import chosen, filled_in
from bot.slack.ids import BoardButton, DepthField, Kind, persona_field
from bot.slack.payloads import Asked, Held, Payload
from bot.usecases.requests import Request


@dataclass(frozen=True, kw_only=True)
class BoardPressed(Held):
    """`value` is a persona's id, a page, or the request whose form is to be opened again. `trigger` opens a form within
    three seconds; `response_url` is "" on the Home tab.
    """

    pressed: BoardButton
    value: str
    user: str
    trigger: str
    room: str = ""
    response_url: str = ""


@dataclass(frozen=True, kw_only=True)
class PersonaSent(Held):
    """The form, filled in. `question` is the press that opened it, `persona_id` "" for a new one, `seen` the digest of
    what stood in it; `typed` is what stands in each field, by its name.
    """

    question: str
    persona_id: str
    seen: str
    user: str
    depth: Depth | None = None
    typed: Mapping[str, str] = field(default_factory=dict)

    @property
    def fields(self) -> dict[PersonaField, str]:
        """A field that another release had is left aside."""
        return {PersonaField(name): text for name, text in self.typed.items() if name in list(PersonaField)}


def board_request(body: Payload, workspace: str) -> Request:
    action = body["actions"][0]
    pressed = BoardPressed(
        pressed=BoardButton(action["action_id"]),
        value=action.get("value") or "",
        user=body["user"]["id"],
        trigger=body["trigger_id"],
        room=(body.get("channel") or {}).get("id") or "",
        response_url=body.get("response_url") or "",
    )
    return Request(id=pressed.trigger, workspace=workspace, kind=Kind.BOARD_PRESSED, payload=pressed.as_payload())


def depth_asked(body: Payload) -> tuple[str, Depth]:
    """The press that opened the first form, and how deep the second is to go."""
    filled = filled_in(body["view"])
    price, importance = chosen(filled, DepthField.PRICE), chosen(filled, DepthField.IMPORTANCE)
    return str(body["view"]["private_metadata"]), depth_of(Price(price), Importance(importance))


def private_of(question: str, persona_id: str = "", seen: str = "", depth: Depth | None = None) -> str:
    """What comes back with the form: ids, apart by blanks."""
    return " ".join(each or "-" for each in (question, persona_id, seen, depth))


def persona_request(body: Payload, workspace: str) -> Request:
    """A view is sent once: its second sending is a known one. An emptied field comes as null."""
    view = body["view"]
    question, persona_id, seen, depth = ("" if each == "-" else each for each in view["private_metadata"].split(" "))
    filled = filled_in(view)
    typed = {
        str(each): (filled[name] or {}).get("value") or ""
        for each in PersonaField
        if (name := persona_field(each)) in filled
    }
    sent = PersonaSent(
        question=question,
        persona_id=persona_id,
        seen=seen,
        user=body["user"]["id"],
        depth=Depth(depth) if depth else None,
        typed=typed,
    )
    return Request(id=f"persona:{view['id']}", workspace=workspace, kind=Kind.PERSONA_SENT, payload=sent.as_payload())


def place_of(pressed: BoardPressed | None, user: str, direct_room: str) -> Asked:
    """Where whoever pressed is answered: where they did, in words for them alone; from the Home tab in our direct message."""
    if pressed is None or not pressed.room:
        return Asked(text="", user=user, room=direct_room, direct=True)
    return Asked(text="", user=user, room=pressed.room, response_url=pressed.response_url)
