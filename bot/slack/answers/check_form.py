"""The form that has a text checked: opened from a message's menu or by `/check` alone, and answered to its sender alone."""

from dataclasses import replace

from bot.core.asks import Ask, Wish
from bot.core.asks.slack_text import as_seen
from bot.core.audiences import Audience
from bot.core.channels.channel import Channel
from bot.core.flags.flag import Place
from bot.core.flags.pasted import place_of
from bot.slack.answers.asked import answer_ask, give_up_ask
from bot.slack.errors import SlackRefused
from bot.slack.kit import Kit
from bot.slack.payloads import Asked, FormAsked, FormSent
from bot.slack.reply import Reply
from bot.slack.views.check_form import check_form, open_again
from bot.usecases.requests import Job, Request


def open_form(kit: Kit, job: Job) -> None:
    """Where Slack refuses it, since the trigger is too old, a button says so and makes a new one."""
    asked = FormAsked.of(job.request.payload)
    first = _first(kit, job.request, asked)
    told = FormAsked.of(first.payload)
    text = as_seen(told.text)
    view = check_form(
        first.id, text, place=place_of(text) if text else None, audience=_audience_of_thread(kit, told.asked)
    )
    try:
        kit.chat.open_form(asked.trigger, view)
    except SlackRefused:
        Reply.to(kit, job, asked.asked).tell("too late", open_again(first.id))


def answer(kit: Kit, job: Job) -> None:
    sent = FormSent.of(job.request.payload)
    asked = _asked(kit, job, sent)
    answer_ask(kit, job, asked, lambda: _ask(sent, asked.text), question=job.request.id)


def give_up(kit: Kit, job: Job, error: Exception | None) -> None:
    give_up_ask(kit, job, _asked(kit, job, FormSent.of(job.request.payload)), error)


def _ask(sent: FormSent, text: str) -> Ask:
    return Ask(
        wish=Wish.CHECK,
        audience=sent.audience_id,
        channel=Channel(sent.channel) if sent.channel else None,
        brief=as_seen(text),
        text=text,
        place=Place(sent.place) if sent.place else None,
    )


def _asked(kit: Kit, job: Job, sent: FormSent) -> Asked:
    """Where the form was asked for, with what was typed into it or stood in the message."""
    first = kit.requests.request(job.request.workspace, sent.question)
    if first is None:
        return Asked(text=sent.text, user=sent.user, room=kit.chat.direct_room(sent.user), direct=True)
    asked = FormAsked.of(first.payload).asked
    return replace(asked, text=sent.text or asked.text)


def _first(kit: Kit, request: Request, asked: FormAsked) -> Request:
    """The request that holds the text: this one, or the one whose form came too late."""
    return (kit.requests.request(request.workspace, asked.first) if asked.first else None) or request


def _audience_of_thread(kit: Kit, asked: Asked) -> Audience | None:
    """Under a draft, whom the draft is for."""
    draft = kit.store.draft_in_thread(asked.room, asked.thread) if asked.thread else None
    return kit.store.audience(draft.audience_id) if draft else None
