"""Somebody's own tastes: kept from what they say, and looked at, corrected and deleted on their Home tab."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from bot.core.asks.slack_text import as_seen
from bot.core.errors import ServiceDown, TheirRulesError
from bot.core.evidence import TasteSource
from bot.core.flags.flag import Flag, Place
from bot.slack.answers.opened import publish_home
from bot.slack.errors import SlackRefused
from bot.slack.ids import Kind, TasteButton
from bot.slack.kit import Kit
from bot.slack.payloads import Asked
from bot.slack.reply import Reply
from bot.slack.taste_requests import TastePressed, TasteSent
from bot.slack.views.tastes import first_kept, taste_form
from bot.usecases.edit_tastes import AsPut, add_taste, correct_taste, delete_taste, taste_of
from bot.usecases.keep_tastes import Speaker, Typed
from bot.usecases.keep_tastes import keep_tastes as keep
from bot.usecases.requests import Job

OWN_WORDS = (Kind.ASKED, Kind.CHOSEN)
"""Requests in which somebody typed for themselves. A form may hold what somebody else wrote."""
TOO_LATE = "Slack lets a form be opened within three seconds, and I was too late. Please press it again."
NOTHING_MORE = "From now on nothing that you say about yourself is kept."
KEPT_AGAIN = "From now on what you say about yourself is kept again, for you alone."


def keep_tastes(kit: Kit, reply: Reply, flags: Sequence[Flag], texts: Mapping[Place, str], source: TasteSource) -> None:
    """Keep what the asker said of themselves; at the first time they are told, where nobody else reads it."""
    if reply.job.request.kind not in OWN_WORDS and source is not TasteSource.COMMENT:
        return
    asked = reply.asked
    speaker = Speaker(owner=asked.user, request=reply.job.request.id, source=source, today=kit.today())
    typed = _typed(kit, reply.job, asked)
    kept = keep(kit.store, speaker, flags, texts, typed=typed, new_id=kit.drafting.new_id)
    if kept.first:
        reply.tell("tastes", first_kept(kept.new))


def _typed(kit: Kit, job: Job, asked: Asked) -> list[Typed]:
    """Their own words: this message, and the thread's first where it was theirs and this one goes on with it."""
    first = kit.requests.request(job.request.workspace, f"{asked.room}:{asked.thread}") if asked.thread else None
    begun = Asked.of(first.payload) if first and first.kind == Kind.ASKED else None
    own = [asked, *([begun] if begun and begun.user == asked.user and begun.ts != asked.ts else [])]
    return [Typed(as_seen(each.text), partial(_link, kit, each)) for each in own]


def _link(kit: Kit, asked: Asked) -> str:
    return kit.chat.permalink(asked.room, asked.ts) if asked.ts else ""


def pressed(kit: Kit, job: Job) -> None:
    """Whose tastes are meant is who pressed; somebody else's are none of theirs, whatever id is handed in."""
    act = TastePressed.of(job.request.payload)
    if act.pressed in (TasteButton.ADD, TasteButton.CORRECT):
        _open_form(kit, act)
        return
    page, told = 0, ""
    match act.pressed:
        case TasteButton.DELETE:
            told = _done(lambda: delete_taste(kit.store, act.user, act.value))
        case TasteButton.DELETE_ALL:
            kit.store.delete_tastes(act.user)
        case TasteButton.KEEP_NONE | TasteButton.KEEP_AGAIN:
            keeps = act.pressed is TasteButton.KEEP_AGAIN
            kit.store.let_tastes_be_kept(act.user, keeps=keeps)
            told = KEPT_AGAIN if keeps else NOTHING_MORE
        case _:
            page = int(act.value) if act.value.isdecimal() else 0
    publish_home(kit, act.user, page=page, told=told)


def _open_form(kit: Kit, act: TastePressed) -> None:
    try:
        taste = taste_of(kit.store, act.user, act.value) if act.pressed is TasteButton.CORRECT else None
        kit.chat.open_form(act.trigger, taste_form(taste))
    except SlackRefused:
        publish_home(kit, act.user, told=TOO_LATE)
    except ServiceDown:
        raise
    except TheirRulesError as error:
        publish_home(kit, act.user, told=str(error))


def sent(kit: Kit, job: Job) -> None:
    """The form was filled in: a taste is put down, or corrected."""
    form = TasteSent.of(job.request.payload)
    put = AsPut(value=form.value, aspect=form.aspect, polarity=form.polarity)
    if form.taste_id:
        told = _done(lambda: correct_taste(kit.store, form.user, form.taste_id, put))
    else:
        told = _done(lambda: add_taste(kit.store, form.user, put, kit.today(), kit.drafting.new_id))
    publish_home(kit, form.user, told=told)


def _done(deed: Callable[[], object]) -> str:
    """Do it. Gives why it cannot be done, in a sentence for their Home tab; "" where it was."""
    try:
        deed()
    except ServiceDown:
        raise
    except TheirRulesError as error:
        return str(error)
    return ""
