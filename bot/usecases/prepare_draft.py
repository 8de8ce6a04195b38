"""All that has to be right before a word is written: who is meant, what it is about, and which channel it goes by."""

from dataclasses import dataclass, replace
from datetime import date

from bot.core.channels.channel import Channel
from bot.core.dossier import Dossier
from bot.core.drafts import Draft, LeftOut, Version
from bot.core.errors import EmptyBrief, Exit, TheirRulesError
from bot.usecases.choose_channel import ChannelChoice, choose_channel, stay_with_channel
from bot.usecases.find_audience import find_audience
from bot.usecases.ports import Store
from bot.usecases.read_dossier import read_dossier
from bot.usecases.texts import LONGEST_TEXT, readable


class NobodyToWriteTo(TheirRulesError):
    """{label}, for whom this draft was written, is no longer stored here, so it stays as it is. Ask for a draft for somebody else, with their name in it."""

    exit = Exit.ANSWER_IS_NO


class BriefTooLong(TheirRulesError):
    """The brief has {length:,} characters; at most {most:,} are read. Keep what the message is about and leave the rest out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What somebody asks for. `asked_by` is a Slack user id, "" on the command line: whose tastes the flags know.

    `again` is the draft that this one is the next version of; None makes a new draft, under `draft_id` where a repeated
    job has to find it again. `left_out` went from the brief because they asked for it; `stands` are words that are
    taken as they are, and its notices what is told of it. `room` and `thread` are where in Slack it is talked about.
    """

    audience: str
    brief: str
    channel: Channel | None = None
    asked_by: str = ""
    room: str = ""
    thread: str = ""
    again: Draft | None = None
    draft_id: str = ""
    left_out: tuple[LeftOut, ...] = ()
    stands: Version | None = None

    @property
    def number(self) -> int:
        """Which version of its draft it will be."""
        return self.again.latest.number + 1 if self.again else 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """`brief` is what was wanted, without what does not show."""

    wanted: Wanted
    brief: str
    dossier: Dossier
    choice: ChannelChoice

    def to_be(self, draft_id: str, room: str, thread: str) -> "Prepared":
        """The same, to be stored under that id and talked about in that thread."""
        return replace(self, wanted=replace(self.wanted, draft_id=draft_id, room=room, thread=thread))


def prepare_draft(store: Store, wanted: Wanted, today: date) -> Prepared:
    """Raises EmptyBrief, BriefTooLong, NobodyToWriteTo, UnknownAudience, SeveralAudiences, NothingStored and ChannelNotKnown."""
    brief = _brief(wanted.brief)
    theirs = wanted.again is not None and wanted.audience == wanted.again.audience_id
    if wanted.again and theirs and store.audience(wanted.audience) is None:
        raise NobodyToWriteTo(label=wanted.again.audience_label)
    dossier = read_dossier(store, find_audience(store, wanted.audience))
    return Prepared(wanted=wanted, brief=brief, dossier=dossier, choice=_choice(store, wanted, dossier, today))


def _brief(typed: str) -> str:
    text = readable(typed)
    if not text:
        raise EmptyBrief
    if len(text) > LONGEST_TEXT:
        raise BriefTooLong(length=len(text), most=LONGEST_TEXT)
    return text


def _choice(store: Store, wanted: Wanted, dossier: Dossier, today: date) -> ChannelChoice:
    """A next version stays with its draft's channel unless another is asked for."""
    if wanted.stands:
        return stay_with_channel(store, dossier, wanted.stands, today)
    if wanted.again and wanted.channel is None:
        return stay_with_channel(store, dossier, wanted.again.latest, today)
    return choose_channel(store, dossier, wanted.channel, today)
