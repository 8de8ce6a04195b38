"""“New draft”: a form opened by a shortcut, by the Home tab or by `/draft` alone, and the draft that it asks for."""

from bot.core.asks import Ask, Wish
from bot.core.asks.slack_text import as_seen
from bot.core.channels.channel import Channel
from bot.core.errors import ServiceDown, TheirRulesError
from bot.slack.answers import draft
from bot.slack.answers.yours_first import hold_back
from bot.slack.draft_form_requests import DraftFormAsked, DraftFormSent, place_of
from bot.slack.errors import SlackRefused, words_for
from bot.slack.ids import Kind
from bot.slack.kit import Kit
from bot.slack.reply import Reply
from bot.slack.views.draft_form import TOO_LATE, draft_form, draft_form_again
from bot.usecases.requests import Job, LostLease


def open_form(kit: Kit, job: Job) -> None:
    """With what was typed into it before. Where Slack refuses it, since the trigger is too old, a button makes a new one."""
    asked = DraftFormAsked.of(job.request.payload)
    typed = _typed(kit, job, asked)
    audience = kit.store.audience(typed.audience_id) if typed else None
    channel = Channel(typed.channel) if typed and typed.channel else None
    try:
        kit.chat.open_form(asked.trigger, draft_form(job.request.id, audience, channel, typed.brief if typed else ""))
    except SlackRefused:
        _reply(kit, job, asked).tell("too late", draft_form_again(TOO_LATE, asked.first or job.request.id))


def answer(kit: Kit, job: Job) -> None:
    """As if it had been asked for in words; where nothing comes of it, the words wait behind a button."""
    hold_back(kit, job)
    sent = DraftFormSent.of(job.request.payload)
    reply = _reply(kit, job, _asked(kit, job, sent))
    try:
        draft.answer(kit, reply, _ask(sent))
    except (ServiceDown, LostLease):
        raise
    except TheirRulesError as error:
        _apologise(reply, "sorry", error)


def give_up(kit: Kit, job: Job, error: Exception | None) -> None:
    """Tell whoever sent it what the last attempt failed by."""
    sent = DraftFormSent.of(job.request.payload)
    _apologise(_reply(kit, job, _asked(kit, job, sent)), "given up", error)


def _apologise(reply: Reply, step: str, error: Exception | None) -> None:
    why = words_for(error, reply.job.reference, reply.kit.commands)
    reply.tell(step, draft_form_again(why, reply.job.request.id))


def _ask(sent: DraftFormSent) -> Ask:
    channel = Channel(sent.channel) if sent.channel else None
    return Ask(wish=Wish.DRAFT, audience=sent.audience_id, channel=channel, brief=as_seen(sent.brief), text=sent.brief)


def _asked(kit: Kit, job: Job, sent: DraftFormSent) -> DraftFormAsked:
    """What opened the form; where that is swept away, their direct message will do."""
    first = kit.requests.request(job.request.workspace, sent.question)
    return DraftFormAsked.of(first.payload) if first else DraftFormAsked(trigger="", user=sent.user)


def _typed(kit: Kit, job: Job, asked: DraftFormAsked) -> DraftFormSent | None:
    """What stood in the form that is opened again."""
    first = kit.requests.request(job.request.workspace, asked.first) if asked.first else None
    if first is None or first.kind != Kind.DRAFT_FORM_SENT:
        return None
    sent = DraftFormSent.of(first.payload)
    return sent if sent.user == asked.user else None


def _reply(kit: Kit, job: Job, asked: DraftFormAsked) -> Reply:
    return Reply.to(kit, job, place_of(asked, kit.chat.direct_room(asked.user)))
