"""A proposed next version as it is written down: it waits for a press as long as any button may be pressed."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from bot.core.channels.channel import Channel
from bot.core.drafts import Copy, LeftOut, Part, PartName, Reason, ReasonKind, Sentence, Written
from bot.core.notices import Notice
from bot.slack.ids import Kind, ReviewButton
from bot.slack.payloads import Held
from bot.usecases.propose_change import Proposed
from bot.usecases.requests import Request

Json = Mapping[str, Any]


@dataclass(frozen=True, kw_only=True)
class HeldProposal(Held):
    """`written` would come after version `number` of the draft. `said_by` asked for it in the comment at `link`, under
    the card in that room.
    """

    draft_id: str
    number: int
    written: Json
    said_by: str
    room: str
    thread: str
    link: str = ""

    def as_written(self) -> Written:
        return _written(self.written)


@dataclass(frozen=True, kw_only=True)
class ProposalSettled(Held):
    """Who took it or left it, and by which press, on the message that stands at `ts` in that room."""

    proposal: str
    button: ReviewButton
    user: str
    press: str
    room: str
    ts: str
    response_url: str = ""


def proposal_request(proposal_id: str, held: HeldProposal, workspace: str) -> Request:
    """Nothing is done about it: it is kept to be read when somebody presses."""
    return Request(id=proposal_id, workspace=workspace, kind=Kind.REVIEW_PROPOSAL, payload=held.as_payload())


def settled_request(settled: ProposalSettled, workspace: str) -> Request:
    """One for each proposal, whoever presses what."""
    told = f"{settled.proposal}:settled"
    return Request(id=told, workspace=workspace, kind=Kind.REVIEW_PROPOSAL_SETTLED, payload=settled.as_payload())


def held(proposed: Proposed, *, said_by: str, room: str, thread: str, link: str) -> HeldProposal:
    return HeldProposal(
        draft_id=proposed.draft_id,
        number=proposed.number,
        written=asdict(proposed.written),
        said_by=said_by,
        room=room,
        thread=thread,
        link=link,
    )


def _written(told: Json) -> Written:
    return Written(
        copy=_copy(told["copy"]),
        writer=told["writer"],
        prompt=told["prompt"],
        left_out=tuple(LeftOut(each["quote"], each["why"], tuple(each["evidence"])) for each in told["left_out"]),
        notices=tuple(Notice(each["text"], each["for_room"]) for each in told["notices"]),
        brief=told["brief"],
        brand=told["brand"],
    )


def _copy(told: Json) -> Copy:
    return Copy(Channel(told["channel"]), tuple(_part(part) for part in told["parts"]))


def _part(told: Json) -> Part:
    paragraphs = tuple(tuple(_sentence(each) for each in paragraph) for paragraph in told["paragraphs"])
    return Part(PartName(told["name"]), paragraphs)


def _sentence(told: Json) -> Sentence:
    reasons = tuple(Reason(ReasonKind(each["kind"]), each["ref"]) for each in told["reasons"])
    return Sentence(told["text"], reasons)
