"""Audiences as rows, and rows as audiences."""

from dataclasses import asdict

from sqlalchemy import RowMapping

from bot.core.audiences import Audience, AudienceKind, Customer, Persona, Profile
from store.folding import email_key, fold, name_key, phone_tail
from store.kept import Row

CUSTOMER = tuple(Customer.__dataclass_fields__)
PERSONA = tuple(Persona.__dataclass_fields__)
DESCRIBES = ("name", "job", "company", "city", "region", "country")
"""What a customer may be described by: "the baker in Leeds"."""


def audience_of(row: RowMapping) -> Audience:
    if row["kind"] is AudienceKind.CUSTOMER:
        return Customer(**{name: row[name] for name in CUSTOMER})
    profile = row["profile"] or {}
    told = {name: row[name] for name in PERSONA if name != "profile"}
    return Persona(**told, profile=Profile(**{**profile, "quotes": tuple(profile.get("quotes", ()))}))


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
    profile = asdict(persona.profile) | {"quotes": list(persona.profile.quotes)}
    told: Row = {name: getattr(persona, name) for name in PERSONA if name != "profile"}
    return told | {
        "profile": {name: value for name, value in profile.items() if value},
        "name_key": name_key(persona.name),
        "title_key": name_key(persona.title),
        "words": fold(f"{persona.name} {persona.title}"),
    }
