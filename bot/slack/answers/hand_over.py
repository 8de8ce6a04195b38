"""Approved copy is handed over: its files go into the thread, and to the webhook where one is set."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from bot.core.errors import ServiceDown, TheirRulesError
from bot.core.handover.errors import AlreadyHandedOver
from bot.core.handover.handed import HandOver, HandOverState, Way
from bot.core.handover.package import Package
from bot.core.handover.results import results_lines
from bot.slack.answers.review_told import Doer, apologise, sentence, tell, telling
from bot.slack.hand_over_requests import DeliveryDue, HandOverPressed, delivery_request
from bot.slack.ids import HandOverButton
from bot.slack.kit import Kit
from bot.slack.payloads import Asked
from bot.slack.reply import Reply
from bot.slack.views.hand_over import arrived, given_up, handed_card, results_card
from bot.usecases.hand_over import ask_for_delivery, deliver, files_of, put_into_thread
from bot.usecases.post_once import post_once
from bot.usecases.requests import Job, LostLease
from bot.usecases.review_draft import require_draft

COMMENT = "The approved copy, as plain text, HTML, JSON and CSV."


def pressed(kit: Kit, job: Job) -> None:
    act = HandOverPressed.of(job.request.payload)
    with telling(kit, job, _presser(act)):
        DEEDS[act.button](kit, job, act)


def give_up(kit: Kit, job: Job, error: Exception | None) -> None:
    """What was not posted may be asked for again."""
    act = HandOverPressed.of(job.request.payload)
    for hand in kit.store.hand_overs_of(act.draft_id):
        if hand.request_id == job.request.id and hand.way is Way.THREAD:
            _end(kit, hand, HandOverState.GIVEN_UP)
    apologise(kit, job, _presser(act), error)


def delivery(kit: Kit, job: Job) -> None:
    """Told in the thread when it arrives, and when it never will."""
    due = DeliveryDue.of(job.request.payload)
    try:
        hand = deliver(kit.handing, due.hand_over_id)
    except (ServiceDown, LostLease):
        raise
    except TheirRulesError as error:
        give_up_delivery(kit, job, error)
    else:
        if hand and hand.state is HandOverState.ARRIVED:
            _reply(kit, job, due.user, due.room, due.thread).say("arrived", arrived(hand))


def give_up_delivery(kit: Kit, job: Job, error: Exception | None) -> None:
    due = DeliveryDue.of(job.request.payload)
    hand = kit.store.handed_over(due.hand_over_id)
    if hand is None or hand.state is HandOverState.ARRIVED:
        return
    _end(kit, hand, HandOverState.GIVEN_UP)
    told = given_up(hand.draft_id, sentence(kit, job, error))
    _reply(kit, job, due.user, due.room, due.thread).say("given up", told)


def _give(kit: Kit, job: Job, act: HandOverPressed) -> None:
    """Somebody may have sent it to the webhook from another thread before: then the files alone are new."""
    package = put_into_thread(kit.handing, act.draft_id, act.user, job.request.id, act.where)
    with _given_up_where_refused(kit, package.hand_over):
        _post_files(kit, job, act, package)
    _end(kit, package.hand_over, HandOverState.ARRIVED)
    if kit.courier:
        try:
            _send(kit, job, act)
        except AlreadyHandedOver:
            return


def _post_files(kit: Kit, job: Job, act: HandOverPressed, package: Package) -> None:
    where, files = act.where, files_of(package)

    def post() -> str:
        kit.chat.upload(where.room, where.ts, [(file.name, file.content) for file in files], COMMENT)
        return package.hand_over.id

    post_once(
        kit.ledger, job, "files", post, lambda since: kit.chat.find_file(where.room, where.ts, files[0].name, since)
    )
    _reply(kit, job, act.user, where.room, where.ts).say("handed over", handed_card(package))


def _send(kit: Kit, job: Job, act: HandOverPressed) -> None:
    hand = ask_for_delivery(kit.handing, act.draft_id, act.user, job.request.id)
    kit.desk.take(delivery_request(hand.id, job.request.id, act, job.request.workspace))


def _tell_results(kit: Kit, job: Job, act: HandOverPressed) -> None:
    """To whoever asked, as it stands now."""
    draft = require_draft(kit.store, act.draft_id)
    came = results_lines(kit.store.results_of(draft.id))
    tell(kit, job, _presser(act), results_card(draft.id, draft.audience_label, came))


DEEDS: dict[HandOverButton, Callable[[Kit, Job, HandOverPressed], None]] = {
    HandOverButton.GIVE: _give,
    HandOverButton.SEND_AGAIN: _send,
    HandOverButton.RESULTS: _tell_results,
}


@contextmanager
def _given_up_where_refused(kit: Kit, hand: HandOver) -> Iterator[None]:
    """Slack took nothing, and will not: the next press begins anew."""
    try:
        yield
    except (ServiceDown, LostLease):
        raise
    except TheirRulesError:
        _end(kit, hand, HandOverState.GIVEN_UP)
        raise


def _end(kit: Kit, hand: HandOver, state: HandOverState) -> None:
    kit.store.end_hand_over(hand.id, state, kit.handing.now())


def _presser(act: HandOverPressed) -> Doer:
    return Doer(act.user, act.response_url)


def _reply(kit: Kit, job: Job, user: str, room: str, thread: str) -> Reply:
    return Reply.to(kit, job, Asked(text="", user=user, room=room, thread=thread))
