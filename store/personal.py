"""What each column of text may hold of a customer: read here what forgetting somebody does to each table.

A column that nobody has classed counts as TEXT, so that nothing is passed over; a test lists it until somebody has.
"""

from enum import StrEnum

from sqlalchemy import JSON, Column, String, Table

from store.columns import Word
from store.tables import metadata


class Holds(StrEnum):
    OURS = "words of our own lists, ids of ours and of Slack's, digests: they name no customer"
    OWN = "a customer's id: the row is theirs, and goes with them"
    LINK = "a customer's id: the row stays and counts, its link and its texts are emptied"
    TEXT = "what somebody wrote: searched, and rid of what names the customer"
    ROW = "what an audience is called and described by: a customer's goes with the row, a persona's is nobody's"


OURS, OWN, LINK, TEXT, ROW = Holds

COLUMNS: dict[str, dict[Holds, str]] = {
    "workspaces": {OURS: "id"},
    "audiences": {
        OURS: "id zone language country persona_id",
        ROW: "name external_id email phone city region title name_key title_key words email_key phone_tail told_in",
        TEXT: "line picture profile job company",
    },
    "persona_pasts": {OWN: "persona_id", OURS: "changed_by", TEXT: "persona"},
    "evidence": {OURS: "id", OWN: "audience_id", TEXT: "value note norm recorded_by told_by link"},
    "import_mappings": {OURS: "id by", TEXT: "headings mapping"},
    "tool_ids": {OURS: "tool", OWN: "customer_id", ROW: "external_id"},
    "followers": {OURS: "person", OWN: "persona_id"},
    "digests": {OURS: "person week"},
    "consents": {OWN: "customer_id", TEXT: "basis"},
    "consent_log": {OWN: "customer_id", OURS: "told_on", TEXT: "basis recorded_by"},
    "brand_versions": {OURS: "by", TEXT: "brand"},
    "touches": {OWN: "customer_id", OURS: "draft_id", TEXT: "key"},
    "touch_counts": {OWN: "customer_id"},
    "group_counts": {OURS: "persona_id"},
    "leanings": {OURS: "persona_id hours", OWN: "customer_id"},
    "leanings_due": {OWN: "customer_id"},
    "group_leanings": {OURS: "persona_id what by"},
    "shared_answers": {OURS: "asked by request_id"},
    "purchases": {OWN: "customer_id", OURS: "currency", TEXT: "key product category external_id"},
    "drafts": {OWN: "audience_id", OURS: "id asked_by room thread", TEXT: "audience_label brief"},
    "versions": {OURS: "draft_id digest made_by", TEXT: "written notices"},
    "flags": {OURS: "draft_id", TEXT: "flag"},
    "evidence_snapshots": {OURS: "draft_id", TEXT: "evidence"},
    "reviews": {OURS: "id draft_id digest sent_by decided_by ended_by room thread", TEXT: "reasons"},
    "review_reminders": {OURS: "draft_id review_id person"},
    "review_settings": {OURS: "room group people set_by"},
    "house_caps": {OURS: "cap set_by"},
    "hand_overs": {OURS: "draft_id id review_id digest by request_id place"},
    "last_contacts": {OWN: "customer_id"},
    "choices": {OURS: "id draft_id asked_by taken_by taken_for", TEXT: "differs written"},
    "shares": {OURS: "draft_id by request_id"},
    "audit": {OURS: "actor deed about", TEXT: "details"},
    "file_imports": {OURS: "id by room thread zone decided_by", TEXT: "place name headings mapping"},
    "requests": {OURS: "id names kind state worker", TEXT: "payload why"},
    "request_names": {OURS: "name"},
    "postings": {OURS: "step ts"},
    "checkpoints": {OURS: "key", TEXT: "text"},
    "tastes": {OURS: "owner id norm kept_by", TEXT: "value quote link"},
    "taste_owners": {OURS: "owner told_by"},
    "tastes_let_go": {OURS: "owner footprint"},
    "guesses": {OURS: "owner id norm", OWN: "audience_id"},
    "first_askings": {OURS: "owner id request room thread", OWN: "audience_id"},
    "asks_first": {OURS: "owner"},
    "judgements": {OURS: "id asked_by", LINK: "audience_id", TEXT: "told"},
    "judgement_flags": {OURS: "judgement_id found_by"},
    "corrections": {OURS: "judgement_id mark by found_by", TEXT: "evidence"},
    "correction_consents": {OURS: "person"},
    "overrides": {OURS: "id draft_id by", TEXT: "quote reason"},
    "feedback": {OURS: "draft_id by faults writer prompt"},
    "feedback_words": {OURS: "draft_id by", TEXT: "words"},
    "buyer_frames": {OURS: "id", TEXT: "told"},
    "proposals": {OURS: "id frame found_by decided_by persona_id into", TEXT: "told reason"},
    "proposal_examples": {OURS: "proposal_id", OWN: "customer_id"},
    "assignments": {OURS: "persona_id proposal_id", OWN: "customer_id"},
    "persona_drifts": {OWN: "persona_id", TEXT: "told"},
    "kept_texts": {OURS: "judgement_id person", OWN: "audience_id", TEXT: "told"},
}
"""By table: the columns of each class, apart by blanks. Those of an enumeration are OURS without being named."""


def holds(column: Column[object]) -> Holds:
    return _classed(column) or TEXT


def columns_that(table: Table, what: Holds) -> list[Column[object]]:
    """Its text columns of that class."""
    return [column for column in text_columns(table) if holds(column) is what]


def text_columns(table: Table) -> list[Column[object]]:
    """Those that can hold words, without the workspace."""
    return [column for column in table.columns if _may_hold_words(column) and column.name != "workspace"]


def unclassed() -> list[str]:
    """Columns of text that nobody has said anything about, as table.column."""
    every = [column for table in metadata.sorted_tables for column in text_columns(table)]
    return [f"{column.table.name}.{column.name}" for column in every if _classed(column) is None]


def _classed(column: Column[object]) -> Holds | None:
    if isinstance(column.type, Word):
        return OURS
    classes = COLUMNS.get(column.table.name, {})
    return next((what for what, names in classes.items() if column.name in names.split()), None)


def _may_hold_words(column: Column[object]) -> bool:
    return isinstance(column.type, String | JSON | Word)
