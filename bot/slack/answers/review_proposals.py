"""What a comment below a card asks for, proposed as the next version; and what becomes of that when somebody presses."""

from dataclasses import replace

from bot.core.asks.slack_text import as_seen
from bot.core.changes import PartChange, changes_in_copy
from bot.core.drafts import Draft
from bot.core.errors import Exit, TheirRulesError
from bot.core.review.deciding import makers_of
from bot.core.review.errors import NewerVersion
from bot.core.review.review import Review, ReviewState
from bot.slack.answers.review_told import Doer, apologise, telling
from bot.slack.answers.reviewing import follow_voided, noted_id, reviewing, send
from bot.slack.chat import Mark
from bot.slack.ids import ReviewButton
from bot.slack.kit import Kit
from bot.slack.payloads import Asked
from bot.slack.proposals import HeldProposal, ProposalSettled, held, proposal_request, settled_request
from bot.slack.reply import Reply
from bot.slack.review_requests import ReviewPressed, Where
from bot.slack.views import review_proposal as view
from bot.slack.views.errors import sorry
from bot.slack.views.message import Message
from bot.usecases.propose_change import NoSuchPlace, Proposed, propose_change, take_proposal
from bot.usecases.requests import Job
from bot.usecases.review_draft import deciders, open_review, require_draft

OPEN = (ReviewState.IN_REVIEW, ReviewState.CHANGES_REQUESTED)
"""While a comment can still change something."""


class ProposalIsGone(TheirRulesError):
    """That proposal is too old for me to remember. Say in the thread once more what to change."""


class SettledBefore(TheirRulesError):
    """{who} {what} already."""

    exit = Exit.ANSWER_IS_NO


class NotYoursToTake(TheirRulesError):
    """Only those who wrote the draft or decide about it can take a change: {who}."""

    exit = Exit.ANSWER_IS_NO


def propose(kit: Kit, job: Job, said: Asked, draft: Draft, review: Review) -> None:
    """Nothing for thanks and talk. A place that is not there is told to whoever named it, alone."""
    if review.state not in OPEN or draft.latest.number != review.number:
        return
    reply = Reply.to(kit, job, said)
    try:
        proposed = propose_change(kit.drafting, draft, as_seen(said.text))
    except NoSuchPlace as error:
        reply.tell("no such place", sorry(str(error)))
        return
    if proposed:
        proposal_id = f"proposal:{noted_id(kit, job, 'proposal')}"
        kept = _keep(kit, job, proposal_id, _held(kit, said, proposed))
        reply.say("proposal", view.proposal(said.user, kept.number + 1, _changes(draft, kept), proposal_id))


def keep(_: Kit, job: Job) -> None:
    """A proposal waits in its request; there is nothing to do until somebody presses."""
    HeldProposal.of(job.request.payload)


def settle(kit: Kit, job: Job, act: ReviewPressed) -> None:
    """Taken or left once, by whoever presses first. Raises ProposalIsGone, NotYoursToTake, SettledBefore."""
    proposal = _known(kit, job, act.value)
    _require_may(kit, proposal, act)
    settled = ProposalSettled(
        proposal=act.value,
        button=act.button,
        user=act.user,
        press=job.request.id,
        room=act.room,
        ts=act.ts,
        response_url=act.response_url,
    )
    request = settled_request(settled, job.request.workspace)
    if not kit.desk.take(request):
        first = kit.requests.request(job.request.workspace, request.id)
        if first and first.payload["press"] != job.request.id:
            did = "took that change" if first.payload["button"] == ReviewButton.TAKE else "left that change"
            raise SettledBefore(who=str(first.payload["user"]), what=did)


def settled(kit: Kit, job: Job) -> None:
    told = ProposalSettled.of(job.request.payload)
    with telling(kit, job, Doer(told.user, told.response_url)):
        proposal = _known(kit, job, told.proposal)
        if told.button is ReviewButton.LEAVE:
            _draw(kit, told, view.left(told.user))
            return
        draft = _taken(kit, told, proposal)
        send(kit, job, Where(draft_id=draft.id, number=draft.latest.number), told.user)
        follow_voided(kit, job, draft)
        _draw(kit, told, view.taken(told.user, proposal.said_by, draft.latest.number))
        _tell_the_maker(kit, job, told, proposal, draft)


def give_up(kit: Kit, job: Job, error: Exception | None) -> None:
    told = ProposalSettled.of(job.request.payload)
    apologise(kit, job, Doer(told.user, told.response_url), error)


def _taken(kit: Kit, told: ProposalSettled, proposal: HeldProposal) -> Draft:
    """The draft up to its new version, which an earlier attempt may have made. Raises NewerVersion."""
    written = proposal.as_written()
    draft = require_draft(kit.store, proposal.draft_id)
    made = next((each for each in draft.versions if each.number == proposal.number + 1), None)
    if made and made.written.copy.digest == written.copy.digest:
        return replace(draft, versions=tuple(each for each in draft.versions if each.number <= made.number))
    try:
        changes = changes_in_copy(draft.latest.written.copy, written.copy)
        proposed = Proposed(draft_id=draft.id, number=proposal.number, written=written, changes=changes)
        return take_proposal(kit.drafting, proposed).draft
    except NewerVersion:
        _draw(kit, told, view.stale(draft.latest.number))
        raise


def _tell_the_maker(kit: Kit, job: Job, told: ProposalSettled, proposal: HeldProposal, draft: Draft) -> None:
    if draft.thread:
        news = view.news(told.user, proposal.said_by, draft.latest.number, _changes(draft, proposal), proposal.link)
        asked = Asked(text="", user=draft.asked_by, room=draft.room, thread=draft.thread)
        Reply.to(kit, job, asked).say("news", news)


def _keep(kit: Kit, job: Job, proposal_id: str, proposal: HeldProposal) -> HeldProposal:
    """What the first attempt proposed, since a model writes nothing twice."""
    kit.desk.take(proposal_request(proposal_id, proposal, job.request.workspace))
    return _known(kit, job, proposal_id)


def _known(kit: Kit, job: Job, proposal_id: str) -> HeldProposal:
    request = kit.requests.request(job.request.workspace, proposal_id)
    if request is None:
        raise ProposalIsGone
    return HeldProposal.of(request.payload)


def _held(kit: Kit, said: Asked, proposed: Proposed) -> HeldProposal:
    return held(
        proposed, said_by=said.user, room=said.room, thread=said.thread, link=kit.chat.permalink(said.room, said.ts)
    )


def _changes(draft: Draft, proposal: HeldProposal) -> tuple[PartChange, ...]:
    """From the version that it was made of."""
    was = next(each for each in draft.versions if each.number == proposal.number)
    return changes_in_copy(was.written.copy, proposal.as_written().copy)


def _require_may(kit: Kit, proposal: HeldProposal, act: ReviewPressed) -> None:
    """Whoever asked for a change may leave it, too."""
    review = kit.store.review_in_thread(proposal.room, proposal.thread)
    may = deciders(reviewing(kit))
    if review is None or may is None or (act.button is ReviewButton.LEAVE and act.user == proposal.said_by):
        return
    _, draft, version = open_review(kit.store, review.id)
    people = tuple(sorted(may | makers_of(draft, version, review)))
    if act.user not in people:
        raise NotYoursToTake(who=", ".join(people), people=people)


def _draw(kit: Kit, told: ProposalSettled, message: Message) -> None:
    kit.chat.update(told.room, told.ts, message, Mark(told.proposal, "proposal"))
