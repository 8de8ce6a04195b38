"""Say what one thinks of a version of a draft: good or bad, and what was wrong. Once for each person, and changeable."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.core.errors import TheirRulesError
from bot.core.feedback.feedback import Fault, Feedback, Opinion, feedback_on, worded
from bot.core.review.errors import NoSuchDraft
from bot.usecases.ports import Store


class NoFault(TheirRulesError):
    """Choose what was wrong, or say it in your own words below."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A version of a draft, and who thinks something of it (a Slack user id)."""

    draft_id: str
    number: int
    by: str


def call_good(store: Store, seen: Seen, at: datetime) -> Feedback:
    """Raises NoSuchDraft."""
    return _kept(store, _given(store, seen, Opinion.GOOD, at))


def call_bad(store: Store, seen: Seen, at: datetime) -> Feedback:
    """What this person said was wrong before stays. Raises NoSuchDraft."""
    known = store.feedback_of(seen.draft_id, seen.number, seen.by)
    if known and known.opinion is Opinion.BAD:
        return known
    return _kept(store, _given(store, seen, Opinion.BAD, at))


def say_what_was_wrong(store: Store, seen: Seen, at: datetime, *, faults: Sequence[Fault], typed: str) -> Feedback:
    """Raises NoSuchDraft, NoFault and LongFeedback."""
    words = require_said(faults, typed)
    bad = _given(store, seen, Opinion.BAD, at)
    return _kept(store, replace(bad, faults=tuple(dict.fromkeys(faults)), words=words))


def require_said(faults: Sequence[Fault], typed: str) -> str:
    """The words that were typed. Raises NoFault where neither says anything, and LongFeedback."""
    words = worded(typed)
    if not faults and not words:
        raise NoFault
    return words


def _given(store: Store, seen: Seen, opinion: Opinion, at: datetime) -> Feedback:
    draft = store.draft(seen.draft_id)
    version = next((each for each in draft.versions if each.number == seen.number), None) if draft else None
    if version is None:
        raise NoSuchDraft
    return feedback_on(seen.draft_id, version, seen.by, opinion, at)


def _kept(store: Store, given: Feedback) -> Feedback:
    store.keep_feedback(given)
    return given
