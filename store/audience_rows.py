"""Audiences as rows, and rows as audiences."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from sqlalchemy import RowMapping

from bot.core.audiences import Audience, AudienceKind, Customer, Persona, Profile
from bot.core.personas.depth import Depth
from store.folding import email_key, fold, name_key, phone_tail
from store.kept import Row

CUSTOMER = tuple(Customer.__dataclass_fields__)
PERSONA = tuple(name for name in Persona.__dataclass_fields__ if name not in ("profile", "depth"))
DEPTH = "depth"
"""Where the profile's column holds how deep it goes."""
DESCRIBES = ("name", "job", "company", "city", "region", "country")
"""What a customer may be described by: "the baker in Leeds"."""


def audience_of(row: RowMapping) -> Audience:
    if row["kind"] is AudienceKind.CUSTOMER:
        return Customer(**{name: row[name] for name in CUSTOMER})
    return persona_from({name: row[name] for name in (*PERSONA, "profile")})


def persona_from(told: Mapping[str, Any]) -> Persona:
    """From what `persona_told` gives."""
    profile = dict(told["profile"] or {})
    depth = profile.pop(DEPTH, None)
    return Persona(
        **{name: told[name] for name in PERSONA},
        profile=Profile(**{**profile, "quotes": tuple(profile.get("quotes", ()))}),
        depth=Depth(depth) if depth else None,
    )


def persona_told(persona: Persona) -> Row:
    """All of it, as JSON can hold it."""
    profile = asdict(persona.profile) | {"quotes": list(persona.profile.quotes), DEPTH: persona.depth}
    told: Row = {name: getattr(persona, name) for name in PERSONA}
    return told | {"profile": {name: value for name, value in profile.items() if value}}


def customer_row(customer: Customer) -> Row:
    """The customer's own columns, and the folded ones made of them."""
    told: Row = {name: getattr(customer, name) for name in CUSTOMER}
    return told | {
        "name_key": name_key(customer.name),
        "title_key": "",
        "words": fold(" ".join(str(told[name]) for name in DESCRIBES if told[name])),
        "email_key": email_key(customer.email) if customer.email else None,
        "phone_tail": phone_tail(customer.phone) if customer.phone else None,
    }


def persona_row(persona: Persona) -> Row:
    return persona_told(persona) | {
        "name_key": name_key(persona.name),
        "title_key": name_key(persona.title),
        "words": fold(f"{persona.name} {persona.title}"),
    }
