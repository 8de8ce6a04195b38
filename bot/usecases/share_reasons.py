"""Show a room what was for the asker alone: why a draft reads so, what was left out, and its flags in words for others."""

from dataclasses import replace

from bot.core.choices import Share
from bot.core.drafts import Draft
from bot.core.errors import Exit, TheirRulesError
from bot.usecases.ports import Store


class NothingToShare(TheirRulesError):
    """That draft was deleted since, so there is nothing to share."""

    exit = Exit.ANSWER_IS_NO


class NotYoursToShare(TheirRulesError):
    """Only whoever asked for this version can share what it rests on."""

    exit = Exit.ANSWER_IS_NO


class SharedAlready(TheirRulesError):
    """That is shared already: the room sees it in the thread."""

    exit = Exit.ANSWER_IS_NO


def share_reasons(store: Store, wanted: Share) -> Draft:
    """The draft up to that version, whose reasons this request may now show, once.

    Raises NothingToShare, NotYoursToShare, and SharedAlready where another press was quicker.
    """
    stored = store.draft(wanted.draft_id)
    so_far = tuple(version for version in stored.versions if version.number <= wanted.number) if stored else ()
    if stored is None or not so_far or so_far[-1].number != wanted.number:
        raise NothingToShare
    if so_far[-1].made_by != wanted.by:
        raise NotYoursToShare
    if store.share(wanted).request_id != wanted.request_id:
        raise SharedAlready
    return up_to(stored, wanted.number)


def up_to(draft: Draft, number: int) -> Draft:
    """The draft as it was when that version was its latest."""
    versions = tuple(version for version in draft.versions if version.number <= number)
    return replace(draft, versions=versions, channel=versions[-1].written.copy.channel)
