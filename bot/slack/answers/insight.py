"""“Save as customer insight” in a message's menu: looked over in a form, then kept as evidence with a link to the message."""

from collections.abc import Mapping

from bot.core.asks.slack_text import as_seen
from bot.core.audiences import Audience
from bot.core.errors import ServiceDown, TheirRulesError
from bot.core.settling.telling import LONGEST, BadTold, Field
from bot.slack.answers.board import TypedForgotten
from bot.slack.answers.settling_forms import FIELD
from bot.slack.errors import SlackRefused, words_for
from bot.slack.ids import INSIGHT_AUDIENCE, Kind, ToldField
from bot.slack.insight_requests import InsightAsked, InsightSent
from bot.slack.kit import Kit
from bot.slack.payloads import Asked
from bot.slack.reply import Reply
from bot.slack.settling import told_of
from bot.slack.views import insight as view
from bot.slack.views.errors import sorry
from bot.slack.views.message import Block
from bot.usecases.keep_insight import (
    keep_told,
    kept_of_message,
    next_of_message,
    require_tellable,
)
from bot.usecases.read_insight import read_insight
from bot.usecases.requests import Job, LostLease, Request


def answer(kit: Kit, job: Job) -> None:
    """Open the form; or say why there is nothing to keep, or that it is kept already."""
    asked = InsightAsked.of(job.request.payload)
    reply = Reply.to(kit, job, asked.asked)
    try:
        _answer(kit, reply, asked)
    except (ServiceDown, LostLease):
        raise
    except TheirRulesError as error:
        reply.tell("sorry", sorry(str(error)))


def sent(kit: Kit, job: Job) -> None:
    form = InsightSent.of(job.request.payload)
    first = _message(kit, job.request.workspace, form.question)
    reply = _to_sender(kit, job, form, first)
    try:
        if first is None:
            raise TypedForgotten
        link = kit.chat.permalink(first.room, first.ts)
        told = told_of(form.filled)
        kept = keep_told(
            kit.store, told, form.audience_id, kit.today(), evidence_id=form.evidence_id, by=form.user, link=link
        )
        reply.tell("saved", view.saved(kept.evidence, kept.audience.label))
    except (ServiceDown, LostLease):
        raise
    except TheirRulesError as error:
        reply.tell("not saved", view.not_saved(str(error), job.request.id))


def wrong_with(kit: Kit, request: Request) -> Mapping[str, str]:
    """By the field; {} where it can be taken down."""
    form = InsightSent.of(request.payload)
    try:
        require_tellable(kit.store, told_of(form.filled), form.audience_id, kit.today())
    except BadTold as error:
        return {FIELD[error.field]: str(error)}
    except ServiceDown:
        raise
    except TheirRulesError as error:
        return {INSIGHT_AUDIENCE: str(error)}
    return {}


def give_up(kit: Kit, job: Job, error: Exception | None) -> None:
    reply = Reply.to(kit, job, InsightAsked.of(job.request.payload).asked)
    reply.tell("given up", sorry(words_for(error, job.reference, kit.commands)))


def give_up_form(kit: Kit, job: Job, error: Exception | None) -> None:
    form = InsightSent.of(job.request.payload)
    said = words_for(error, job.reference, kit.commands)
    reply = _to_sender(kit, job, form, _message(kit, job.request.workspace, form.question))
    reply.tell("given up", view.not_saved(said, job.request.id))


def _answer(kit: Kit, reply: Reply, asked: InsightAsked) -> None:
    typed, question = _typed_before(kit, reply.job, asked)
    told = _message(kit, reply.job.request.workspace, question)
    if told is None:
        raise TypedForgotten
    if refusal := _refusal(kit, told):
        reply.tell("refused", sorry(refusal))
        return
    kept = kept_of_message(kit.store, told.room, told.ts)
    if kept and not asked.first:
        labels = [(item, _label(kit, item.audience_id)) for item in kept]
        reply.tell("kept already", view.kept_already(labels, question))
        return
    name = next_of_message(kept, told.room, told.ts)
    try:
        kit.chat.open_form(asked.trigger, _form(kit, told, typed, f"{question} {name}"))
    except SlackRefused:
        reply.tell("too late", view.too_late(asked.first or question))


def _form(kit: Kit, told: InsightAsked, typed: InsightSent | None, private: str) -> Block:
    text = _whole(kit, told)
    read = read_insight(kit.store, text, _audience_of_thread(kit, told))
    if typed:
        whom = kit.store.audience(typed.audience_id)
        return view.insight_form(private, text, whom, typed.typed, on=told.on, care=read.care)
    proposed = read.proposal
    filled = {
        ToldField.VALUE: proposed.value,
        ToldField.POLARITY: str(proposed.polarity or ""),
        ToldField.SOURCE: str(proposed.source or ""),
        ToldField.TOLD_BY: kit.people.introduced(told.author)[: LONGEST[Field.TOLD_BY]],
        ToldField.ON: told.on.isoformat(),
        ToldField.NOTE: text[: LONGEST[Field.NOTE]],
    }
    aspect = str(proposed.aspect or "")
    return view.insight_form(private, text, read.audience, filled, on=told.on, care=read.care, aspect=aspect)


def _whole(kit: Kit, told: InsightAsked) -> str:
    """The message as people see it; with what people answered below it, each with who said so."""
    said = as_seen(told.text)
    if not told.may_be_answered:
        return said
    below = [
        f"{kit.people.introduced(user)}: {as_seen(text)}" for user, text in kit.chat.said_below(told.room, told.ts)
    ]
    return "\n".join([said, *below])


def _refusal(kit: Kit, told: InsightAsked) -> str:
    if told.by_app:
        return view.OWN if kit.chat.is_us(told.author) else view.BY_AN_APP
    return "" if as_seen(told.text).strip() else view.NOTHING


def _audience_of_thread(kit: Kit, told: InsightAsked) -> Audience | None:
    """Under a draft, whom the draft is for."""
    draft = kit.store.draft_in_thread(told.room, told.thread) if told.thread else None
    return kit.store.audience(draft.audience_id) if draft else None


def _typed_before(kit: Kit, job: Job, asked: InsightAsked) -> tuple[InsightSent | None, str]:
    """The form that is opened again, where it was sent before, and the request that holds the message."""
    first = kit.requests.request(job.request.workspace, asked.first) if asked.first else None
    if asked.first and first is None:
        raise TypedForgotten
    if first and first.kind == Kind.INSIGHT_SENT:
        form = InsightSent.of(first.payload)
        return form, form.question
    return None, first.id if first else job.request.id


def _message(kit: Kit, workspace: str, question: str) -> InsightAsked | None:
    """The message that a request holds; None where it is forgotten."""
    request = kit.requests.request(workspace, question)
    return InsightAsked.of(request.payload) if request and request.kind == Kind.INSIGHT_ASKED else None


def _to_sender(kit: Kit, job: Job, form: InsightSent, first: InsightAsked | None) -> Reply:
    """Where the form was asked for; in the direct message where that is forgotten."""
    if first:
        return Reply.to(kit, job, first.asked)
    room = kit.chat.direct_room(form.user)
    return Reply.to(kit, job, Asked(text="", user=form.user, room=room, direct=True))


def _label(kit: Kit, audience_id: str) -> str:
    audience = kit.store.audience(audience_id)
    return audience.label if audience else "somebody who was deleted"
