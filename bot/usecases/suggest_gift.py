"""What we could do for somebody, and how to reach them with it. Reads the store alone."""

from dataclasses import dataclass
from datetime import date

from bot.core.care.gifts import Gifts, gifts_for
from bot.usecases.look_up_preference import look_up_preference
from bot.usecases.ports import Store


@dataclass(frozen=True, slots=True)
class Suggested:
    """`reach` is the sentence that says how they want to be reached."""

    gifts: Gifts
    reach: str


def suggest_gift(store: Store, asked: str, today: date) -> Suggested:
    """Raises what `find_audience` raises."""
    found = look_up_preference(store, asked, today)
    return Suggested(gifts_for(found.dossier, today), found.preference.sentence)
