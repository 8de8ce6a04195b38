"""The shape in which a model gives passages back, drawn up for each request, so that it can cite nothing else.

The schema that is sent names every allowed word. It is read leniently, since some servers take a schema and do not
enforce it, and one wrong word shall cost its passage and not the whole answer; reading.py judges it.
"""

from collections.abc import Iterable
from enum import StrEnum
from functools import lru_cache
from typing import Annotated, Any

from pydantic import BaseModel, Field, create_model

from bot.core.evidence import Aspect
from bot.core.flags.flag import Place, Trigger, Verdict, Whose

NONE = "none"
"""What a model says where there is no taste or no evidence to name: an empty list of choices is no JSON schema."""


class Quiet(StrEnum):
    """Verdicts that raise no flag. A model that may say so lists the near misses instead of flagging them."""

    SUPPORTED = "supported"
    NO_PREFERENCE = "no preference"


HOLDERS = {
    "author": Whose.AUTHOR,
    "circle": Whose.CIRCLE,
    "crowd": Whose.CROWD,
    "known taste": Whose.KNOWN_TASTE,
    "not said": Whose.UNKNOWN,
}


class PassageGiven(BaseModel):
    """The order is that of the work: whose words, what they rest on, and the verdict only then."""

    place: str
    quote: str
    holder: str
    trigger: str
    taste_id: str
    aspect: str
    evidence_ids: list[str]
    evidence_quote: str
    reason: str
    verdict: str


class PassagesGiven(BaseModel):
    passages: list[PassageGiven]


@lru_cache(maxsize=64)
def shape_for(
    places: tuple[Place, ...], evidence_ids: tuple[str, ...], taste_ids: tuple[str, ...]
) -> type[PassagesGiven]:
    """Kept, since it depends on little more than how much is known, and providers keep the schemas they have seen."""
    fields: dict[str, Any] = {  # Any: pydantic takes a definition of each field in this form
        "place": (_one_of(places), ...),
        "holder": (_one_of(holder for holder in HOLDERS if taste_ids or holder != "known taste"), ...),
        "trigger": (_one_of(trigger for trigger in Trigger if taste_ids or trigger is not Trigger.MIRROR), ...),
        "taste_id": (_one_of((NONE, *taste_ids)), ...),
        "aspect": (_one_of(Aspect), ...),
        "evidence_ids": (list[_one_of(evidence_ids or (NONE,))], ...),  # type: ignore[misc]  # made at run time
        "verdict": (_one_of((*Verdict, *Quiet)), ...),
    }
    passage = create_model("Passage", __base__=PassageGiven, **fields)
    return create_model("Passages", __base__=PassagesGiven, passages=(list[passage], ...))  # type: ignore[valid-type]  # as above


def _one_of(words: Iterable[str]) -> Any:
    """A string for whoever reads the answer, and one of these words for whoever is sent the schema."""
    return Annotated[str, Field(json_schema_extra={"enum": [str(word) for word in words]})]
