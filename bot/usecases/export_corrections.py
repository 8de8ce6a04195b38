"""What people let be kept, as labelled cases: to measure by, and to learn from."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.core.audiences import Audience
from bot.core.corrections.labels import labelled
from bot.core.flags.labelled import LabelledCase
from bot.usecases.ports import Store


@dataclass(frozen=True, slots=True)
class CorrectedCase:
    """`audience` is whom the texts were for, as stored now, so that no name of theirs is handed on; None: deleted since."""

    labelled: LabelledCase
    audience: Audience | None


def corrected_cases(store: Store) -> Iterator[CorrectedCase]:
    """Each corrected text with the flags that people would have it carry, the oldest first. Names stand as they are."""
    for corrected in store.corrected():
        yield CorrectedCase(labelled(corrected), store.audience(corrected.judgement.audience_id))
