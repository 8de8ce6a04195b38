"""The five kinds of tables that can be imported, with the columns of each and what else they may be called."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    CUSTOMERS = "customers"
    EVIDENCE = "evidence"
    CONSENTS = "consents"
    TOUCHES = "touches"
    PURCHASES = "purchases"


@dataclass(frozen=True, slots=True)
class Column:
    """`also` are other headings for it, written in lower case with single spaces."""

    name: str
    required: bool = False
    also: tuple[str, ...] = ()


NOTES = ("line", "reason")
"""Columns that a reject file adds: known, and passed over when the corrected file is imported."""

_CUSTOMER = Column(
    "customer", required=True, also=("customer id", "customer external id", "contact id", "contact", "email", "e mail")
)
_EXTERNAL_ID = Column("external_id", also=("id", "event id", "message id", "order id", "order number"))

COLUMNS: dict[Kind, tuple[Column, ...]] = {
    Kind.CUSTOMERS: (
        Column("external_id", also=("id", "customer", "customer id", "customer number", "contact id")),
        Column("name", required=True, also=("full name", "customer name", "contact name")),
        Column("email", also=("e mail", "mail", "email address", "e mail address")),
        Column("phone", also=("telephone", "tel", "mobile", "phone number", "mobile number")),
        Column("job", also=("job title", "occupation", "profession", "role")),
        Column("company", also=("organisation", "organization", "business", "firm")),
        Column("city", also=("town",)),
        Column("region", also=("region code",)),
        Column("country", also=("country code",)),
        Column("zone", also=("time zone", "timezone", "tz")),
        Column("language", also=("lang", "locale")),
        Column("persona", also=("segment", "persona name")),
        Column("updated_at", also=("updated", "last updated", "last modified", "last modified date", "modified at")),
    ),
    Kind.EVIDENCE: (
        Column("audience", required=True, also=("customer", "persona", "customer id", "who", "about")),
        Column("aspect", required=True),
        Column("value", required=True, also=("preference", "what")),
        Column("polarity", required=True, also=("likes or dislikes",)),
        Column("source", required=True, also=("how we know",)),
        Column("note", also=("notes", "quote", "verbatim")),
        Column("norm"),
        Column("on", also=("date", "day")),
        Column("recorded_by", also=("by", "author")),
        Column("link", also=("url", "permalink")),
        Column("id", also=("evidence id",)),
    ),
    Kind.CONSENTS: (
        _CUSTOMER,
        Column("channel", required=True),
        Column("state", required=True, also=("consent", "status")),
        Column("basis", also=("legal basis", "how")),
        Column("on", also=("date", "day", "since")),
        Column("recorded_by", also=("by", "recorded by", "who")),
    ),
    Kind.TOUCHES: (
        _CUSTOMER,
        Column("channel", required=True),
        Column("at", required=True, also=("time", "sent at", "timestamp", "date", "when")),
        Column("outcome", required=True, also=("result", "event", "status")),
        Column("draft", also=("draft id",)),
        _EXTERNAL_ID,
    ),
    Kind.PURCHASES: (
        _CUSTOMER,
        Column("at", required=True, also=("time", "bought at", "ordered at", "timestamp", "date", "when")),
        Column("product", required=True, also=("item", "product name", "article")),
        Column("category", also=("product category",)),
        Column("quantity", also=("qty", "count", "number")),
        Column("amount", also=("total", "price", "value", "sum")),
        Column("unit_price", also=("price each", "item price")),
        Column("currency", also=("currency code",)),
        _EXTERNAL_ID,
    ),
}
