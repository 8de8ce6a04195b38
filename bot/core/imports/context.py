"""What a row cannot say by itself: which personas there are, which zone its times were taken in, what day it is."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, tzinfo

from bot.core.audiences import Persona
from bot.core.imports.row import Refused

Known = Mapping[str, tuple[str, str | None]]
"""For each key of a customer that is stored: the customer's id and zone."""


@dataclass(frozen=True, slots=True)
class Context:
    """`personas` has each persona's id by its id, name and title; None where two share one. `is_draft` says whether
    a draft of that id is stored. `saved` is when the file was last saved, None where nobody knows. `tool` is what wrote
    it, "" for a file made for us.
    """

    file: str
    now: datetime
    zone: tzinfo | None = None
    personas: Mapping[str, str | None] | None = None
    is_draft: Callable[[str], bool] = lambda _: False
    saved: datetime | None = None
    tool: str = ""

    def persona(self, text: str) -> str | None:
        """The id of the persona that is called so, with or without “the”; None where none is. Raises Refused."""
        found = (self.personas or {}).get(_folded(text), "")
        if found is None:
            raise Refused(f"several personas are called “{text}”; write the name of the one that is meant")
        return found or None

    def draft(self, draft_id: str) -> str | None:
        """The id of the draft that a message was sent from; None where the cell is empty. Raises Refused."""
        if draft_id and not self.is_draft(draft_id):
            raise Refused(
                f"no draft has the id “{draft_id}”; take it from what was handed over, or leave the cell empty"
            )
        return draft_id or None


def names_of(personas: Iterable[Persona]) -> dict[str, str | None]:
    """Every name a persona goes by, with its id; None where it could be two."""
    known: dict[str, str | None] = {}
    for persona in personas:
        for name in {_folded(text) for text in (persona.id, persona.name, persona.title) if text}:
            known[name] = persona.id if name not in known else None
    return known


def _folded(text: str) -> str:
    return " ".join(text.casefold().split()).removeprefix("the ")


def customer_in(known: Known, key: str) -> str:
    """The id of the customer that the key stands for. Raises Refused."""
    try:
        return known[key][0]
    except KeyError:
        raise Refused(
            f"no customer has the external id, email or phone “{key}”; import the customers first"
            if key
            else "customer is empty"
        ) from None
