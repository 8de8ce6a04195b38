"""The forms behind a flag's ways on, filled in: what is wrong with them, and what comes of them."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress

from bot.core.errors import ServiceDown, TheirRulesError
from bot.core.settling.telling import BadTold, Field
from bot.slack.answers.draft_cards import drawn_now
from bot.slack.answers.made_once import made_once
from bot.slack.answers.settling import card_of, pressed_before, show
from bot.slack.errors import words_for
from bot.slack.ids import REASON_FIELD, ToldField
from bot.slack.kit import Kit
from bot.slack.settling import ReasonSent, ToldSent, WayPressed
from bot.slack.views.settling import what_came_of_it
from bot.slack.views.settling_forms import offered_again
from bot.usecases.add_evidence import add_evidence, require_told
from bot.usecases.requests import Job, Request
from bot.usecases.settle_flag import CardIsOld, keep_flag, require_keepable, shown_flag

FIELD = {
    Field.ASPECT: ToldField.ASPECT,
    Field.VALUE: ToldField.VALUE,
    Field.POLARITY: ToldField.POLARITY,
    Field.SOURCE: ToldField.SOURCE,
    Field.TOLD_BY: ToldField.TOLD_BY,
    Field.ON: ToldField.ON,
    Field.NOTE: ToldField.NOTE,
}
KEPT = "Kept. Your reviewers read the reason beside it."


def wrong_with_reason(kit: Kit, request: Request) -> Mapping[str, str]:
    """By the field; {} where it can be taken down. Asked before it is acknowledged, so that the form stays open."""
    sent = ReasonSent.of(request.payload)
    try:
        press = pressed_before(kit, request.workspace, sent.question)
        require_keepable(kit.store, card_of(press), sent.reason)
    except ServiceDown:
        raise
    except TheirRulesError as error:
        return {REASON_FIELD: str(error)}
    return {}


def wrong_with_told(kit: Kit, request: Request) -> Mapping[str, str]:
    sent = ToldSent.of(request.payload)
    try:
        press = pressed_before(kit, request.workspace, sent.question)
        require_told(kit.drafting, card_of(press), sent.told)
    except BadTold as error:
        return {FIELD[error.field]: str(error)}
    except ServiceDown:
        raise
    except TheirRulesError as error:
        return {ToldField.VALUE: str(error)}
    return {}


def keep(kit: Kit, job: Job) -> None:
    """The passage stays, and the card says why."""
    sent = ReasonSent.of(job.request.payload)
    with _keeping_what_was_typed(kit, job, sent.question) as press:
        keep_flag(kit.store, card_of(press), sent.reason, kit.drafting.now(), made_once(kit, job, "override"))
        _show(kit, press, KEPT)


def tell(kit: Kit, job: Job) -> None:
    """What was told is stored, and the draft judged again by it."""
    sent = ToldSent.of(job.request.payload)
    with _keeping_what_was_typed(kit, job, sent.question) as press:
        known = shown_flag(kit.store, card_of(press)).draft
        link = kit.chat.permalink(known.room, known.thread) if known.thread else ""
        added = add_evidence(
            kit.drafting, card_of(press), sent.told, evidence_id=made_once(kit, job, "evidence"), link=link
        )
        _show(kit, press, what_came_of_it(added.evidence, added.flag, added.became, known.audience_label))


def give_up(kit: Kit, job: Job, error: Exception | None) -> None:
    """Whoever sent the form is told, and can open it again as they filled it in; after 30 days nobody is there to be told."""
    with suppress(CardIsOld):
        press = pressed_before(kit, job.request.workspace, str(job.request.payload["question"]))
        _offer_again(kit, job, press, error)


@contextmanager
def _keeping_what_was_typed(kit: Kit, job: Job, question: str) -> Iterator[WayPressed]:
    """What goes wrong is told to whoever sent the form, which can be opened again; what may pass is tried again."""
    press = pressed_before(kit, job.request.workspace, question)
    try:
        yield press
    except ServiceDown:
        raise
    except TheirRulesError as error:
        _offer_again(kit, job, press, error)


def _offer_again(kit: Kit, job: Job, press: WayPressed, error: Exception | None) -> None:
    said = words_for(error, job.reference, kit.commands)
    kit.chat.respond(press.response_url, offered_again(said, job.request.id))


def _show(kit: Kit, press: WayPressed, told: str) -> None:
    """The card anew, where the button was pressed."""
    known = shown_flag(kit.store, card_of(press)).draft
    show(kit, press, drawn_now(kit, known, direct=press.direct, told=told), known.room, known.thread)
