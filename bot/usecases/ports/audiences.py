"""Customers and personas, and how they are found."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Protocol

from bot.core.audiences import Audience, Customer, Match, Persona
from bot.core.imports.merging import Placed, Sighting
from bot.core.personas.past import Past


class Audiences(Protocol):
    def find_audiences(self, asked: str, limit: int = 5) -> list[Match]:
        """Who may be meant, the best first: exact by id, external id, email, phone, name or title; then fuzzy."""
        ...

    def customers_called(self, names: Sequence[str]) -> dict[str, str]:
        """Those of thousands of runs of words that are a customer's full name, in any spelling of it, each with the name
        that it is, folded.
        """
        ...

    def parts_of_names(self, runs: Sequence[str]) -> set[str]:
        """Those of hundreds of runs of words all of whose words stand in one customer's name."""
        ...

    def numbers_called(self, typed: Sequence[str]) -> set[str]:
        """Those of these spellings that are a customer's phone number, with its country or without."""
        ...

    def audience(self, audience_id: str) -> Audience | None: ...

    def personas(self) -> list[Persona]: ...

    def members(self, persona_id: str) -> int:
        """How many customers belong to the persona."""
        ...

    def keep_persona(self, persona: Persona) -> None: ...

    def add_persona(self, persona: Persona, by: str, at: datetime) -> Persona:
        """The one that stands under its id: this one, or the one that an earlier attempt made. Raises NameTaken."""
        ...

    def change_persona(self, persona: Persona, seen: str, by: str, at: datetime) -> Persona | None:
        """As it stands now. `seen` is the digest of what it was made from; None where somebody else changed that since.
        Raises NoSuchPersona and NameTaken.
        """
        ...

    def persona_pasts(self, persona_id: str, limit: int = 50) -> tuple[Past, ...]:
        """What stood before each change, the newest first."""
        ...

    def keep_customers(self, customers: Iterable[Customer]) -> "Kept":
        """Insert or update by external id, else email, else phone; a value of None leaves the stored one."""
        ...

    def merge_customers(self, seen: Sequence[Sighting], *, dry_run: bool = False) -> tuple[Placed, ...]:
        """Whom each row of a file was, one for each, in their order: known by external id, else email, else phone. Older
        rows only fill gaps; a trial run changes nothing. All rows are of one tool.
        """
        ...

    def customer_ids(self, keys: Sequence[str]) -> dict[str, tuple[str, str | None]]:
        """For each external id, email or phone that is known: the customer's id and zone."""
        ...

    def holds_anybody(self) -> bool:
        """Whether any customer or persona is stored at all."""
        ...

    def counts(self) -> dict[str, int]:
        """Number of rows by "customers", "personas", "evidence", "consents", "touches", "purchases". Takes seconds where
        there are millions: for whoever asks how much is stored.
        """
        ...


class Kept(Protocol):
    """What a batch changed; the three add up to its rows."""

    @property
    def new(self) -> int: ...
    @property
    def changed(self) -> int: ...
    @property
    def same(self) -> int: ...
