"""What the asker does about a flag of their draft: keep the passage with a reason, take that back, or leave it out."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.core.corrections.correction import FLAG
from bot.core.corrections.judgement import Judgement
from bot.core.drafts import Draft, LeftOut, Version
from bot.core.errors import Exit, TheirRulesError
from bot.core.flags.flag import Flag
from bot.core.review.errors import NoSuchDraft
from bot.core.settling.leaving_out import brief_without
from bot.core.settling.override import Override, override_of, same_passage
from bot.core.settling.reason import worded
from bot.usecases.ports import Store
from bot.usecases.prepare_draft import Wanted


class CannotBeSettled(TheirRulesError):
    """The flag cannot be settled."""

    exit = Exit.ANSWER_IS_NO


class CardIsOld(CannotBeSettled):
    """That card is more than 30 days old. Say “again” in its thread, and settle the flags of the new version."""


class NewerStands(CannotBeSettled):
    """There is a version {latest} of this draft by now. Settle the flag on its card, further down in the thread."""


class NotYourVersion(CannotBeSettled):
    """Only whoever asked for this version settles its flags. Say in the thread what you would change: that makes a version of your own."""


class FlagIsGone(CannotBeSettled):
    """“{asked}” is not flagged any more, so there is nothing to settle."""


class KeptAlready(CannotBeSettled):
    """“{asked}” is kept already, because: {reason}. Take that back first if you want to give another reason."""


class NotKept(CannotBeSettled):
    """That was taken back already: the flag stands again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OnCard:
    """A flag on the card of a version: `judgement_id` and `mark` say which was shown there, `by` (a Slack user id) who
    does something about it.
    """

    judgement_id: str
    mark: str
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenFlag:
    """`flag` as it stands on the draft's latest version; `override` is what it was kept by, None where it was not."""

    draft: Draft
    flag: Flag
    override: Override | None = None


def open_flag(store: Store, card: OnCard) -> OpenFlag:
    """Raises CardIsOld, NoSuchDraft, NotYourVersion, NewerStands and FlagIsGone."""
    shown = shown_flag(store, card)
    draft, number = shown.draft, shown.draft.latest.number
    found = next((flag for flag in store.flags_of(draft.id, number) if same_passage(flag, shown.flag)), None)
    if found is None:
        raise FlagIsGone(asked=shown.flag.quote)
    return replace(shown, flag=found, override=override_of(found, store.overrides_of(draft.id, number)))


def shown_flag(store: Store, card: OnCard) -> OpenFlag:
    """The flag as the card shows it, whatever became of it since. Raises CardIsOld, NoSuchDraft, NotYourVersion and
    NewerStands.
    """
    draft, number, flag = _shown_on(store, card)
    if draft.latest.number > number:
        raise NewerStands(latest=draft.latest.number)
    return OpenFlag(draft=draft, flag=flag)


def keep_flag(store: Store, card: OnCard, reason: str, at: datetime, override_id: str) -> Override:
    """The passage stays, and reviewers read why. Under the same id it is kept once.

    Raises what `open_flag` raises, NoReason, LongReason, and KeptAlready where somebody was quicker.
    """
    words, found = worded(reason), require_not_kept(store, card, override_id)
    flag, draft = found.flag, found.draft
    override = Override(
        id=override_id,
        draft_id=draft.id,
        number=draft.latest.number,
        place=flag.place,
        quote=flag.quote,
        aspect=flag.aspect,
        verdict=flag.verdict,
        reason=words,
        by=card.by,
        at=at,
    )
    stands = store.keep_override(override)
    if stands.id != override_id:
        raise _kept(stands)
    return stands


def require_not_kept(store: Store, card: OnCard, override_id: str = "") -> OpenFlag:
    """Raises what `open_flag` raises, and KeptAlready unless it is kept under this very id."""
    found = open_flag(store, card)
    if found.override and found.override.id != override_id:
        raise _kept(found.override)
    return found


def require_keepable(store: Store, card: OnCard, reason: str) -> None:
    """Raise what `keep_flag` would, and change nothing."""
    worded(reason)
    require_not_kept(store, card)


def keep_no_more(store: Store, card: OnCard, at: datetime) -> None:
    """The flag stands again. Raises what `open_flag` raises, and NotKept where it was taken back before."""
    override = open_flag(store, card).override
    if override is None or not store.take_back_override(override.id, card.by, at):
        raise NotKept


def without_flag(store: Store, card: OnCard) -> Wanted:
    """The next version, without the passage. Raises what `open_flag` raises, and NothingLeft."""
    found = open_flag(store, card)
    return _wanted(found.draft, found.flag, card.by)


def without_flag_again(store: Store, card: OnCard) -> Wanted:
    """The same for a job that is repeated, and may have made that version already. Raises CardIsOld and NoSuchDraft."""
    draft, number, shown = _shown_on(store, card)
    return _wanted(up_to(draft, number), shown, card.by)


def _wanted(draft: Draft, flag: Flag, by: str) -> Wanted:
    written = draft.latest.written
    brief = brief_without(written.brief or draft.brief, flag, written.copy)
    gone = LeftOut(flag.quote, "You asked me to leave it out.")
    return Wanted(audience=draft.audience_id, brief=brief, asked_by=by, again=draft, left_out=(gone,))


def seen_version(store: Store, judgement_id: str, by: str) -> Draft:
    """The draft up to the version that was judged. Raises CardIsOld, NoSuchDraft and NotYourVersion."""
    draft, judgement = _judged(store, judgement_id, by)
    return up_to(draft, judgement.number)


def up_to(draft: Draft, number: int) -> Draft:
    """As it stood when that version was its latest."""
    so_far = tuple(version for version in draft.versions if version.number <= number)
    return replace(draft, versions=so_far, channel=so_far[-1].written.copy.channel)


def _judged(store: Store, judgement_id: str, by: str) -> tuple[Draft, Judgement]:
    judgement = store.judgement(judgement_id)
    if judgement is None:
        raise CardIsOld
    draft = store.draft(judgement.draft_id)
    version = _numbered(draft, judgement.number) if draft else None
    if draft is None or version is None:
        raise NoSuchDraft
    if version.made_by != by:
        raise NotYourVersion
    return draft, judgement


def _shown_on(store: Store, card: OnCard) -> tuple[Draft, int, Flag]:
    """The draft, the number of the version, and the flag as it was shown on its card."""
    draft, judgement = _judged(store, card.judgement_id, card.by)
    return draft, judgement.number, judgement.flags[int(card.mark.removeprefix(FLAG))]


def _numbered(draft: Draft, number: int) -> Version | None:
    return next((version for version in draft.versions if version.number == number), None)


def _kept(override: Override) -> KeptAlready:
    return KeptAlready(asked=override.quote, reason=override.reason)
