"""A draft by the audience's rules, streamed into a thread, where the talk about it goes on."""

from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256

from bot.core.asks import Ask
from bot.core.drafts import Draft
from bot.core.errors import ServiceDown, TheirRulesError
from bot.core.evidence import TasteSource
from bot.core.flags.flag import Place
from bot.core.steps import Doing, OnStep, Step
from bot.slack.answers import draft_cards as cards
from bot.slack.answers.reviewing import follow_voided
from bot.slack.answers.stopped import was_stopped
from bot.slack.answers.tastes import keep_tastes
from bot.slack.answers.yours_first import ask_first, tell_gap
from bot.slack.kit import Kit
from bot.slack.live import Live, Stopped
from bot.slack.payloads import Asked
from bot.slack.reply import Reply
from bot.slack.views import draft_card as view
from bot.slack.views import progress
from bot.slack.views.message import Block
from bot.usecases.draft_message import write_draft
from bot.usecases.drafted import Drafted
from bot.usecases.prepare_draft import Prepared, Wanted, prepare_draft
from bot.usecases.reopen_draft import reopen_draft
from bot.usecases.requests import LostLease

WantedOf = Callable[[Draft], Wanted | None]
"""What is wanted of the draft as it stands now."""
STEP = "draft"
LOADING = ("Reading the evidence", "Choosing what to say first", "Writing", "Checking for our own taste")
"""What stands under the thread until the first words do; Slack takes ten of 50 characters. It shows them for two
minutes, and a draft that long without a word has failed by its own deadline.
"""


def answer(kit: Kit, reply: Reply, ask: Ask) -> None:
    wanted = Wanted(audience=ask.audience, brief=ask.brief, channel=ask.channel, asked_by=reply.asked.user)
    ask_first(kit, reply, wanted)
    write(kit, reply, wanted, lambda _: None)
    if ask.channel and ask.later:
        reply.tell("later", view.one_at_a_time(ask.channel, ask.later))
    tell_gap(kit, reply)


def in_this_thread(kit: Kit, asked: Asked) -> Draft | None:
    """The draft that the thread is about."""
    return kit.store.draft_in_thread(asked.room, asked.thread) if asked.thread else None


def write(kit: Kit, reply: Reply, wanted: Wanted, anew: WantedOf) -> None:
    """Write what is wanted and show it. `anew` is asked where another version came meanwhile; None lets it be.

    Everything that may be wrong with what is wanted is found before anything is said in the room.
    """
    prepared = prepare_draft(kit.store, wanted, kit.today())
    label, channel = prepared.dossier.audience.label, prepared.choice.channel
    there = reply.in_thread(view.opening(reply.asked.user, view.asked_for(channel), label))
    live = Live(there, STEP, lambda: was_stopped(kit, there.job, there.room, there.thread), view.streamed)
    show_work(there)
    try:
        live.cards(progress.plan(channel, label), progress.task(Doing(Step.READING), alone=there.direct))
        drafted = _written_once(kit, there, prepared, live, anew)
    except Stopped:
        live.deliver(view.stopped())
    except TheirRulesError as error:
        if not isinstance(error, ServiceDown | LostLease):
            live.withdraw()
        raise
    else:
        _deliver(there, live, drafted)
        keep_tastes(kit, there, drafted.flags, {Place.BRIEF: drafted.written.brief}, TasteSource.BRIEF)
    finally:
        end_work(there)


def _written_once(kit: Kit, reply: Reply, prepared: Prepared, live: Live, anew: WantedOf) -> Drafted:
    """The version that an earlier attempt stored, or a new one: a repeated job makes no second draft.

    Where another version was stored meanwhile, as after two quick follow-ups, this one is written on top of it.
    """
    own = _stored_before(kit, reply)
    if own:
        return reopen_draft(kit.store, own, kit.today(), reply.asked.user)
    draft_id = _noted(kit, reply, prepared)
    try:
        to_be = prepared.to_be(draft_id, reply.room, reply.thread)
        return write_draft(kit.drafting, to_be, live.show, showing(live, alone=reply.direct))
    except TheirRulesError:
        newer = _newer(kit, prepared.wanted)
        wanted = anew(newer) if newer else None
        if wanted is None:
            raise
    return _written_once(kit, reply, prepare_draft(kit.store, wanted, kit.today()), live, anew)


def showing(live: Live, *, alone: bool) -> OnStep:
    """A card for each step. What is done is shown with what begins: each call takes a moment."""
    held: list[Block] = []

    def tell(doing: Doing) -> None:
        held.append(progress.task(doing, alone=alone))
        if not doing.outcome or doing.step is Step.CHECKING:
            live.cards(*held)
            held.clear()

    return tell


def _stored_before(kit: Kit, reply: Reply) -> Draft | None:
    """The draft up to this job's own version, where an earlier attempt came so far."""
    draft_id, number, brief = (kit.ledger.kept(reply.job, key) for key in ("draft", "version", "brief"))
    stored = kit.store.draft(draft_id) if draft_id and number else None
    if stored is None or number is None or stored.latest.number < int(number):
        return None
    so_far = replace(stored, versions=tuple(version for version in stored.versions if version.number <= int(number)))
    is_own = brief in (None, _digest(so_far.latest.written.brief))
    return replace(so_far, channel=so_far.latest.written.copy.channel) if is_own else None


def _noted(kit: Kit, reply: Reply, prepared: Prepared) -> str:
    """Note down which version this job is going to store, by which the next attempt knows it. Gives the draft's id."""
    wanted = prepared.wanted
    draft_id = wanted.again.id if wanted.again else kit.ledger.kept(reply.job, "draft") or kit.drafting.new_id()
    noted = {"draft": draft_id, "version": str(wanted.number), "brief": _digest(prepared.brief)}
    for key, text in noted.items():
        kit.ledger.checkpoint(reply.job, key, text)
    return draft_id


def _digest(brief: str) -> str:
    return sha256(brief.encode()).hexdigest()


def _newer(kit: Kit, wanted: Wanted) -> Draft | None:
    """The draft as it stands, where it has got a version that was not known when this one was begun."""
    stored = kit.store.draft(wanted.again.id) if wanted.again else None
    return stored if stored and stored.latest.number >= wanted.number else None


def _deliver(reply: Reply, live: Live, drafted: Drafted) -> None:
    """In a direct message one card holds it all; in a room, what is known of the customer goes to the asker alone."""
    follow_voided(reply.kit, reply.job, drafted.draft)
    own = cards.own_of(reply.kit, drafted)
    if reply.direct:
        live.deliver(cards.drawn(drafted, own, direct=True))
    else:
        live.deliver(cards.for_all(drafted))
        reply.tell("reasons", cards.drawn(drafted, own, direct=False))


def show_work(reply: Reply) -> None:
    reply.kit.chat.set_session(reply.room, reply.thread, "processing")
    reply.kit.chat.show_status(reply.room, reply.thread, "is at work…", LOADING)


def end_work(reply: Reply) -> None:
    reply.kit.chat.show_status(reply.room, reply.thread, "")
    reply.kit.chat.set_session(reply.room, reply.thread, "active")
