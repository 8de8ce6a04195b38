"""What is a marketer's own: tastes, and guesses at an audience."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Protocol

from bot.core.evidence import Aspect, Taste
from bot.core.guesses.guess import Asking, AsksFirst, Ended, Guess
from bot.core.tastes.keeping import KeptTastes


class Tastes(Protocol):
    """Marketers' own: every question and every change names whose, and reaches nobody else's."""

    def tastes_of(self, owner: str) -> tuple[Taste, ...]: ...

    def keep_taste(self, taste: Taste) -> Taste:
        """What its owner puts down by hand; kept once, and given as it stands then."""
        ...

    def keep_tastes(self, owner: str, told: Sequence[Taste], by: str) -> KeptTastes:
        """What the owner said in the request `by`; nothing where they let none be kept. The same request again changes
        nothing, and gives the same.
        """
        ...

    def state_tastes(self, owner: str, aspect: Aspect, stated: Taste | None) -> None:
        """What they answered when they were asked, in the place of what they answered before; None takes that back."""
        ...

    def correct_taste(self, corrected: Taste) -> bool:
        """False where its owner has no taste of that id."""
        ...

    def delete_taste(self, owner: str, taste_id: str) -> bool: ...

    def delete_tastes(self, owner: str, ids: Iterable[str] | None = None) -> int:
        """All of them, and all guesses, without `ids`; gives how many tastes. What was deleted or corrected does not come back from the same words."""
        ...

    def keeps_tastes(self, owner: str) -> bool: ...

    def let_tastes_be_kept(self, owner: str, *, keeps: bool) -> None: ...


class Guesses(Protocol):
    """Marketers' own guesses of an audience, and the question before a first draft: as private as tastes are."""

    def keep_guesses(self, told: Iterable[Guess]) -> None:
        """Keyed by owner and id. Raises NotStored where the audience is gone."""
        ...

    def guesses_of(self, owner: str) -> tuple[Guess, ...]:
        """The newest first, each with what its audience is called now."""
        ...

    def delete_guesses(self, owner: str, audience_id: str | None = None, aspect: Aspect | None = None) -> int:
        """Those on this audience, and this aspect of it; all of theirs without. Gives how many."""
        ...

    def has_drafted_for(self, owner: str, audience_id: str) -> bool:
        """Whether they ever asked for a draft for this audience."""
        ...

    def begin_asking(self, asking: Asking) -> Asking:
        """The question that stands for this person and this audience: this one, or the one before it."""
        ...

    def asking(self, owner: str, asking_id: str) -> Asking | None: ...

    def asking_about(self, owner: str, audience_id: str) -> Asking | None: ...

    def asking_for(self, request: str) -> Asking | None:
        """The one that holds this request back, or did."""
        ...

    def asking_in(self, owner: str, room: str, thread: str) -> Asking | None:
        """The newest of theirs in that thread."""
        ...

    def askings_of(self, owner: str, most: int) -> tuple[Asking, ...]:
        """The newest of theirs, the newest first."""
        ...

    def let_draft_wait(self, owner: str, asking_id: str, until: datetime) -> None:
        """Where the question has not come to its end; a wait is never made shorter."""
        ...

    def end_asking(self, owner: str, asking_id: str, how: Ended) -> bool:
        """Let the draft go on. False where the question had come to its end before."""
        ...

    def asks_first(self, owner: str) -> AsksFirst: ...

    def let_ask_first(self, owner: str | None, *, asks: bool) -> None:
        """Of one person; of the whole workspace without."""
        ...
