"""A change that somebody asks for in a comment, as a next version that nobody has taken yet; and taking it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import reduce

from bot.core.asks.follow_up import FollowUp, Turn, follow_up
from bot.core.changes import PartChange, changes_in_copy
from bot.core.drafts import Copy, Draft, Written
from bot.core.errors import Exit, ServiceDown, TheirRulesError
from bot.core.proposing.applying import reworded, with_changes
from bot.core.proposing.change import Change, Reword
from bot.core.proposing.reading import added_in, changes_named_in
from bot.core.review.errors import NewerVersion
from bot.usecases.draft_message import Drafting, words_for, write_draft
from bot.usecases.drafted import Drafted
from bot.usecases.go_on_with_draft import as_it_stands, next_version
from bot.usecases.prepare_draft import Wanted, prepare_draft
from bot.usecases.review_draft import require_draft


class NoSuchPlace(TheirRulesError):
    """I understood that something of it is to change, but not which words: that place is not in this version. Say which words, in quotation marks."""

    exit = Exit.ANSWER_IS_NO


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposed:
    """`written` would be the version after `number` of the draft; `changes` are what is different in it."""

    draft_id: str
    number: int
    written: Written
    changes: tuple[PartChange, ...]


def propose_change(drafting: Drafting, draft: Draft, said: str) -> Proposed | None:
    """None where nobody asked for a change, or nothing would be any different. Nothing is stored.

    Raises NoSuchPlace where a place is named that is not there, and ServiceDown.
    """
    latest = draft.latest
    wanted = wanted_by(draft, said, latest.made_by)
    if wanted is None:
        return None
    try:
        prepared = prepare_draft(drafting.store, wanted, drafting.now().date())
        written = words_for(drafting, prepared)
    except ServiceDown:
        raise
    except TheirRulesError:
        return None  # nobody asked for this, so nothing that goes wrong with it is worth a word
    changes = changes_in_copy(latest.written.copy, written.copy)
    same_channel = written.copy.channel is latest.written.copy.channel
    if not changes or not same_channel:
        return None
    return Proposed(draft_id=draft.id, number=latest.number, written=written, changes=changes)


def take_proposal(drafting: Drafting, proposed: Proposed) -> Drafted:
    """It becomes the next version, judged as any other; its maker stays whoever made the version before, since it is
    still their copy. Raises NoSuchDraft, NewerVersion, and what preparing a draft raises.
    """
    draft = require_draft(drafting.store, proposed.draft_id)
    if draft.latest.number != proposed.number:
        raise NewerVersion(latest=draft.latest.number, number=proposed.number)
    version = replace(draft.latest, written=proposed.written, notices=())
    wanted = as_it_stands(draft, version, draft.latest.made_by)
    return write_draft(drafting, prepare_draft(drafting.store, wanted, drafting.now().date()))


def wanted_by(draft: Draft, said: str, asked_by: str) -> Wanted | None:
    """What a comment asks for: a change at a place that it names, a wish for how it reads, or something to add. None for
    talk. Raises NoSuchPlace.
    """
    named = changes_named_in(said)
    if named:
        copy = with_changes(draft.latest.written.copy, named)
        if copy is None:
            raise NoSuchPlace
        return with_named(draft, copy, asked_by, named)
    wish = wish_in(said)
    try:
        return next_version(wish, draft, asked_by) if wish else None
    except TheirRulesError:
        return None  # what is to go is not in it


def with_named(draft: Draft, copy: Copy, asked_by: str, changes: Sequence[Change]) -> Wanted:
    """The copy with these changes as the next version; what it holds again was left out no longer. Words that are to be
    others are so in the brief as well, or the next wish would bring the old ones back.
    """
    version = draft.latest
    left_out = tuple(each for each in version.written.left_out if each.quote not in copy.text)
    written = replace(version.written, copy=copy, left_out=left_out, brief=in_other_words(draft, changes))
    return as_it_stands(draft, replace(version, written=written, notices=()), asked_by)


def in_other_words(draft: Draft, changes: Sequence[Change]) -> str:
    """What the draft is written from, with the words that are to be others."""
    rewords = (change for change in changes if isinstance(change, Reword))
    return reduce(reworded, rewords, draft.latest.written.brief or draft.brief)


def wish_in(said: str) -> FollowUp | None:
    """What is asked for beside all that is only said: matter goes into copy where somebody says “add”."""
    understood, added = follow_up(said), added_in(said)
    if understood.turn is not Turn.CHANGE or not (understood.wishes or understood.dropped or added):
        return None
    return replace(understood, matter=added, channel=None)
