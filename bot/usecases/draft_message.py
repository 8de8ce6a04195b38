"""Draft a message by the audience's rules: the main job, from a name and a brief to a draft with its flags."""

from dataclasses import dataclass, replace

from bot.core.asks.language import tongue_of
from bot.core.brand.check import without_own_words
from bot.core.brief.missing import left_open, told_kindly
from bot.core.brief.reading import read_brief
from bot.core.brief.slips import Spell, slips_in, told_of
from bot.core.brief.unchanged import left_undone
from bot.core.drafts import Draft, Version, Written
from bot.core.errors import TheirRulesError
from bot.core.flags.flag import Findings
from bot.core.notices import Notice
from bot.core.order import Order
from bot.core.steps import Doing, OnStep, Step, counted, nobody_listens
from bot.usecases.drafted import Drafted, put_together, rests_on
from bot.usecases.ports import Clock, Judge, NewId, OnText, Store, Writer
from bot.usecases.prepare_draft import Prepared, Wanted, prepare_draft
from bot.usecases.texts import case_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafting:
    """Who does the work. `otherwise` writes where `writer` cannot; None lets its errors through, so that a job may
    be put back until the service answers. `spell` knows how a word is probably meant that no dictionary has.
    """

    store: Store
    writer: Writer
    judge: Judge
    now: Clock
    new_id: NewId
    otherwise: Writer | None = None
    spell: Spell | None = None


def draft_message(
    drafting: Drafting, wanted: Wanted, on_text: OnText | None = None, on_step: OnStep | None = None
) -> Drafted:
    """Prepare, write, check and store a draft. Raises what `prepare_draft` and `write_draft` raise."""
    tell = on_step or nobody_listens
    tell(Doing(Step.READING))
    prepared = prepare_draft(drafting.store, wanted, drafting.now().date())
    return write_draft(drafting, prepared, on_text, tell)


def write_draft(
    drafting: Drafting, prepared: Prepared, on_text: OnText | None = None, on_step: OnStep | None = None
) -> Drafted:
    """Write, check and store what was prepared.

    Raises what `on_text` raises; without `otherwise` also ServiceDown, RetryLater and whatever else the writer says.
    """
    tell = on_step or nobody_listens
    order, of_brief = order_for(drafting, prepared)
    tell(Doing(Step.READING, counted(len(order.dossier.evidence), "piece of evidence", "pieces of evidence")))
    tell(Doing(Step.WRITING))
    written = _words(drafting, prepared, order, on_text)
    tell(Doing(Step.WRITING, counted(len(written.copy.text.split()), "word")))
    tell(Doing(Step.CHECKING))
    of_copy = _judged(drafting, order, draft=written.copy.text)
    flags = (*of_brief.flags, *of_copy.flags)
    tell(Doing(Step.CHECKING, counted(len(flags), "flag")))
    told = (
        *_spelt(drafting, prepared, order, written),
        *(notice for each in (of_brief, of_copy) for notice in each.notices),
    )
    draft = _draft(drafting, prepared, _version(drafting, prepared, written, told))
    drafted = put_together(draft, flags, order.dossier, prepared.choice, order.brand)
    _keep(drafting.store, drafted)
    return drafted


def order_for(drafting: Drafting, prepared: Prepared) -> tuple[Order, Findings]:
    """What the writer is asked for, and what was found in the brief, which it leaves out."""
    order = order_of(drafting.store, prepared)
    of_brief = _judged(drafting, order, brief=order.brief)
    return replace(order, flags=of_brief.flags), of_brief


def words_for(drafting: Drafting, prepared: Prepared) -> Written:
    """What would be written, and nothing stored of it. Raises what `write_draft` raises."""
    order, _ = order_for(drafting, prepared)
    return _words(drafting, prepared, order, None)


def _words(drafting: Drafting, prepared: Prepared, order: Order, on_text: OnText | None) -> Written:
    """The words that were asked for as they stand, or new ones."""
    if prepared.wanted.stands:
        written = prepared.wanted.stands.written
        if on_text:
            on_text(written.copy.text)
        return written
    written = replace(write(drafting, order, on_text), brief=order.brief, brand=order.brand.version)
    return replace(written, left_out=(*written.left_out, *prepared.wanted.left_out))


