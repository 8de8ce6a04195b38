"""Core values as JSON for the database, and back. A field added later has a default, so old rows stay readable."""

import json
from collections.abc import Sequence
from functools import cache
from hashlib import sha256
from typing import Any

from pydantic import TypeAdapter
from pydantic_core import to_jsonable_python

from bot.core.brand import Brand
from bot.core.drafts import Written
from bot.core.evidence import Evidence
from bot.core.flags.flag import Flag
from bot.core.notices import Notice


def dumped(value: Written | Evidence | Flag | Brand | tuple[Notice, ...]) -> Any:
    """Plain lists, numbers and strings."""
    return to_jsonable_python(value)


def brand_from(stored: object) -> Brand:
    return _brand().validate_python(stored)


def digest_of(evidence: Sequence[Evidence]) -> str:
    """SHA-256 of evidence as it is stored, in hexadecimal; "" for none. It proves what a version rested on, and tells
    nothing of it.
    """
    if not evidence:
        return ""
    return sha256(json.dumps([dumped(item) for item in evidence], sort_keys=True).encode()).hexdigest()


def written_from(stored: object) -> Written:
    return _written().validate_python(stored)


def evidence_from(stored: object) -> Evidence:
    return _evidence().validate_python(stored)


def flag_from(stored: object) -> Flag:
    return _flag().validate_python(stored)


def notices_from(stored: object) -> tuple[Notice, ...]:
    return _notices().validate_python(stored)


@cache
def _brand() -> TypeAdapter[Brand]:
    return TypeAdapter(Brand)


@cache
def _written() -> TypeAdapter[Written]:
    return TypeAdapter(Written)


@cache
def _evidence() -> TypeAdapter[Evidence]:
    return TypeAdapter(Evidence)


@cache
def _flag() -> TypeAdapter[Flag]:
    return TypeAdapter(Flag)


@cache
def _notices() -> TypeAdapter[tuple[Notice, ...]]:
    return TypeAdapter(tuple[Notice, ...])
