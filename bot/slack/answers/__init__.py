"""Answers to what was asked: a request's kind, and the file that works on it."""

from collections.abc import Callable, Mapping

from bot.slack.answers import (
    asked,
    board,
    board_forms,
    care,
    check_form,
    chosen,
    comment,
    contact,
    core,
    corrections,
    digest,
    draft_form,
    feedback,
    forget,
    hand_over,
    import_found,
    import_runs,
    import_ways,
    imports,
    insight,
    missed,
    moving,
    opened,
    review,
    review_cards,
    review_forms,
    review_list,
    review_next,
    review_proposals,
    review_reminders,
    settling,
    settling_forms,
    stopped,
    suggest,
    suggest_decided,
    talk,
    tastes,
    yours_answered,
)
from bot.slack.ids import Kind
from bot.slack.kit import Kit
from bot.usecases.requests import Job, Request

Answer = Callable[[Kit, Job], None]

ANSWERS: dict[Kind, Answer] = {
    Kind.ASKED: asked.answer,
    Kind.CHOSEN: chosen.answer,
    Kind.STOPPED: stopped.answer,
    Kind.TALK_PRESSED: talk.pressed,
    Kind.DIRECT_OPENED: opened.greet,
    Kind.HOME_OPENED: opened.show_home,
    Kind.TASTE_PRESSED: tastes.pressed,
    Kind.TASTE_SENT: tastes.sent,
    Kind.FIRST_PICKED: yours_answered.picked,
    Kind.FIRST_PRESSED: yours_answered.pressed,
    Kind.GUESS_PRESSED: yours_answered.at_home,
    Kind.GUESS_SENT: yours_answered.sent,
    Kind.DRAFT_FORM_ASKED: draft_form.open_form,
    Kind.DRAFT_FORM_SENT: draft_form.answer,
    Kind.CHECK_FORM_ASKED: check_form.open_form,
    Kind.CHECK_FORM_SENT: check_form.answer,
    Kind.COMMENTED: comment.answer,
    Kind.FLAG_PRESSED: corrections.answer,
    Kind.MISSED_SENT: missed.answer,
    Kind.KEEP_ANSWERED: missed.keep,
    Kind.WAY_PRESSED: settling.pressed,
    Kind.WHY_PRESSED: settling.why,
    Kind.REASON_SENT: settling_forms.keep,
    Kind.TOLD_SENT: settling_forms.tell,
    Kind.OPINION_PRESSED: feedback.pressed,
    Kind.FAULTS_SENT: feedback.sent,
    Kind.FORGET_PRESSED: forget.open_form,
    Kind.FORGET_SENT: forget.answer,
    Kind.CAP_PRESSED: contact.pressed,
    Kind.CAP_SENT: contact.sent,
    Kind.CORE_ASKED: core.answer,
    Kind.CORE_SENT: core.sent,
    Kind.BOARD_PRESSED: board.pressed,
    Kind.PERSONA_SENT: board_forms.save_persona,
    Kind.EVIDENCE_SENT: board_forms.save_evidence,
    Kind.MOVE_SENT: moving.sent,
    Kind.INSIGHT_ASKED: insight.answer,
    Kind.INSIGHT_SENT: insight.sent,
    Kind.NEGLECTED_PRESSED: care.next_page,
    Kind.HAND_OVER_PRESSED: hand_over.pressed,
    Kind.HAND_OVER_DUE: hand_over.delivery,
    Kind.IMPORT_DROPPED: imports.dropped,
    Kind.IMPORT_PRESSED: import_ways.pressed,
    Kind.IMPORT_KIND_PICKED: import_ways.kind_picked,
    Kind.IMPORT_FORM_SENT: import_ways.form_sent,
    Kind.IMPORT_DUE: import_runs.run,
    Kind.IMPORT_FOUND: import_found.answer,
    Kind.DIGEST_PRESSED: digest.pressed,
    Kind.DIGEST_DUE: digest.deliver,
    Kind.SUGGEST_ASKED: suggest.asked,
    Kind.SUGGEST_PRESSED: suggest_decided.pressed,
    Kind.PROPOSAL_SENT: suggest_decided.sent,
    Kind.REVIEW_PRESSED: review.pressed,
    Kind.REVIEW_FORM_SENT: review_forms.sent,
    Kind.REVIEW_ASKED: review_list.answer,
    Kind.REVIEW_MOVED: review_cards.moved,
    Kind.REVIEW_NEXT: review_next.answer,
    Kind.REVIEW_PROPOSAL: review_proposals.keep,
    Kind.REVIEW_PROPOSAL_SETTLED: review_proposals.settled,
    Kind.REVIEW_REMINDER: review_reminders.remind,
}

