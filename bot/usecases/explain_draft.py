"""Answer a question about a draft from what is stored: no model is asked, nothing is invented, and no version is made."""

from dataclasses import replace
from datetime import date

from bot.core.asks.follow_up import FollowUp
from bot.core.brief.stems import stems
from bot.core.changes import PartChange, changes_in_copy
from bot.core.channels.named import NAMES
from bot.core.drafts import Draft, Version
from bot.core.errors import Exit, TheirRulesError
from bot.core.explaining.explanation import Explanation, Group, Point
from bot.core.explaining.their_view import their_view
from bot.core.explaining.why import Known, why
from bot.core.flags.flag import Flag
from bot.core.preference.channel_words import CHANNEL_WORDS, channels_named
from bot.core.tastes.for_others import as_seen_by, omissions_as_seen
from bot.usecases.drafted import Drafted
from bot.usecases.go_on_with_draft import NoSuchVersion
from bot.usecases.ports import Store
from bot.usecases.reopen_draft import reopen_draft


class OnlyOneVersion(TheirRulesError):
    """Nothing has changed yet: this is the first version. Say what you would have otherwise, such as “shorter”."""

    exit = Exit.ANSWER_IS_NO


def explain_why(store: Store, draft: Draft, said: FollowUp, viewer: str, today: date) -> Explanation:
    """As `viewer` may read it. Raises UnknownAudience where the audience was deleted since."""
    opened = reopen_draft(store, draft, today, viewer)
    return _why_channel(opened, said.about) or why(_known(store, opened, viewer), said.about)


def explain_their_view(store: Store, draft: Draft, today: date) -> Explanation:
    """Raises UnknownAudience where the audience was deleted since."""
    opened = reopen_draft(store, draft, today)
    return their_view(opened.written.copy, opened.dossier, opened.flags)


def differences(draft: Draft, number: int | None) -> tuple[Version, tuple[PartChange, ...]]:
    """The version that is compared with, the one before without a number, and what the latest has otherwise.

    Raises OnlyOneVersion and NoSuchVersion.
    """
    if len(draft.versions) < 2:
        raise OnlyOneVersion
    wanted = number or draft.versions[-2].number
    found = next((version for version in draft.versions if version.number == wanted), None)
    if found is None or found is draft.latest:
        raise NoSuchVersion(number=wanted, number_of=f"versions 1 to {draft.latest.number}")
    return found, changes_in_copy(found.written.copy, draft.latest.written.copy)


def _why_channel(opened: Drafted, about: str) -> Explanation | None:
    """The answer to "why email?", and to "why not sms?" by how that channel stands."""
    named = [mention.channel for mention in channels_named(about)]
    others = stems(about) - stems(" ".join(word for channel in named for word in NAMES[channel]))
    if not named or others:
        return None
    if named[0] is opened.choice.channel:
        return Explanation(f"Why it goes by {CHANNEL_WORDS[named[0]].name}", (Group("", (Point(opened.choice.why),)),))
    standing = next(one for one in opened.choice.preference.standings if one.channel is named[0])
    known = [*standing.stated, *([standing.needed] if standing.needed else [])]
    if standing.delivered:
        known.append(f"{standing.answered} of {standing.delivered} messages that way were answered.")
    told = tuple(Point(text) for text in known) or (Point("Nothing is known of them there: it was never tried."),)
    title = f"Why not by {CHANNEL_WORDS[named[0]].name}"
    name = CHANNEL_WORDS[named[0]].name
    return Explanation(
        title, (Group("", (Point(opened.choice.why), *told)),), note=f"Say “for {name} instead”, and I write it."
    )


def _known(store: Store, opened: Drafted, viewer: str) -> Known:
    """All versions, with flags and omissions in the words that `viewer` may read."""
    draft = opened.draft
    seen: dict[int, tuple[Flag, ...]] = {}
    versions = []
    for version in draft.versions:
        flags = store.flags_of(draft.id, version.number)
        seen[version.number] = as_seen_by(viewer, version.made_by, flags, draft.audience_label)
        left_out = omissions_as_seen(flags, seen[version.number], version.written.left_out)
        versions.append(replace(version, written=replace(version.written, left_out=left_out)))
    behind = {item.id: item for version in versions for item in store.evidence_behind(draft.id, version.number)}
    return Known(draft=replace(draft, versions=tuple(versions)), dossier=opened.dossier, flags=seen, behind=behind)
