"""Remember what was judged and shown, so that whoever was shown it may correct it."""

from datetime import datetime

from bot.core.corrections.judgement import Judgement, JudgementKind, draft_judgement, judged_again
from bot.core.flags.flag import Place
from bot.usecases.check_copy import Checked
from bot.usecases.drafted import Drafted
from bot.usecases.ports import Store
from bot.usecases.texts import case_of


def remember_check(
    store: Store,
    checked: Checked,
    *,
    judgement_id: str,
    asked_by: str,
    at: datetime,
    kind: JudgementKind = JudgementKind.CHECK,
) -> Judgement:
    """The judgement as it was remembered first under this id: what a repeated job finds anew, nobody was shown."""
    texts, found = checked.texts, checked.findings
    tastes = store.tastes_of(asked_by) if asked_by else ()
    case = case_of(
        checked.dossier,
        checked.channel,
        tastes,
        brief=texts.get(Place.BRIEF),
        draft=texts.get(Place.DRAFT),
        comment=texts.get(Place.COMMENT),
    )
    return store.keep_judgement(
        Judgement(
            id=judgement_id,
            kind=kind,
            asked_by=asked_by,
            audience_id=checked.audience.id,
            at=at,
            case=case,
            flags=found.flags,
            judged_by=found.judged_by,
            notices=found.notices,
        )
    )


def remember_draft(store: Store, drafted: Drafted, at: datetime) -> Judgement:
    """The judgement of the draft's latest version, however often its card is drawn. Where the version was judged again
    since, that is another one.
    """
    first = _of_draft(store, drafted, at, draft_judgement(drafted.draft.id, drafted.draft.latest.number))
    if first.flags == drafted.flags:
        return first
    return _of_draft(store, drafted, at, judged_again(first.id, drafted.flags))


def _of_draft(store: Store, drafted: Drafted, at: datetime, judgement_id: str) -> Judgement:
    draft, version = drafted.draft, drafted.draft.latest
    tastes = store.tastes_of(version.made_by) if version.made_by else ()
    copy, brief = version.written.copy, version.written.brief or draft.brief
    return store.keep_judgement(
        Judgement(
            id=judgement_id,
            kind=JudgementKind.DRAFT,
            asked_by=version.made_by,
            audience_id=draft.audience_id,
            at=at,
            case=case_of(drafted.dossier, copy.channel, tastes, brief=brief, draft=copy.text),
            flags=drafted.flags,
            draft_id=draft.id,
            number=version.number,
        )
    )
