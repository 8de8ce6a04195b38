"""Proposals as rows, and rows as proposals."""

import json
from functools import cache
from hashlib import sha256
from typing import Any

from pydantic import TypeAdapter
from pydantic_core import to_jsonable_python
from sqlalchemy import RowMapping

from bot.core.suggesting.centre import Centre, Frame
from bot.core.suggesting.drift import Drift
from bot.core.suggesting.proposal import Proposal
from bot.core.suggesting.suggested import Suggested
from store.kept import Row

APART = ("id", "examples", "centre")
"""What of a proposal has columns or a table of its own."""
DECIDED = ("standing", "found_by", "found_at", "decided_by", "decided_at", "reason", "persona_id", "into")


def frame_row(frame: Frame) -> Row:
    told = to_jsonable_python(frame)
    return {"id": sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()[:32], "told": told}


def proposal_row(proposal: Proposal, frame_id: str) -> Row:
    told = {name: value for name, value in to_jsonable_python(proposal).items() if name not in APART}
    return {"id": proposal.id, "frame": frame_id, "place": proposal.centre.place, "told": told}


def suggested_row(suggested: Suggested) -> Row:
    """What is decided of it."""
    return {name: getattr(suggested, name) for name in DECIDED}


def suggested_from(row: RowMapping, examples: tuple[str, ...]) -> Suggested:
    """`row` has the frame beside it, as `frame_told`."""
    centre = Centre(_frame().validate_python(row["frame_told"]), row["place"])
    told: dict[str, Any] = {**row["told"], "id": row["id"], "examples": examples, "centre": centre}
    return Suggested(proposal=_proposal().validate_python(told), **{name: row[name] for name in DECIDED})


def drift_told(drift: Drift) -> Any:
    return to_jsonable_python(drift)


def drift_from(told: object) -> Drift:
    return _drift().validate_python(told)


@cache
def _frame() -> TypeAdapter[Frame]:
    return TypeAdapter(Frame)


@cache
def _proposal() -> TypeAdapter[Proposal]:
    return TypeAdapter(Proposal)


@cache
def _drift() -> TypeAdapter[Drift]:
    return TypeAdapter(Drift)
