"""What people are told where the house judge had to do the model's work: why, and for which part of the text."""

from collections.abc import Sequence

from bot.core.errors import RetryLater, ServiceDown, TheirRulesError
from bot.core.flags.flag import Place
from bot.core.notices import Notice
from bot.judges.model.parts import Part
from bot.llm.failures import AnswerCutOff, KeyRefused, ModelDeclined, NotInShape, QuotaUsedUp, UnknownModel

_WHY: tuple[tuple[type[TheirRulesError], str], ...] = (
    (RetryLater, "The model is busy"),
    (ServiceDown, "The model did not answer in time"),
    (ModelDeclined, "The model declined to judge this"),
    (AnswerCutOff, "The model's answer broke off"),
    (NotInShape, "The model's answer could not be used"),
    (QuotaUsedUp, "The model's account has used up its quota"),
    (KeyRefused, "The model's server refuses our key"),
    (UnknownModel, "The model's server has no model of that name"),
)
"""The first that fits. In words that a room may read: what to set stands in the log and in `their-rules doctor`."""


def told_of(failed: Sequence[tuple[Part, TheirRulesError]]) -> Notice:
    """One sentence for all of them; where they failed for several reasons, the first speaks."""
    why = next((words for kind, words in _WHY if isinstance(failed[0][1], kind)), "The model gave no answer")
    return Notice(f"{why}; the house judge checked {_which([part for part, _ in failed])}.", for_room=True)


def _which(parts: Sequence[Part]) -> str:
    """Such as "parts 2 and 3 of 5 of the brief and the draft"."""
    return " and ".join(_of_text(place, parts) for place in Place if any(place in part.texts for part in parts))


def _of_text(place: Place, parts: Sequence[Part]) -> str:
    mine = [part for part in parts if place in part.texts]
    if len(mine) == mine[0].of:
        return f"the {place}"
    *others, last = [str(part.number) for part in mine]
    numbers = f"parts {', '.join(others)} and {last}" if others else f"part {last}"
    return f"{numbers} of {mine[0].of} of the {place}"
