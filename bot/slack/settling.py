"""What people press and fill in about a draft's flags, and what they think of it, as it is written down. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from bot.core.evidence import Aspect, Polarity, Source
from bot.core.feedback.feedback import Fault, Opinion
from bot.core.settling.telling import Told
from bot.slack.correcting import OnAnswer, filled_in, on_answer
from bot.slack.ids import REASON_FIELD, FaultsField, Kind, ToldField, WayOn, Why, version_of
from bot.slack.payloads import Held, Payload
from bot.usecases.give_feedback import Seen
from bot.usecases.requests import Request


@dataclass(frozen=True, kw_only=True)
class WayPressed(OnAnswer):
    """A button below a flag. `again` is the request whose form is to be opened anew."""

    way: WayOn
    team: str = ""
    again: str = ""


@dataclass(frozen=True, kw_only=True)
class WhyPressed(OnAnswer):
    """Show or hide why the draft reads so."""

    shown: bool


@dataclass(frozen=True, kw_only=True)
class ReasonSent(Held):
    """Why a flagged passage stays. `question` is the press that opened the form."""

    question: str
    user: str
    reason: str


@dataclass(frozen=True, kw_only=True)
class ToldSent(Held):
    """What a customer said or did, as it was filled in: words of our lists, texts, and a day as YYYY-MM-DD."""

    question: str
    user: str
    filled: dict[str, str]

    @property
    def typed(self) -> dict[ToldField, str]:
        """Field by field, to begin the form with again."""
        return {ToldField(name): text for name, text in self.filled.items()}

    @property
    def told(self) -> Told:
        return told_of(self.filled)


@dataclass(frozen=True, kw_only=True)
class OpinionPressed(Held):
    draft_id: str
    number: int
    opinion: Opinion
    user: str
    trigger: str
    response_url: str = ""

    @property
    def seen(self) -> Seen:
        return Seen(draft_id=self.draft_id, number=self.number, by=self.user)


@dataclass(frozen=True, kw_only=True)
class FaultsSent(Held):
    """What was wrong with a draft. `question` is the press that opened the form."""

    question: str
    user: str
    faults: tuple[Fault, ...] = ()
    words: str = ""


def way_request(body: Payload, workspace: str) -> Request:
    action = body["actions"][0]
    way = WayOn(str(action["action_id"]).partition(".")[0])
    team = (body.get("team") or {}).get("id") or ""
    again = action.get("value") or "" if way is WayOn.AGAIN else ""
    pressed = WayPressed(way=way, team=team, again=again, **on_answer(body, action.get("value") or ""))
    return Request(id=pressed.trigger, workspace=workspace, kind=Kind.WAY_PRESSED, payload=pressed.as_payload())


def why_request(body: Payload, workspace: str) -> Request:
    shown = body["actions"][0]["action_id"] == Why.SHOW
    pressed = WhyPressed(shown=shown, **on_answer(body, ""))
    return Request(id=pressed.trigger, workspace=workspace, kind=Kind.WHY_PRESSED, payload=pressed.as_payload())


def reason_request(body: Payload, workspace: str) -> Request:
    """A view is sent once: its second sending is a known one."""
    view = body["view"]
    typed = (filled_in(view).get(REASON_FIELD) or {}).get("value") or ""
    sent = ReasonSent(question=view["private_metadata"], user=body["user"]["id"], reason=typed)
    return Request(id=f"form:{view['id']}", workspace=workspace, kind=Kind.REASON_SENT, payload=sent.as_payload())


def told_request(body: Payload, workspace: str, kind: Kind = Kind.TOLD_SENT) -> Request:
    """`kind` says which form with these fields it is."""
    view = body["view"]
    sent = ToldSent(question=view["private_metadata"], user=body["user"]["id"], filled=told_in(view))
    return Request(id=f"form:{view['id']}", workspace=workspace, kind=kind, payload=sent.as_payload())


def told_in(view: Payload) -> dict[str, str]:
    """What stands in those fields, by their names; without the empty ones."""
    filled = filled_in(view)
    texts = {name: _text(filled.get(name) or {}) for name in ToldField}
    return {str(name): text for name, text in texts.items() if text}


def told_of(filled: Mapping[str, str]) -> Told:
    """What they tell."""
    text = filled.get
    day = text(ToldField.ON)
    return Told(
        aspect=Aspect(filled[ToldField.ASPECT]),
        value=text(ToldField.VALUE, ""),
        polarity=Polarity(filled[ToldField.POLARITY]),
        source=Source(filled[ToldField.SOURCE]),
        told_by=text(ToldField.TOLD_BY, ""),
        on=date.fromisoformat(day) if day else None,
        note=text(ToldField.NOTE, ""),
    )


def opinion_request(body: Payload, workspace: str) -> Request:
    action = body["actions"][0]
    draft_id, number = version_of(action["block_id"])
    pressed = OpinionPressed(
        draft_id=draft_id,
        number=number,
        opinion=Opinion(action["value"]),
        user=body["user"]["id"],
        trigger=body["trigger_id"],
        response_url=body.get("response_url") or "",
    )
    return Request(id=pressed.trigger, workspace=workspace, kind=Kind.OPINION_PRESSED, payload=pressed.as_payload())


def faults_request(body: Payload, workspace: str) -> Request:
    view = body["view"]
    filled = filled_in(view)
    boxes = (filled.get(FaultsField.FAULTS) or {}).get("selected_options") or ()
    sent = FaultsSent(
        question=view["private_metadata"],
        user=body["user"]["id"],
        faults=tuple(Fault(each["value"]) for each in boxes),
        words=(filled.get(FaultsField.WORDS) or {}).get("value") or "",
    )
    return Request(id=f"form:{view['id']}", workspace=workspace, kind=Kind.FAULTS_SENT, payload=sent.as_payload())


def _text(state: Payload) -> str:
    """What an input holds: what was typed, the day that was picked, or the choice."""
    chosen = (state.get("selected_option") or {}).get("value")
    return str(state.get("value") or state.get("selected_date") or chosen or "")
