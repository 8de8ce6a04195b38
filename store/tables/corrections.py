"""What was judged and shown, and what people said of it. Texts lie apart from all that is counted, and can go alone."""

from sqlalchemy import JSON, Boolean, Column, ForeignKeyConstraint, Index, Integer, String, UniqueConstraint, text

from bot.core.corrections.correction import Said
from bot.core.corrections.judgement import JudgementKind
from bot.core.evidence import Aspect
from bot.core.flags.flag import Place, Verdict
from store.columns import UtcDateTime, Word
from store.tables.base import row_number, table, workspace


def of_judgement() -> ForeignKeyConstraint:
    return ForeignKeyConstraint(["workspace", "judgement_id"], ["judgements.workspace", "judgements.id"])


judgements = table(
    # `told` is the judgement with its texts; it goes once the buttons below the answer do.
    "judgements",
    workspace(),
    Column("id", String, primary_key=True),
    Column("kind", Word(JudgementKind), nullable=False),
    Column("asked_by", String, nullable=False),
    Column("audience_id", String),
    Column("at", UtcDateTime, nullable=False),
    Column("told", JSON(none_as_null=True)),
    Index(
        "ix_judgements_told",
        "at",
        sqlite_where=text("told IS NOT NULL"),
        postgresql_where=text("told IS NOT NULL"),
    ),
    Index("ix_judgements_audience_id", "workspace", "audience_id"),
)

judgement_flags = table(
    # Which kinds of flags were shown; no word of a text.
    "judgement_flags",
    workspace(),
    Column("judgement_id", String, primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("aspect", Word(Aspect), nullable=False),
    Column("verdict", Word(Verdict), nullable=False),
    Column("found_by", String, nullable=False),
    of_judgement(),
)

corrections = table(
    # Whatever anybody said; triggers refuse to change or delete it. A later turn of the same person about the same mark
    # is what they say now.
    "corrections",
    row_number(),
    workspace(key=False),
    Column("judgement_id", String, nullable=False),
    Column("mark", String, nullable=False),
    Column("by", String, nullable=False),
    Column("turn", Integer, nullable=False),
    Column("said", Word(Said), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("place", Word(Place), nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("aspect", Word(Aspect), nullable=False),
    Column("verdict", Word(Verdict), nullable=False),
    Column("found_by", String, nullable=False),
    Column("evidence", JSON, nullable=False),
    of_judgement(),
    UniqueConstraint("workspace", "judgement_id", "mark", "by", "turn"),
    Index("ix_corrections_by", "workspace", "by"),
)

correction_consents = table(
    # Who let the texts of their corrections be kept, or not, and when; triggers refuse to change or delete it.
    "correction_consents",
    row_number(),
    workspace(key=False),
    Column("person", String, nullable=False),
    Column("granted", Boolean, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Index("ix_correction_consents_person", "workspace", "person"),
)

kept_texts = table(
    # The judgement with its texts, as this person lets it be kept; gone when they withdraw, or are forgotten.
    "kept_texts",
    workspace(),
    Column("judgement_id", String, primary_key=True),
    Column("person", String, primary_key=True),
    Column("audience_id", String, nullable=False),
    Column("told", JSON, nullable=False),
    of_judgement(),
    Index("ix_kept_texts_person", "workspace", "person"),
    Index("ix_kept_texts_audience_id", "workspace", "audience_id"),
)
