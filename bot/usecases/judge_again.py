"""Judge a version again by what is known of its audience now. Its words stay; its flags go, change, come or stay."""

from bot.core.audiences import Audience
from bot.core.dossier import Dossier
from bot.core.drafts import Draft
from bot.core.flags.flag import Flag
from bot.usecases.draft_message import Drafting
from bot.usecases.drafted import rests_on
from bot.usecases.read_dossier import read_dossier
from bot.usecases.texts import case_of


def judge_again(drafting: Drafting, draft: Draft, audience: Audience, by: str) -> tuple[Flag, ...]:
    """The flags of the draft's latest version as they stand from now on: the brief's, then the copy's."""
    store, version = drafting.store, draft.latest
    dossier = read_dossier(store, audience)
    flags = _flags(drafting, draft, dossier)
    evidence = rests_on(version.written, flags, dossier)
    store.judge_again(draft.id, version.number, flags, evidence, by=by, at=drafting.now())
    return flags


def _flags(drafting: Drafting, draft: Draft, dossier: Dossier) -> tuple[Flag, ...]:
    """Judged as when it was written: the tastes are those of whoever made the version."""
    version, copy = draft.latest, draft.latest.written.copy
    tastes = drafting.store.tastes_of(version.made_by) if version.made_by else ()
    of_brief = case_of(dossier, copy.channel, tastes, brief=version.written.brief or draft.brief)
    of_copy = case_of(dossier, copy.channel, tastes, draft=copy.text)
    return (*drafting.judge.judge(of_brief).flags, *drafting.judge.judge(of_copy).flags)
