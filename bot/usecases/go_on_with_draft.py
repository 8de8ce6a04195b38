"""What words said about a draft ask for. A conversation about a draft is one piece of copy: what follows goes on with it."""

from dataclasses import replace

from bot.core.asks import Ask, Wish
from bot.core.asks.follow_up import FollowUp, Turn, follow_up, with_added
from bot.core.asks.going import leave_out_of_copy, speaks_of
from bot.core.asks.questions import is_question
from bot.core.asks.slack_text import as_seen
from bot.core.asks.the_same import require_channel, same_for
from bot.core.drafts import Draft, LeftOut, Version
from bot.core.errors import Exit, TheirRulesError
from bot.core.notices import Notice
from bot.usecases.prepare_draft import Wanted

WRITING = (Turn.CHANGE, Turn.AGAIN, Turn.GO_BACK)
"""Turns that make a next version of what stands."""


class NoSuchVersion(TheirRulesError):
    """There is no version {number} of this draft: it has {number_of}. Name one of these, such as “back to version 1”."""

    exit = Exit.ANSWER_IS_NO


class NothingBefore(TheirRulesError):
    """There is nothing to go back to: this is how the first version reads. Tell me what to change instead."""

    exit = Exit.ANSWER_IS_NO


class NothingWouldBeLeft(TheirRulesError):
    """“{asked}” is all that this message is about, so nothing would be left to say. Tell me what it is to say instead."""

    exit = Exit.ANSWER_IS_NO


def goes_on(ask: Ask) -> bool:
    """Whether these words go on with the draft: they ask for nothing else, and for nobody else's own brief."""
    return ask.wish in (Wish.DRAFT, Wish.HELP) and (not ask.audience or same_for(ask.brief) is not None)


def asks_something(ask: Ask) -> bool:
    """Whether these words ask us something that no look-up was understood in."""
    return not ask.audience and not ask.channel and is_question(_typed(ask))


def said_about(ask: Ask) -> FollowUp:
    """What was said. All that was typed tells of a draft ("send it"), the brief alone what to add to it."""
    said = follow_up(_typed(ask))
    return replace(follow_up(ask.brief), channel=said.channel) if said.matter and not said.wishes else said


def wanted_next(ask: Ask, known: Draft, asked_by: str) -> Wanted | None:
    """The next version: a channel named alone asks for the same brief there, other words are added to the brief.

    "The same for Hannah" is a draft of its own. None for thanks and whatever else changes nothing. Raises UnknownChannel,
    and what `next_version` raises.
    """
    require_channel(_typed(ask))
    other = ask.audience or same_for(ask.brief)
    if other:
        so_far = known.latest.written.brief or known.brief
        return Wanted(audience=other, brief=so_far, channel=ask.channel, asked_by=asked_by)
    said = said_about(ask)
    said = replace(said, channel=ask.channel or said.channel)
    if said.turn not in WRITING:
        if not ask.channel:
            return None
        said = FollowUp(turn=Turn.CHANGE, channel=ask.channel)
    return next_version(said, known, asked_by)


def next_version(said: FollowUp, known: Draft, asked_by: str) -> Wanted:
    """The next version, with what is added, without what is to go, or as an earlier one was.

    Raises NothingOfThat, BrandsOwn, NothingWouldBeLeft, NoSuchVersion and NothingBefore.
    """
    if said.turn is Turn.GO_BACK:
        return as_it_was(known, said.number, asked_by)
    latest = known.latest.written
    brief, gone = latest.brief or known.brief, tuple[str, ...]()
    matter = ""
    for what in (*said.dropped, *said.doubtful):
        if what in said.doubtful and not speaks_of(brief, latest.copy, what):
            matter = with_added(matter, f"no {what}")
            continue
        shortened = leave_out_of_copy(brief, latest.copy, what)
        brief, gone = shortened.brief, gone + shortened.gone
        if not brief:
            raise NothingWouldBeLeft(asked=what)
    return Wanted(
        audience=known.audience_id,
        brief=with_added(f"{brief}\n{matter}".strip(), said.added),
        channel=said.channel,
        asked_by=asked_by,
        again=known,
        left_out=tuple(LeftOut(quote, "You asked me to leave it out.") for quote in gone),
    )


def as_it_was(known: Draft, number: int | None, asked_by: str) -> Wanted:
    """The words of an earlier version once more, as the next one. Without a number: as it was before the last change."""
    version = _version(known, number) if number else _before(known)
    told = Notice(f"This is version {version.number} again, word for word.", for_room=True)
    return as_it_stands(known, replace(version, notices=(told,)), asked_by)


def as_it_stands(known: Draft, version: Version, asked_by: str) -> Wanted:
    """These words as the next version, judged anew, but not written anew."""
    return Wanted(
        audience=known.audience_id,
        brief=version.written.brief or known.brief,
        channel=version.written.copy.channel,
        asked_by=asked_by,
        again=known,
        stands=version,
    )


def _version(known: Draft, number: int) -> Version:
    found = next((version for version in known.versions if version.number == number), None)
    if found is None:
        last = known.latest.number
        raise NoSuchVersion(number=number, number_of="one version" if last == 1 else f"versions 1 to {last}")
    return found


def _before(known: Draft) -> Version:
    """The version before the one whose words stand now, so that "undo" said twice goes back twice."""
    words = known.latest.written.copy.digest
    first = next(place for place, version in enumerate(known.versions) if version.written.copy.digest == words)
    if first == 0:
        raise NothingBefore
    return known.versions[first - 1]


def _typed(ask: Ask) -> str:
    return as_seen(ask.text) or ask.brief
