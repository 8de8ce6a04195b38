"""Marketers' own tastes, each row its owner's alone."""

from sqlalchemy import Boolean, Column, Date, String

from bot.core.evidence import Aspect, Polarity, TasteSource
from store.columns import Word
from store.tables.base import table, workspace


def _owner() -> Column[str]:
    return Column("owner", String, primary_key=True)


tastes = table(
    "tastes",
    workspace(),
    _owner(),
    Column("id", String, primary_key=True),
    Column("aspect", Word(Aspect), nullable=False),
    Column("value", String, nullable=False),
    Column("polarity", Word(Polarity), nullable=False),
    Column("norm", String),
    Column("quote", String, nullable=False),
    Column("link", String, nullable=False),
    Column("source", Word(TasteSource), nullable=False),
    Column("on", Date),
    Column("kept_by", String, nullable=False),  # the request that kept it first
    Column("corrected", Boolean, nullable=False),
)

taste_owners = table(
    # Whether what a person says of themselves is kept, and the request that told them so, "" before it has.
    "taste_owners",
    workspace(),
    _owner(),
    Column("keeps", Boolean, nullable=False),
    Column("told_by", String, nullable=False),
)

tastes_let_go = table(
    # Digests of what was deleted or corrected, and no word of it: the same words do not bring it back.
    "tastes_let_go",
    workspace(),
    _owner(),
    Column("footprint", String, primary_key=True),
)
