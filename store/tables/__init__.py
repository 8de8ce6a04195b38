"""The tables, by subject. Private to the store: nobody outside sees a row."""

from store.tables.audiences import audiences
from store.tables.base import metadata, workspaces
from store.tables.choices import choices, shares
from store.tables.contact import house_caps
from store.tables.corrections import correction_consents, corrections, judgement_flags, judgements, kept_texts
from store.tables.drafts import audit, drafts, evidence_snapshots, flags, versions
from store.tables.events import group_counts, purchases, touch_counts, touches
from store.tables.file_imports import file_imports
from store.tables.following import digests, followers
from store.tables.guesses import asks_first, first_askings, guesses
from store.tables.handing_over import hand_overs, last_contacts
from store.tables.imports import import_mappings, tool_ids
from store.tables.knowledge import brand_versions, consent_log, consents, evidence
from store.tables.leanings import group_leanings, leanings, leanings_due, shared_answers
from store.tables.personas import persona_pasts
from store.tables.requests import checkpoints, postings, request_names, requests
from store.tables.reviews import review_reminders, review_settings, reviews
from store.tables.settling import feedback, feedback_words, overrides
from store.tables.suggestions import assignments, buyer_frames, persona_drifts, proposal_examples, proposals
from store.tables.tastes import taste_owners, tastes, tastes_let_go

__all__ = [
    "asks_first",
    "assignments",
    "audiences",
    "audit",
    "brand_versions",
    "buyer_frames",
    "checkpoints",
    "choices",
    "consent_log",
    "consents",
    "correction_consents",
    "corrections",
    "digests",
    "drafts",
    "evidence",
    "evidence_snapshots",
    "feedback",
    "feedback_words",
    "file_imports",
    "first_askings",
    "flags",
    "followers",
    "group_counts",
    "group_leanings",
    "guesses",
    "hand_overs",
    "house_caps",
    "import_mappings",
    "judgement_flags",
    "judgements",
    "kept_texts",
    "last_contacts",
    "leanings",
    "leanings_due",
    "metadata",
    "overrides",
    "persona_drifts",
    "persona_pasts",
    "postings",
    "proposal_examples",
    "proposals",
    "purchases",
    "request_names",
    "requests",
    "review_reminders",
    "review_settings",
    "reviews",
    "shared_answers",
    "shares",
    "taste_owners",
    "tastes",
    "tastes_let_go",
    "tool_ids",
    "touch_counts",
    "touches",
    "versions",
    "workspaces",
]
