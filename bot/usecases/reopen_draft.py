"""A draft as it was stored, with all that its card says: what a repeated job delivers without writing it again."""

from dataclasses import replace
from datetime import date

from bot.core.drafts import Draft
from bot.core.errors import UnknownAudience
from bot.core.tastes.for_others import as_seen_by, omissions_as_seen
from bot.usecases.choose_channel import stay_with_channel
from bot.usecases.drafted import Drafted, put_together
from bot.usecases.ports import Store
from bot.usecases.read_dossier import read_dossier


def reopen_draft(store: Store, draft: Draft, today: date, viewer: str = "") -> Drafted:
    """As `viewer` may read it: what rests on the private taste of whoever made this version is told to them alone.

    Raises UnknownAudience where the audience was deleted since.
    """
    audience = store.audience(draft.audience_id)
    if audience is None:
        raise UnknownAudience(asked=draft.audience_label, hint="It was deleted since the draft was written.")
    dossier = read_dossier(store, audience)
    choice = stay_with_channel(store, dossier, draft.latest, today)
    flags = store.flags_of(draft.id, draft.latest.number)
    seen = as_seen_by(viewer, draft.latest.made_by, flags, draft.audience_label)
    left_out = omissions_as_seen(flags, seen, draft.latest.written.left_out)
    latest = replace(draft.latest, written=replace(draft.latest.written, left_out=left_out))
    draft = replace(draft, versions=(*draft.versions[:-1], latest))
    return put_together(draft, seen, dossier, choice, store.brand())
