"""What a reviewer is given: the version, what is flagged in it and kept, what it rests on, what changed, where to look."""

from dataclasses import dataclass, field, replace
from datetime import date

from bot.core.changes import PartChange, changes_in_copy
from bot.core.drafts import Draft, Version
from bot.core.evidence import Evidence
from bot.core.flags.flag import Flag
from bot.core.handover.results import Results
from bot.core.review.look_at import LookAt, Material, what_to_look_at
from bot.core.review.review import Review
from bot.core.settling.override import Override
from bot.core.tastes.for_others import as_reviewed
from bot.usecases.drafted import Drafted
from bot.usecases.ports import Store
from bot.usecases.reopen_draft import reopen_draft
from bot.usecases.review_draft import open_review

NOBODY = ""
"""The card stands in a room: it is drawn for nobody's eyes in particular, so that it tells nobody's private taste."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Since:
    """What changed since the version of that number."""

    number: int
    changes: tuple[PartChange, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewSheet:
    """`drafted` is the draft up to the version in review, with its flags as others may read them, problems and measures.

    `evidence` is what it rested on when it was written. `since_last` tells from the version before; `since_reviewed` from
    the one that was last in review, None where that is the same one. `newer` is the number of a later version, `results` what came of the draft.
    """

    review: Review
    drafted: Drafted
    overrides: tuple[Override, ...]
    evidence: tuple[Evidence, ...]
    look_at: tuple[LookAt, ...]
    since_last: Since | None = None
    since_reviewed: Since | None = None
    newer: int | None = None
    results: Results = field(default_factory=lambda: Results({}, 0))

    @property
    def draft(self) -> Draft:
        return self.drafted.draft

    @property
    def flags(self) -> tuple[Flag, ...]:
        return self.drafted.flags


def read_review(store: Store, review_id: str, today: date) -> ReviewSheet:
    """Raises NoSuchReview, and UnknownAudience where the audience was deleted since."""
    review, whole, version = open_review(store, review_id)
    overrides = store.overrides_of(whole.id, version.number)
    drafted = reopen_draft(store, _up_to(whole, version), today, viewer=NOBODY)
    drafted = replace(drafted, flags=as_reviewed(drafted.flags, overrides, whole.audience_label))
    evidence = store.evidence_behind(whole.id, version.number)
    return ReviewSheet(
        review=review,
        drafted=drafted,
        overrides=overrides,
        evidence=evidence,
        look_at=what_to_look_at(_material(store, drafted, overrides, evidence, today)),
        since_last=_since(whole, version, version.number - 1),
        since_reviewed=_since(whole, version, _last_reviewed(store, review)),
        results=store.results_of(whole.id),
        newer=whole.latest.number if whole.latest.number > version.number else None,
    )


def _up_to(draft: Draft, version: Version) -> Draft:
    return replace(draft, versions=tuple(each for each in draft.versions if each.number <= version.number))


def _material(
    store: Store,
    drafted: Drafted,
    overrides: tuple[Override, ...],
    evidence: tuple[Evidence, ...],
    today: date,
) -> Material:
    written, dossier = drafted.written, drafted.dossier
    return Material(
        written=written,
        brief=written.brief or drafted.draft.brief,
        audience=dossier.audience,
        brand=store.brand(),
        problems=drafted.problems,
        flags=drafted.flags,
        overrides=overrides,
        evidence=evidence,
        known=dossier.evidence,
        barred=drafted.choice.barred,
        today=today,
    )


def _last_reviewed(store: Store, review: Review) -> int | None:
    """The number of the version that was in review before this one; None where it is the one before anyway."""
    before = max(
        (each.number for each in store.reviews_of(review.draft_id) if each.number < review.number), default=None
    )
    return None if before == review.number - 1 else before


def _since(draft: Draft, version: Version, number: int | None) -> Since | None:
    before = next((each for each in draft.versions if each.number == number), None)
    if before is None:
        return None
    return Since(number=before.number, changes=_changed(before, version))


def _changed(before: Version, version: Version) -> tuple[PartChange, ...]:
    return changes_in_copy(before.written.copy, version.written.copy)
