"""How and when somebody wants to be reached. Reads a bounded number of rows and never asks a model."""

from dataclasses import dataclass
from datetime import date

from bot.core.dossier import Dossier
from bot.core.preference.answer import Preference
from bot.core.preference.moment import Moment
from bot.core.preference.prefer import prefer
from bot.usecases.find_audience import find_audience
from bot.usecases.ports import Store
from bot.usecases.read_dossier import read_dossier


@dataclass(frozen=True, slots=True)
class LookedUp:
    """The answer, and all that is known of whom it is about."""

    preference: Preference
    dossier: Dossier


def look_up_preference(store: Store, asked: str, today: date, moment: Moment | None = None) -> LookedUp:
    """The preference of the one audience that is meant; with a `moment`, also whether something may go out then. Raises
    what `find_audience` raises.
    """
    dossier = read_dossier(store, find_audience(store, asked))
    return LookedUp(prefer(dossier, store.all_touch_counts(), today, store.learning(), moment), dossier)
