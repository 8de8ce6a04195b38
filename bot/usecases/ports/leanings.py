"""How groups of customers want to be reached, from what was added up of each, and what of it a room was shown."""

from collections.abc import Sequence
from typing import Protocol

from bot.core.audiences import Customer
from bot.core.preference.group import LeaningCount
from bot.core.shared import SharedAnswer


class Leanings(Protocol):
    def settle_leanings(self) -> int:
        """Count anew a portion of those of whom something changed; how many still wait."""
        ...

    def leanings_due(self) -> int:
        """Of how many customers something changed since they were counted."""
        ...

    def leaning_counts(self, persona_id: str) -> tuple[LeaningCount, ...]:
        """Of the persona's customers, or of everybody for ""."""
        ...

    def customers_in(self, persona_id: str) -> int:
        """How many customers belong to the persona, or are stored at all for ""."""
        ...

    def leaning_towards(self, norms: Sequence[str], persona_id: str, limit: int) -> list[Customer]:
        """A few who lean so, by channel or by hours as norms spell them."""
        ...

    def share_answer(self, share: SharedAnswer) -> SharedAnswer:
        """The share of that answer that stands: this one, or the one that was quicker."""
        ...

    def unshare_answer(self, share: SharedAnswer) -> None:
        """The room did not take it: it may be shared again."""
        ...