def order_of(store: Store, prepared: Prepared) -> Order:
    """What the writer is asked for, before the brief is judged."""
    asked_by = prepared.wanted.asked_by
    tastes = store.tastes_of(asked_by) if asked_by else ()
    return Order(
        brief=prepared.brief,
        channel=prepared.choice.channel,
        dossier=prepared.dossier,
        brand=store.brand(),
        tastes=tastes,
        chat=tongue_of(prepared.brief) or "",
    )


def _judged(drafting: Drafting, order: Order, *, brief: str | None = None, draft: str | None = None) -> Findings:
    """What is found in one text; what the brand says of itself is nobody's taste."""
    case = case_of(order.dossier, order.channel, order.tastes, brief=brief, draft=draft)
    found = drafting.judge.judge(case)
    return replace(found, flags=without_own_words(found.flags, brief or draft or "", order.brand))


def write(drafting: Drafting, order: Order, on_text: OnText | None) -> Written:
    """The writer's copy, or the other one's with a word on why: a marketer's afternoon is worth more than a retry."""
    if drafting.otherwise is None:
        return drafting.writer.write(order, on_text)
    try:
        return drafting.writer.write(order, _apart(on_text))
    except _Untold as untold:
        raise untold.why from None
    except TheirRulesError as failure:
        written = drafting.otherwise.write(order, on_text)
        return replace(written, notices=(Notice(str(failure)), *written.notices))


class _Untold(Exception):
    """Whoever listens could not be told, or wants no more: no failure of the writer's, and no reason for another one."""

    def __init__(self, why: Exception) -> None:
        super().__init__(str(why))
        self.why = why


def _apart(on_text: OnText | None) -> OnText | None:
    """Its errors kept apart from the writer's own, which look the same: both may be a service that is down."""
    if on_text is None:
        return None

    def tell(text: str) -> None:
        try:
            on_text(text)
        except Exception as error:
            raise _Untold(error) from error

    return tell


def _spelt(drafting: Drafting, prepared: Prepared, order: Order, written: Written) -> tuple[Notice, ...]:
    """What looks like a slip of the brief and stands in the copy: a room sees it there anyway."""
    slips = slips_in(written.copy, order, drafting.spell) if drafting.spell else ()
    thread = prepared.wanted.again.thread if prepared.wanted.again else prepared.wanted.thread
    return (Notice(told_of(slips, can_be_asked=bool(thread)), for_room=True),) if slips else ()


def _version(drafting: Drafting, prepared: Prepared, written: Written, told: tuple[Notice, ...]) -> Version:
    return Version(
        number=prepared.wanted.number,
        written=written,
        made_by=prepared.wanted.asked_by,
        made_at=drafting.now(),
        channel_asked=prepared.choice.asked,
        notices=(*_told(prepared, written), *told),
    )


def _told(prepared: Prepared, written: Written) -> tuple[Notice, ...]:
    """What of a version its asker is told at once: where its words come from, and what its brief leaves open."""
    if prepared.wanted.stands:
        return prepared.wanted.stands.notices
    if prepared.wanted.again:
        return _undone(prepared.wanted.again, written)
    missing = left_open(read_brief(written.brief))
    return (Notice(told_kindly(missing), for_room=True),) if missing else ()


def _undone(draft: Draft, written: Written) -> tuple[Notice, ...]:
    """Where a next version is not what was wished for."""
    before = set((draft.latest.written.brief or draft.brief).splitlines())
    added = [line for line in written.brief.splitlines() if line not in before]
    undone = left_undone(draft.latest, written.copy, "\n".join(added))
    return (undone,) if undone else ()


def _draft(drafting: Drafting, prepared: Prepared, version: Version) -> Draft:
    wanted, audience, channel = prepared.wanted, prepared.dossier.audience, prepared.choice.channel
    if wanted.again:
        return replace(wanted.again, channel=channel, brief=prepared.brief, versions=(*wanted.again.versions, version))
    return Draft(
        id=wanted.draft_id or drafting.new_id(),
        audience_id=audience.id,
        audience_label=audience.label,
        channel=channel,
        brief=prepared.brief,
        asked_by=wanted.asked_by,
        versions=(version,),
        room=wanted.room,
        thread=wanted.thread,
    )


def _keep(store: Store, drafted: Drafted) -> None:
    draft, evidence = drafted.draft, rests_on(drafted.written, drafted.flags, drafted.dossier)
    if draft.latest.number > 1:
        store.add_version(draft.id, draft.latest, drafted.flags, evidence)
    else:
        store.keep_draft(draft, drafted.flags, evidence)
