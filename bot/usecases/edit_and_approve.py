"""Edit and approve in one deed: a reviewer's words become the next version, are judged as any other, and stand approved."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.core.brand import Brand
from bot.core.brand.check import without_own_words
from bot.core.channels.rules import rules_of
from bot.core.dossier import Dossier
from bot.core.drafts import Copy, Draft, PartName, Version, Written
from bot.core.errors import TheirRulesError, UnknownAudience
from bot.core.flags.flag import Flag, Place
from bot.core.review.editing import BY_HAND, edited_copy
from bot.core.review.errors import AlreadyDecided
from bot.core.review.review import Review, what_became_of
from bot.core.tastes.for_others import as_reviewed, as_seen_by
from bot.usecases.drafted import rests_on
from bot.usecases.ports import Store
from bot.usecases.read_dossier import read_dossier
from bot.usecases.review_draft import Reviewing, open_review, require_decider, require_draft
from bot.usecases.texts import LONGEST_TEXT, case_of

Typed = Mapping[PartName, str]
"""What stands in the form, part by part; a part that the form does not have is not named."""


class EditTooLong(TheirRulesError):
    """The copy has {length:,} characters; at most {most:,} are kept. Shorten it, and approve it then."""


class BreaksTheChannel(TheirRulesError):
    """It cannot go out like that: {problem} Mend it, and approve it then."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edited:
    """The approval, the draft with the reviewer's version, and what is flagged in it, for the reviewer alone."""

    review: Review
    draft: Draft
    flags: tuple[Flag, ...]


def edit_and_approve(reviewing: Reviewing, review_id: str, by: str, typed: Typed, approved_id: str = "") -> Edited:
    """A job that may be repeated gives the `approved_id` itself: done again, nothing changes.

    Raises NoSuchReview, OwnDraft, NotAReviewer, AlreadyDecided, VersionTaken, NothingEdited, PartMissing, EditTooLong,
    BreaksTheChannel, UnknownAudience where the audience was deleted, and CannotAskForGroup.
    """
    store = reviewing.store
    if approved_id and (done := store.review(approved_id)):
        return _edited(store, done)
    own = require_decider(reviewing, review_id, by)
    review, draft, version = open_review(store, review_id)
    if not review.waits:
        raise AlreadyDecided(**what_became_of(review))
    brand = store.brand()
    copy = _copy(version.written.copy, typed, brand)
    dossier = _dossier(store, draft)
    written = _written(version.written, copy, brand)
    edited, flags = _judged(reviewing, dossier, (draft.id, version), written, by)
    approved = store.approve_edit(
        review_id, approved_id or reviewing.new_id(), edited, flags, rests_on(written, flags, dossier), own=own
    )
    return _edited(store, approved)


def _copy(old: Copy, typed: Typed, brand: Brand) -> Copy:
    """Raises where it would break a rule of the channel that the words before it kept."""
    copy = edited_copy(old, typed)
    if len(copy.text) > LONGEST_TEXT:
        raise EditTooLong(length=len(copy.text), most=LONGEST_TEXT)
    rules = rules_of(copy.channel)
    known = set(rules.check(old, brand))
    broken = next((each for each in rules.check(copy, brand) if each.hard and each not in known), None)
    if broken:
        raise BreaksTheChannel(problem=broken.text)
    return copy


def _written(before: Written, copy: Copy, brand: Brand) -> Written:
    left_out = tuple(each for each in before.left_out if each.quote not in copy.text)
    return Written(copy=copy, writer=BY_HAND, left_out=left_out, brief=before.brief, brand=brand.version)


def _judged(
    reviewing: Reviewing, dossier: Dossier, about: tuple[str, Version], written: Written, by: str
) -> tuple[Version, tuple[Flag, ...]]:
    """By the reviewer's own tastes, since the words are theirs. What was flagged in the brief goes on being told as others
    read it, without what its author said of themselves: the version is the reviewer's, and those tastes are not.
    """
    (draft_id, before), store, copy = about, reviewing.store, written.copy
    found = reviewing.judge.judge(case_of(dossier, copy.channel, store.tastes_of(by), draft=copy.text))
    version = Version(
        number=before.number + 1,
        written=written,
        made_by=by,
        made_at=reviewing.now(),
        channel_asked=before.channel_asked,
        notices=found.notices,
    )
    of_brief = [flag for flag in store.flags_of(draft_id, before.number) if flag.place is Place.BRIEF]
    overrides = store.overrides_of(draft_id, before.number)
    audience = dossier.audience.label
    of_copy = without_own_words(found.flags, copy.text, store.brand())
    return version, (*as_reviewed(as_seen_by("", before.made_by, of_brief, audience), overrides, audience), *of_copy)


def _dossier(store: Store, draft: Draft) -> Dossier:
    audience = store.audience(draft.audience_id)
    if audience is None:
        raise UnknownAudience(asked=draft.audience_label, hint="It was deleted since the draft was written.")
    return read_dossier(store, audience)


def _edited(store: Store, approved: Review) -> Edited:
    draft = require_draft(store, approved.draft_id)
    return Edited(review=approved, draft=draft, flags=store.flags_of(draft.id, approved.number))
