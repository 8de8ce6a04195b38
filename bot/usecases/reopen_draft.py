"""A draft as it was stored, with all that its card says: what a repeated job delivers without writing it again."""

from datetime import datetime

from bot.core.channels.rules import rules_of
from bot.core.drafts import Draft
from bot.core.errors import UnknownAudience
from bot.usecases.choose_channel import choose_channel
from bot.usecases.draft_message import Drafted
from bot.usecases.ports import Store
from bot.usecases.read_dossier import read_dossier


def reopen_draft(store: Store, draft: Draft, now: datetime) -> Drafted:
    """Raises UnknownAudience where the audience was deleted since."""
    audience = store.audience(draft.audience_id)
    if audience is None:
        raise UnknownAudience(asked=draft.audience_label, hint="It was deleted since the draft was written.")
    dossier = read_dossier(store, audience)
    written = draft.latest.written
    choice = choose_channel(store, dossier, written.copy.channel, now)
    rules, brand = rules_of(written.copy.channel), store.brand()
    return Drafted(
        draft=draft,
        flags=store.flags_of(draft.id, draft.latest.number),
        problems=rules.check(written.copy, brand),
        measures=rules.measure(written.copy),
        dossier=dossier,
        choice=choice,
        notices=tuple(notice for notice in (choice.barred, *written.notices) if notice),
    )
