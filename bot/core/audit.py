"""The audit: who did what with a draft, and when. It holds ids, digests, decisions and versions, never anybody's words."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import datetime
from enum import StrEnum


class Deed(StrEnum):
    """Every deed of a draft's life, and what is done to the workspace's own settings."""

    ASKED = "draft asked for"
    WRITTEN = "draft written"
    SENT = "sent to review"
    APPROVED = "approved"
    CHANGES_REQUESTED = "changes requested"
    EDITED_AND_APPROVED = "edited and approved"
    VOIDED = "review voided"
    WITHDRAWN = "withdrawn"
    REMINDED = "reviewer reminded"
    FLAG_KEPT = "flag kept"
    FLAG_KEPT_NO_MORE = "flag kept no more"
    JUDGED_AGAIN = "judged again"
    HANDED_OVER = "handed over"
    SETTINGS_CHANGED = "review settings changed"
    CAP_SET = "frequency cap set"
    CUSTOMER_FORGOTTEN = "customer forgotten"
    IMPORT_BEGUN = "file import begun"
    IMPORTED = "file imported"
    IMPORT_STOPPED = "file import stopped"
    IMPORT_FAILED = "file import failed"
    CUSTOMERS_MOVED = "customers moved"


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """All that an entry may tell beside who, what and when; no field but `file` could hold a text of somebody's.

    `digest` is the copy's, `evidence` that of the snapshot the version rests on, `reasons` how many were given. `writer`
    is "offline", a model's name or "a person"; `prompt`, `rules` and `brand` are versions. `own` says that somebody
    decided about their own, as the settings allow.
    """

    number: int | None = None
    digest: str = ""
    channel: str = ""
    writer: str = ""
    prompt: str = ""
    rules: str = ""
    brand: str = ""
    evidence: str = ""
    review_id: str = ""
    override_id: str = ""
    superseded_by: int | None = None
    reasons: int | None = None
    own: bool | None = None
    room: str = ""
    way: str = ""
    """How it was handed over: a format, and a file, a thread or a webhook. Of an import, how the file came."""
    person: str = ""
    cap: str = ""
    """How often customers are written to at the most, such as “3/week” or “none”."""
    file: str = ""
    """The name of an imported file: the one text of somebody's here, so whoever is forgotten is looked for in it."""
    kind: str = ""
    """What that file was taken for."""
    rows: int | None = None
    new: int | None = None
    changed: int | None = None
    refused: int | None = None

    def told(self) -> dict[str, object]:
        """Those that are known, by name."""
        every = {each.name: getattr(self, each.name) for each in fields(self)}
        return {name: value for name, value in every.items() if value not in (None, "")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """`about` is a draft's id, or what else was dealt with; `actor` a Slack user id, "" where nobody is known.

    `row` is its number, which only grows. `details` are `Facts.told()`.
    """

    row: int
    at: datetime
    actor: str
    deed: str
    about: str
    details: Mapping[str, object]
