"""How and when somebody wants to be reached. Reads a bounded number of rows and never asks a model."""

from datetime import datetime

from bot.core.preference.answer import Preference
from bot.core.preference.prefer import prefer
from bot.usecases.find_audience import find_audience
from bot.usecases.ports import Store
from bot.usecases.read_dossier import read_dossier


def look_up_preference(store: Store, asked: str, now: datetime) -> Preference:
    """The preference of the one audience that is meant. Raises what `find_audience` raises."""
    dossier = read_dossier(store, find_audience(store, asked))
    return prefer(dossier, store.all_touch_counts(), now.date())
