"""Draft a message by the audience's rules: the main job, from a name and a brief to a draft with its flags."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum

from bot.core.channels.channel import Channel
from bot.core.channels.rules import rules_of
from bot.core.dossier import Dossier
from bot.core.drafts import Draft, Measure, Problem, Version, Written
from bot.core.errors import EmptyBrief, TheirRulesError
from bot.core.evidence import Evidence
from bot.core.flags.flag import Case, Findings, Flag
from bot.core.order import Order
from bot.core.plain_text import plain
from bot.usecases.choose_channel import ChannelChoice, choose_channel
from bot.usecases.find_audience import find_audience
from bot.usecases.ports import Clock, Judge, NewId, OnText, Store, Writer
from bot.usecases.read_dossier import read_dossier

LONGEST_BRIEF = 40_000
"""Characters: what Slack takes in one message, and more than any brief that somebody read before sending it."""


class BriefTooLong(TheirRulesError):
    """The brief has {length:,} characters; at most {most:,} are read. Keep what the message is about and leave the rest out."""


class Step(StrEnum):
    """What is being done, as a person waiting reads it."""

    READING = "reading the evidence"
    WRITING = "writing"
    CHECKING = "checking the draft"


OnStep = Callable[[Step], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What somebody asks for. `asked_by` is a Slack user id, "" on the command line: whose tastes the flags know.

    `again` is the draft that this one is the next version of; None makes a new draft.
    """

    audience: str
    brief: str
    channel: Channel | None = None
    asked_by: str = ""
    room: str = ""
    thread: str = ""
    again: Draft | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafted:
    """The draft as it was stored, and all that a card says about it. `flags` are the brief's first, then the copy's.

    `notices` are sentences for the marketer, the gravest first.
    """

    draft: Draft
    flags: tuple[Flag, ...]
    problems: tuple[Problem, ...]
    measures: tuple[Measure, ...]
    dossier: Dossier
    choice: ChannelChoice
    notices: tuple[str, ...]

    @property
    def written(self) -> Written:
        return self.draft.latest.written


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafting:
    """Who does the work. `otherwise` writes where `writer` cannot; None lets its errors through, so that a job may
    be put back until the service answers.
    """

    store: Store
    writer: Writer
    judge: Judge
    now: Clock
    new_id: NewId
    otherwise: Writer | None = None


def draft_message(
    desk: Drafting, wanted: Wanted, on_text: OnText | None = None, on_step: OnStep | None = None
) -> Drafted:
    """Write, check and store a draft.

    Raises EmptyBrief, BriefTooLong, UnknownAudience, SeveralAudiences, NothingStored and ChannelNotKnown; without
    `otherwise` also ServiceDown, RetryLater and whatever else the writer says.
    """
    tell = on_step or _nobody_listens
    brief = readable(wanted.brief)
    tell(Step.READING)
    dossier = read_dossier(desk.store, find_audience(desk.store, wanted.audience))
    choice = choose_channel(desk.store, dossier, wanted.channel, desk.now().date())
    order = _order(desk.store, brief, dossier, choice.channel, wanted.asked_by)
    of_brief = desk.judge.judge(_case(order, brief=brief))
    order = replace(order, flags=of_brief.flags)
    tell(Step.WRITING)
    written = replace(_write(desk, order, on_text), brief=brief)
    tell(Step.CHECKING)
    of_copy = desk.judge.judge(_case(order, draft=written.copy.text))
    drafted = _put_together(order, choice, _draft(desk, wanted, order, written), (of_brief, of_copy))
    _keep(desk.store, wanted, drafted)
    return drafted


def readable(brief: str) -> str:
    """The brief without what does not show. Raises EmptyBrief and BriefTooLong."""
    text = plain(brief).strip()
    if not text:
        raise EmptyBrief
    if len(text) > LONGEST_BRIEF:
        raise BriefTooLong(length=len(text), most=LONGEST_BRIEF)
    return text


def _nobody_listens(_: Step) -> None:
    pass


def _order(store: Store, brief: str, dossier: Dossier, channel: Channel, asked_by: str) -> Order:
    tastes = store.tastes_of(asked_by) if asked_by else ()
    return Order(brief=brief, channel=channel, dossier=dossier, brand=store.brand(), tastes=tastes)


def _case(order: Order, *, brief: str | None = None, draft: str | None = None) -> Case:
    audience = order.dossier.audience
    return Case(
        audience_name=audience.name,
        audience_kind=audience.kind,
        evidence=order.dossier.evidence,
        tastes=order.tastes,
        channel=order.channel,
        brief=brief,
        draft=draft,
    )


def _write(desk: Drafting, order: Order, on_text: OnText | None) -> Written:
    """The writer's copy, or the other one's with a word on why: a marketer's afternoon is worth more than a retry."""
    try:
        return desk.writer.write(order, on_text)
    except TheirRulesError as failure:
        if desk.otherwise is None:
            raise
        written = desk.otherwise.write(order, on_text)
        return replace(written, notices=(str(failure), *written.notices))


def _put_together(order: Order, choice: ChannelChoice, draft: Draft, findings: tuple[Findings, ...]) -> Drafted:
    written, rules = draft.latest.written, rules_of(order.channel)
    judges_notices = [notice for found in findings for notice in found.notices]
    return Drafted(
        draft=draft,
        flags=tuple(flag for found in findings for flag in found.flags),
        problems=rules.check(written.copy, order.brand),
        measures=rules.measure(written.copy),
        dossier=order.dossier,
        choice=choice,
        notices=_once(choice.barred, *written.notices, *judges_notices),
    )


def _draft(desk: Drafting, wanted: Wanted, order: Order, written: Written) -> Draft:
    if wanted.again:
        versions = (*wanted.again.versions, _version(desk, wanted, written))
        return replace(wanted.again, channel=order.channel, brief=order.brief, versions=versions)
    audience = order.dossier.audience
    return Draft(
        id=desk.new_id(),
        audience_id=audience.id,
        audience_label=audience.label,
        channel=order.channel,
        brief=order.brief,
        asked_by=wanted.asked_by,
        versions=(_version(desk, wanted, written),),
        room=wanted.room,
        thread=wanted.thread,
    )


def _version(desk: Drafting, wanted: Wanted, written: Written) -> Version:
    number = wanted.again.latest.number + 1 if wanted.again else 1
    return Version(number=number, written=written, made_by=wanted.asked_by, made_at=desk.now())


def _once(*notices: str) -> tuple[str, ...]:
    """Those that say something, each once, in their order."""
    return tuple(dict.fromkeys(notice for notice in notices if notice))


def _keep(store: Store, wanted: Wanted, drafted: Drafted) -> None:
    if wanted.again:
        store.add_version(drafted.draft.id, drafted.draft.latest, drafted.flags)
    else:
        store.keep_draft(drafted.draft, drafted.flags, rests_on(drafted))


def rests_on(drafted: Drafted) -> tuple[Evidence, ...]:
    """The evidence behind the draft as it was known that day: what its sentences, omissions and flags cite."""
    written = drafted.written
    cited = {reason.ref for sentence in written.copy.sentences for reason in sentence.reasons}
    cited.update(ref for left_out in written.left_out for ref in left_out.evidence)
    cited.update(ref for flag in drafted.flags for ref in flag.evidence)
    return tuple(item for item in drafted.dossier.evidence if item.id in cited)
