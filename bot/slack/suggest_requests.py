"""What people press to have personas suggested, and do about a proposal, from Slack's payloads into requests. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.core.personas.typed import PersonaField
from bot.core.suggesting.as_persona import ASKED
from bot.slack.correcting import chosen, filled_in
from bot.slack.ids import Kind, ProposalField, ProposalForm, SuggestButton, persona_field
from bot.slack.payloads import Asked, Held, Payload
from bot.usecases.requests import Request


@dataclass(frozen=True, kw_only=True)
class SuggestAsked(Held):
    """What is found is told in our direct message with `user`. `home`: they asked on their Home tab."""

    user: str
    home: bool = False


@dataclass(frozen=True, kw_only=True)
class SuggestPressed(Held):
    """`room` and `ts` are the card that the button stands on, in `thread`. `trigger` opens a form within three seconds."""

    pressed: SuggestButton
    value: str
    user: str
    trigger: str
    room: str
    ts: str
    thread: str = ""

    @property
    def place(self) -> Asked:
        """Where whoever pressed is answered: our direct message with them, in the thread of the proposals."""
        return Asked(text="", user=self.user, room=self.room, thread=self.thread or self.ts, direct=True)


@dataclass(frozen=True, kw_only=True)
class ProposalSent(Held):
    """A form, filled in. `question` is the press that opened it; `typed` is what stands in each field, by its name."""

    form: ProposalForm
    question: str
    proposal_id: str
    user: str
    typed: Mapping[str, str] = field(default_factory=dict)

    @property
    def fields(self) -> dict[PersonaField, str]:
        """Of the persona that it is accepted as. A field that another release had is left aside."""
        return {each: self.typed[each] for each in ASKED if each in self.typed}

    @property
    def into(self) -> str:
        """What it is merged into; "" where nothing was chosen. A proposal outranks the persona, which stands there unasked."""
        return self.typed.get(ProposalField.OTHER) or self.typed.get(ProposalField.PERSONA) or ""

    @property
    def reason(self) -> str:
        return self.typed.get(ProposalField.REASON, "")


def home_request(body: Payload, workspace: str) -> Request:
    return _asked(body["trigger_id"], workspace, SuggestAsked(user=body["user"]["id"], home=True))


def command_request(asked: Request, user: str) -> Request:
    """One for each request that asks for it in words."""
    return _asked(f"suggest:{asked.id}", asked.workspace, SuggestAsked(user=user))


def _asked(request_id: str, workspace: str, asked: SuggestAsked) -> Request:
    return Request(id=request_id, workspace=workspace, kind=Kind.SUGGEST_ASKED, payload=asked.as_payload())


def pressed_request(body: Payload, workspace: str) -> Request:
    action, container = body["actions"][0], body.get("container") or {}
    pressed = SuggestPressed(
        pressed=SuggestButton(action["action_id"]),
        value=action.get("value") or "",
        user=body["user"]["id"],
        trigger=body["trigger_id"],
        room=(body.get("channel") or {}).get("id") or container.get("channel_id") or "",
        ts=container.get("message_ts") or "",
        thread=container.get("thread_ts") or "",
    )
    return Request(id=pressed.trigger, workspace=workspace, kind=Kind.SUGGEST_PRESSED, payload=pressed.as_payload())


def private_of(question: str, proposal_id: str) -> str:
    """What comes back with a form: the press that opened it, and what it is about."""
    return f"{question} {proposal_id}"


def sent_request(body: Payload, workspace: str) -> Request:
    """A view is sent once: its second sending is a known one. An emptied field comes as null."""
    view = body["view"]
    question, _, proposal_id = view["private_metadata"].partition(" ")
    sent = ProposalSent(
        form=ProposalForm(view["callback_id"]),
        question=question,
        proposal_id=proposal_id,
        user=body["user"]["id"],
        typed=_typed(body),
    )
    return Request(id=f"proposal:{view['id']}", workspace=workspace, kind=Kind.PROPOSAL_SENT, payload=sent.as_payload())


def _typed(body: Payload) -> dict[str, str]:
    filled = filled_in(body["view"])
    words: dict[str, str] = {str(each): persona_field(each) for each in ASKED} | {
        ProposalField.REASON: ProposalField.REASON
    }
    typed = {name: (filled[block] or {}).get("value") or "" for name, block in words.items() if block in filled}
    menus = (ProposalField.PERSONA, ProposalField.OTHER)
    return typed | {str(each): chosen(filled, each) for each in menus if each in filled}
