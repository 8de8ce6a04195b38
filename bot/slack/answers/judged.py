"""What was judged is remembered before it is shown, so that whoever sees it may correct it."""

from dataclasses import replace

from bot.core.corrections.correction import Marked
from bot.core.corrections.judgement import Judgement, JudgementKind
from bot.core.flags.flag import Findings
from bot.slack.kit import Kit
from bot.usecases.check_copy import Checked
from bot.usecases.correct_flags import marked
from bot.usecases.remember_judgement import remember_check
from bot.usecases.requests import Job


def remembered(
    kit: Kit, job: Job, checked: Checked, asked_by: str, kind: JudgementKind = JudgementKind.CHECK
) -> tuple[Checked, Marked]:
    """The check as it is to be shown, and as its asker sees it. A repeated job shows what its first attempt found."""
    judgement_id = kit.ledger.kept(job, "judgement") or kit.drafting.new_id()
    kit.ledger.checkpoint(job, "judgement", judgement_id)
    now = kit.drafting.now()
    judgement = remember_check(kit.store, checked, judgement_id=judgement_id, asked_by=asked_by, at=now, kind=kind)
    return replace(checked, findings=findings_of(judgement)), marked(kit.store, judgement, asked_by)


def findings_of(judgement: Judgement) -> Findings:
    return Findings(judgement.flags, judgement.judged_by, judgement.notices)
