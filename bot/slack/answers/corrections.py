"""Somebody pressed a button about flags: it is none, one was missed, or that was not so. They alone see the difference."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from bot.core.corrections.correction import Keeping, Marked
from bot.core.corrections.judgement import Judgement, JudgementKind
from bot.core.drafts import Draft
from bot.core.errors import ServiceDown, TheirRulesError, UnknownAudience
from bot.core.tastes.for_others import as_seen_by
from bot.slack.answers.draft_cards import Own, drawn, settling_of
from bot.slack.answers.judged import findings_of
from bot.slack.correcting import OnAnswer, Pressed
from bot.slack.errors import SlackRefused, words_for
from bot.slack.ids import Verb
from bot.slack.kit import Kit
from bot.slack.views.corrections import keep_form, missed_form
from bot.slack.views.errors import sorry
from bot.slack.views.flags import check_card, comment_card
from bot.slack.views.message import Message
from bot.usecases.correct_flags import AnswerForgotten, say_not_a_flag, take_back
from bot.usecases.read_dossier import read_dossier
from bot.usecases.reopen_draft import reopen_draft
from bot.usecases.requests import Job

log = logging.getLogger(__name__)

TOO_LATE = "The form could not be opened in time: Slack waits three seconds. Press “You missed one” again."
OPENED_BEFORE = "exchanged_trigger_id"
"""What Slack says of a trigger that an earlier attempt of this job has used."""


def answer(kit: Kit, job: Job) -> None:
    pressed = Pressed.of(job.request.payload)
    with telling(kit, job, pressed):
        if pressed.verb is Verb.MISSED_ONE:
            _ask_what_was_missed(kit, job, pressed)
        else:
            _mark(kit, pressed)


def give_up(kit: Kit, job: Job, error: Exception | None) -> None:
    _apologise(kit, job, Pressed.of(job.request.payload), error)


@contextmanager
def telling(kit: Kit, job: Job, pressed: OnAnswer) -> Iterator[None]:
    """What goes wrong is told to whoever pressed; what may pass is tried again."""
    try:
        yield
    except ServiceDown:
        raise
    except TheirRulesError as error:
        _apologise(kit, job, pressed, error)


def _apologise(kit: Kit, job: Job, pressed: OnAnswer, error: Exception | None) -> None:
    kit.chat.respond(pressed.response_url, sorry(words_for(error, job.reference, kit.commands)))


def _mark(kit: Kit, pressed: Pressed) -> None:
    """Write it down, ask once whether the text may be kept, and draw the answer anew."""
    now, about = kit.drafting.now(), (pressed.judgement_id, pressed.mark, pressed.user)
    if pressed.verb is Verb.NOT_A_FLAG:
        seen = say_not_a_flag(kit.store, *about, now)
        if kit.store.keeping(pressed.user) is Keeping.UNASKED:
            _ask_whether_to_keep(kit, pressed)
    else:
        seen = take_back(kit.store, *about, now)
    draw_again(kit, pressed, seen)


def _ask_whether_to_keep(kit: Kit, pressed: Pressed) -> None:
    """Where it comes too late, the next correction asks."""
    try:
        kit.chat.open_form(pressed.trigger, keep_form())
    except SlackRefused as error:
        log.info("Whether texts may be kept was not asked: %s", error)


def _ask_what_was_missed(kit: Kit, job: Job, pressed: Pressed) -> None:
    judgement = kit.store.judgement(pressed.judgement_id)
    if judgement is None:
        raise AnswerForgotten
    form = missed_form(job.request.id, judgement, kit.store.keeping(pressed.user))
    try:
        kit.chat.open_form(pressed.trigger, form)
    except SlackRefused as error:
        if error.facts["reason"] != OPENED_BEFORE:
            kit.chat.respond(pressed.response_url, sorry(TOO_LATE))


def draw_again(kit: Kit, pressed: Pressed, seen: Marked) -> None:
    """In the place of what was shown; what others see as well stays as it is, and the person sees theirs beside it."""
    message = _drawn(kit, pressed, seen)
    kit.chat.respond(pressed.response_url, message, replace=pressed.private)


def _drawn(kit: Kit, pressed: Pressed, seen: Marked) -> Message:
    judgement = seen.judgement
    draft = _draft_of(kit, judgement) if judgement.kind is JudgementKind.DRAFT else None
    if draft:
        drafted = reopen_draft(kit.store, draft, kit.today(), pressed.user)
        shared = kit.store.is_shared(draft.id, drafted.draft.latest.number)
        own = Own(seen=seen, settling=settling_of(kit.store, drafted, pressed.user), shared=shared)
        return drawn(drafted, own, direct=pressed.direct)
    audience = kit.store.audience(judgement.audience_id)
    if audience is None:
        hint = "They were deleted since; what you said of the flag is kept."
        raise UnknownAudience(asked=judgement.case.audience_name, hint=hint)
    card = comment_card if judgement.kind is JudgementKind.COMMENT else check_card
    flags = as_seen_by(pressed.user, judgement.asked_by, judgement.flags, audience.label)
    return card(replace(findings_of(judgement), flags=flags), read_dossier(kit.store, audience), seen)


def _draft_of(kit: Kit, judgement: Judgement) -> Draft | None:
    """The draft up to the version that was judged."""
    stored = kit.store.draft(judgement.draft_id)
    if stored is None:
        return None
    so_far = tuple(version for version in stored.versions if version.number <= judgement.number)
    return replace(stored, versions=so_far, channel=so_far[-1].written.copy.channel)
