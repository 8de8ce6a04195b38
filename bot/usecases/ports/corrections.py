"""What people say of flags."""

from collections.abc import Iterator
from datetime import datetime
from typing import Protocol

from bot.core.corrections.correction import Corrected, Correction, Keeping
from bot.core.corrections.figures import CorrectionFigures
from bot.core.corrections.judgement import Judgement


class Corrections(Protocol):
    """What was judged and shown, what people say of it, and the texts that they let be kept."""

    def keep_judgement(self, judgement: Judgement) -> Judgement:
        """The judgement of that id as it was kept first, so that a repeated job shows what was shown."""
        ...

    def judgement(self, judgement_id: str) -> Judgement | None:
        """None where it never was, or its text is forgotten: after 30 days."""
        ...

    def correct(self, correction: Correction) -> bool:
        """Append it, and keep the text where this person lets it be kept. False where they say so already."""
        ...

    def standing(self, judgement_id: str, by: str) -> tuple[Correction, ...]:
        """What this person says of it now."""
        ...

    def keeping(self, person: str) -> Keeping: ...

    def let_be_kept(self, person: str, *, granted: bool, at: datetime) -> int:
        """How many texts are kept, or were deleted, by that answer."""
        ...

    def texts_kept_of(self, person: str) -> int:
        """How many texts are kept because this person lets them be."""
        ...

    def corrected(self) -> Iterator[Corrected]:
        """Each judgement whose text somebody lets be kept, with what those people say of it."""
        ...

    def correction_figures(self) -> CorrectionFigures: ...

    def forget_corrections_about(self, audience_id: str) -> int:
        """Delete every text that was judged for this audience; returns how many."""
        ...
