"""Keeping up with personas: what was heard of their customers, and who follows them."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Protocol

from bot.core.care.contact import LastContact
from bot.core.keeping_up.digest import Fresh
from bot.core.keeping_up.follow import Follow
from bot.core.keeping_up.schedule import Outcome, Sent


class KeepingUp(Protocol):
    def heard_from(self, persona_ids: Sequence[str], since: datetime) -> dict[str, int]:
        """How many customers of each persona were in good contact since then; every id has its number."""
        ...

    def last_heard(self, persona_id: str, since: datetime, limit: int) -> tuple[LastContact, ...]:
        """The customers of a persona who were in good contact since then: whom we heard from last comes first."""
        ...

    def put_down_since(self, persona_id: str, since: datetime, limit: int) -> Fresh:
        """Evidence of a persona and of its customers that was put down after that moment: the newest, and how much."""
        ...


class Following(Protocol):
    """Who follows which persona, and what became of their digests: none of its words are kept."""

    def follow(self, person: str, persona_id: str, at: datetime) -> bool:
        """False where they followed it already. Raises NothingToFollow."""
        ...

    def stop_following(self, person: str, persona_id: str) -> bool:
        """False where they did not follow it."""
        ...

    def followed_by(self, person: str) -> tuple[Follow, ...]:
        """The longest first."""
        ...

    def followers(self) -> dict[str, datetime]:
        """Everybody who follows a persona, each with the moment since when they follow the first of theirs."""
        ...

    def note_digest(self, person: str, week: str, outcome: Outcome, at: datetime) -> bool:
        """What became of their digest of that week. False where it was noted before, which stays as it is."""
        ...

    def last_digests(self, people: Iterable[str]) -> dict[str, Sent]:
        """Of each the last one; who never had one is left out."""
        ...
