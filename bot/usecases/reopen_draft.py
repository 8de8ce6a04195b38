"""A draft as it was stored, with all that its card says: what a repeated job delivers without writing it again."""

from datetime import date

from bot.core.drafts import Draft
from bot.core.errors import UnknownAudience
from bot.usecases.choose_channel import stay_with_channel
from bot.usecases.drafted import Drafted, put_together
from bot.usecases.ports import Store
from bot.usecases.read_dossier import read_dossier


def reopen_draft(store: Store, draft: Draft, today: date) -> Drafted:
    """Raises UnknownAudience where the audience was deleted since."""
    audience = store.audience(draft.audience_id)
    if audience is None:
        raise UnknownAudience(asked=draft.audience_label, hint="It was deleted since the draft was written.")
    dossier = read_dossier(store, audience)
    choice = stay_with_channel(store, dossier, draft.latest, today)
    return put_together(draft, store.flags_of(draft.id, draft.latest.number), dossier, choice, store.brand())