GIVING_UP: dict[str, Callable[[Kit, Job, Exception | None], None]] = {
    Kind.FIRST_PRESSED: yours_answered.give_up,
    Kind.ASKED: asked.give_up,
    Kind.CHOSEN: chosen.give_up,
    Kind.TALK_PRESSED: talk.give_up,
    Kind.DRAFT_FORM_SENT: draft_form.give_up,
    Kind.CHECK_FORM_SENT: check_form.give_up,
    Kind.CAP_PRESSED: contact.give_up,
    Kind.CAP_SENT: contact.give_up,
    Kind.CORE_ASKED: core.give_up,
    Kind.CORE_SENT: core.give_up_form,
    Kind.BOARD_PRESSED: board.give_up,
    Kind.PERSONA_SENT: board_forms.give_up,
    Kind.EVIDENCE_SENT: board_forms.give_up,
    Kind.MOVE_SENT: moving.give_up,
    Kind.INSIGHT_ASKED: insight.give_up,
    Kind.INSIGHT_SENT: insight.give_up_form,
    Kind.FLAG_PRESSED: corrections.give_up,
    Kind.MISSED_SENT: missed.give_up,
    Kind.WAY_PRESSED: settling.give_up,
    Kind.WHY_PRESSED: settling.give_up_why,
    Kind.REASON_SENT: settling_forms.give_up,
    Kind.TOLD_SENT: settling_forms.give_up,
    Kind.OPINION_PRESSED: feedback.give_up,
    Kind.FAULTS_SENT: feedback.give_up_form,
    Kind.HAND_OVER_PRESSED: hand_over.give_up,
    Kind.HAND_OVER_DUE: hand_over.give_up_delivery,
    Kind.IMPORT_DROPPED: imports.give_up,
    Kind.IMPORT_PRESSED: import_ways.give_up,
    Kind.IMPORT_FORM_SENT: import_ways.give_up_form,
    Kind.IMPORT_DUE: import_runs.give_up,
    Kind.IMPORT_FOUND: import_found.give_up,
    Kind.DIGEST_PRESSED: digest.give_up,
    Kind.SUGGEST_ASKED: suggest.give_up,
    Kind.SUGGEST_PRESSED: suggest_decided.give_up,
    Kind.PROPOSAL_SENT: suggest_decided.give_up_form,
    Kind.REVIEW_PRESSED: review.give_up,
    Kind.REVIEW_FORM_SENT: review_forms.give_up,
    Kind.REVIEW_ASKED: review_list.give_up,
    Kind.REVIEW_MOVED: review_cards.give_up,
    Kind.REVIEW_NEXT: review_next.give_up,
    Kind.REVIEW_PROPOSAL_SETTLED: review_proposals.give_up,
}

WRONG_WITH: dict[str, Callable[[Kit, Request], Mapping[str, str]]] = {
    Kind.MISSED_SENT: missed.wrong_with,
    Kind.CORE_SENT: core.wrong_with,
    Kind.PERSONA_SENT: board_forms.wrong_with_persona,
    Kind.EVIDENCE_SENT: board_forms.wrong_with_evidence,
    Kind.INSIGHT_SENT: insight.wrong_with,
    Kind.IMPORT_FORM_SENT: import_ways.wrong_with,
    Kind.PROPOSAL_SENT: suggest_decided.wrong_with,
    Kind.REASON_SENT: settling_forms.wrong_with_reason,
    Kind.TOLD_SENT: settling_forms.wrong_with_told,
    Kind.FAULTS_SENT: feedback.wrong_with,
}
"""Forms that are looked at before they are acknowledged, so that they stay open with all that was typed."""


def wrong_with(kit: Kit, request: Request) -> Mapping[str, str]:
    """What is wrong with a form, by its field; {} where it can be taken down."""
    look = WRONG_WITH.get(request.kind)
    return look(kit, request) if look else {}


def handlers(kit: Kit) -> dict[str, Callable[[Job, object], None]]:
    """As a worker wants them. The lease, its second argument, is fenced by the ledger at everything that is posted."""
    return {kind: _handler(kit, answer) for kind, answer in ANSWERS.items()}


def _handler(kit: Kit, answer: Answer) -> Callable[[Job, object], None]:
    return lambda job, _: answer(kit, job)


def given_up(kit: Kit, job: Job, error: Exception | None) -> None:
    """Tell the person that their request will not be answered, once trying again has not helped.

    What nobody waits for, a Home tab, a Stop or a comment, is given up in silence.
    """
    give_up = GIVING_UP.get(job.request.kind)
    if give_up:
        give_up(kit, job, error)
