"""How often a customer who said nothing of it is written to at the most: looked up, and set by an admin."""

from bot.core.errors import Exit, TheirRulesError
from bot.core.norms import FrequencyNorm
from bot.core.preference.frequency import house_cap_in_words
from bot.core.preference.house_cap import HouseCap
from bot.usecases.ports import Store


class CapSetMeanwhile(TheirRulesError):
    """{who} has set it meanwhile: {told}. Yours was not saved; change it again if it is still what you want."""

    exit = Exit.ANSWER_IS_NO


def standing_cap(store: Store, otherwise: FrequencyNorm | None) -> FrequencyNorm | None:
    """What an admin set, `otherwise` where none did; None for no limit."""
    kept = store.house_cap()
    return kept.norm if kept else otherwise


def set_house_cap(store: Store, cap: HouseCap, seen: str) -> None:
    """`seen` is when the one was set that they looked at, in ISO 8601, "" where there was none. A repeated job sets it
    once. Raises CapSetMeanwhile.
    """
    stands = store.house_cap()
    fresh = (stands.set_at.isoformat() if stands else "") == seen
    if fresh and store.keep_house_cap(cap, stands.set_at if stands else None):
        return
    stands = store.house_cap()
    if stands is not None and stands != cap:
        raise CapSetMeanwhile(who=stands.set_by, told=house_cap_in_words(stands.norm))
