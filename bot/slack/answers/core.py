"""`/core`: the form of what stands of the brand, how each persona gets its sentence, and who changed it."""

from collections.abc import Callable, Mapping

from bot.core.brand.typed import BrandField, BrandRefused, brand_typed
from bot.core.brand.versions import changed_by_each
from bot.core.errors import ServiceDown, TheirRulesError
from bot.slack.core_requests import CoreAsked, CoreSent
from bot.slack.errors import SlackRefused, words_for
from bot.slack.ids import Kind, core_field
from bot.slack.kit import Kit
from bot.slack.payloads import Asked
from bot.slack.reply import Reply
from bot.slack.views import core as view
from bot.slack.views.core_form import changed_meanwhile, core_form, not_kept, not_opened
from bot.slack.views.errors import sorry
from bot.usecases.change_brand import BrandChangedMeanwhile, change_brand, offered_again
from bot.usecases.convey_core_message import convey_core_message
from bot.usecases.requests import Job, LostLease, Request


def answer(kit: Kit, job: Job) -> None:
    asked = CoreAsked.of(job.request.payload)
    word = asked.text.strip().strip(".!?").casefold()
    reply = Reply.to(kit, job, asked.asked)
    ANSWERS.get(word, _usage)(kit, reply, asked)


def sent(kit: Kit, job: Job) -> None:
    """Kept, or told to its sender alone why not; then their words wait behind a button."""
    form = CoreSent.of(job.request.payload)
    reply = _to_sender(kit, job, form)
    try:
        done = change_brand(kit.store, form.fields, form.user, kit.drafting.now(), form.based_on)
    except BrandChangedMeanwhile as error:
        reply.tell("meanwhile", changed_meanwhile(error.last, error.fields, job.request.id))
    except (ServiceDown, LostLease):
        raise
    except TheirRulesError as error:
        reply.tell("not kept", not_kept(str(error), job.request.id))
    else:
        reply.tell("saved", view.saved(done.brand, done.fields, kit.core_command))


def wrong_with(kit: Kit, request: Request) -> Mapping[str, str]:
    """What cannot be kept as it is typed, beside its field, while the form is still open."""
    try:
        brand_typed(CoreSent.of(request.payload).fields, kit.store.brand())
    except BrandRefused as error:
        return {core_field(each): why for each, why in error.wrong.items()}
    return {}


def give_up(kit: Kit, job: Job, error: Exception | None) -> None:
    reply = Reply.to(kit, job, CoreAsked.of(job.request.payload).asked)
    reply.tell("given up", sorry(words_for(error, job.reference, kit.commands)))


def give_up_form(kit: Kit, job: Job, error: Exception | None) -> None:
    reply = _to_sender(kit, job, CoreSent.of(job.request.payload))
    reply.tell("given up", not_kept(words_for(error, job.reference, kit.commands), job.request.id))


def _open_form(kit: Kit, reply: Reply, asked: CoreAsked) -> None:
    """What stands; or what was typed and could not be kept, with what others wrote meanwhile below it."""
    last = next(iter(kit.store.brand_changes(1)), None)
    offered = offered_again(kit.store, *_before(kit, reply.job, asked))
    version = last.brand.version if last else 0
    try:
        form = core_form(reply.job.request.id, version, offered.typed, last, offered.theirs)
        kit.chat.open_form(asked.trigger, form)
    except SlackRefused:
        reply.tell("too late", not_opened(asked.first or reply.job.request.id))


def _before(kit: Kit, job: Job, asked: CoreAsked) -> tuple[Mapping[BrandField, str], int | None]:
    """What was typed into the form that is opened again, and the version that stood in it; ({}, None) for a new one."""
    first = kit.requests.request(job.request.workspace, asked.first) if asked.first else None
    if first is None or first.kind != Kind.CORE_SENT:
        return {}, None
    form = CoreSent.of(first.payload)
    return form.fields, form.based_on


def _personas(kit: Kit, reply: Reply, asked: CoreAsked) -> None:
    try:
        told = convey_core_message(kit.store, kit.convey)
    except ServiceDown:
        raise
    except TheirRulesError as error:
        reply.tell("sorry", sorry(str(error)))
        return
    rows = [view.Row(each.persona, each.text, each.because) for each in told]
    reply.tell("personas", view.side_by_side(kit.store.brand().core_message, rows))


def _versions(kit: Kit, reply: Reply, asked: CoreAsked) -> None:
    reply.tell("versions", view.changes_list(changed_by_each(kit.store.brand_changes()), kit.core_command))


def _usage(kit: Kit, reply: Reply, asked: CoreAsked) -> None:
    reply.tell("usage", view.usage(kit.core_command))


def _to_sender(kit: Kit, job: Job, form: CoreSent) -> Reply:
    """Where the form was asked for; in the direct message where that is forgotten."""
    first = kit.requests.request(job.request.workspace, form.question)
    if first is None:
        room = kit.chat.direct_room(form.user)
        return Reply.to(kit, job, Asked(text="", user=form.user, room=room, direct=True))
    return Reply.to(kit, job, CoreAsked.of(first.payload).asked)


ANSWERS: Mapping[str, Callable[[Kit, Reply, CoreAsked], None]] = {
    "": _open_form,
    "personas": _personas,
    "persona": _personas,
    "versions": _versions,
    "history": _versions,
}
"""By the word behind the command."""
