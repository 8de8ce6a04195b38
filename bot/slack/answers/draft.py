"""A draft by the audience's rules, streamed into a thread, where the talk about it goes on."""

from bot.core.asks import Ask
from bot.core.drafts import Draft
from bot.slack.answers.stopped import was_stopped
from bot.slack.kit import Kit
from bot.slack.live import Live, Stopped
from bot.slack.payloads import Asked
from bot.slack.reply import Reply
from bot.slack.views import draft_card as view
from bot.slack.views.message import Block, Message
from bot.usecases.draft_message import write_draft
from bot.usecases.drafted import Drafted
from bot.usecases.go_on_with_draft import wanted_next
from bot.usecases.prepare_draft import Prepared, Wanted, prepare_draft
from bot.usecases.reopen_draft import reopen_draft

STEP = "draft"
LOADING = ("Reading the evidence", "Choosing what to say first", "Writing", "Checking for our own taste")
"""What stands under the thread until the first words do; Slack takes ten of 50 characters. It shows them for two
minutes, and a draft that long without a word has failed by its own deadline.
"""


def answer(kit: Kit, reply: Reply, ask: Ask) -> None:
    wanted = Wanted(audience=ask.audience, brief=ask.brief, channel=ask.channel, asked_by=reply.asked.user)
    _draft(kit, reply, wanted)


def in_this_thread(kit: Kit, asked: Asked) -> Draft | None:
    """The draft that the thread is about."""
    return kit.store.draft_in_thread(asked.room, asked.thread) if asked.thread else None


def go_on(kit: Kit, reply: Reply, ask: Ask, known: Draft) -> None:
    wanted = wanted_next(ask, known, reply.asked.user)
    if wanted is None:
        reply.tell("nothing to change", view.what_to_change())
    else:
        _draft(kit, reply, wanted)


def _draft(kit: Kit, reply: Reply, wanted: Wanted) -> None:
    """Everything that may be wrong with what is wanted is found before anything is said in the room."""
    prepared = prepare_draft(kit.store, wanted, kit.today())
    label, channel = prepared.dossier.audience.label, prepared.choice.channel
    there = reply.in_thread(view.opening(reply.asked.user, view.asked_for(channel), label))
    live = Live(there, STEP, lambda: was_stopped(kit, there.job, there.room, there.thread), view.streamed)
    _show_work(there)
    try:
        drafted = _written_once(kit, there, prepared, live)
    except Stopped:
        live.deliver(view.stopped())
    else:
        _deliver(there, live, drafted)
    finally:
        _end_work(there)


def _written_once(kit: Kit, reply: Reply, prepared: Prepared, live: Live) -> Drafted:
    """The draft that an earlier attempt stored, or a new one: a repeated job makes no second draft."""
    wanted = prepared.wanted
    draft_id = _settled(reply, "draft", wanted.again.id if wanted.again else kit.drafting.new_id())
    number = int(_settled(reply, "version", str(wanted.number)))
    stored = kit.store.draft(draft_id)
    if stored and stored.latest.number >= number:
        return reopen_draft(kit.store, stored, kit.today())
    return write_draft(kit.drafting, prepared.to_be(draft_id, reply.room, reply.thread), on_text=live.show)


def _settled(reply: Reply, key: str, now: str) -> str:
    """What the first attempt settled on, which is `now` for the first."""
    ledger, job = reply.kit.ledger, reply.job
    stood = ledger.kept(job, key)
    if stood is None:
        ledger.checkpoint(job, key, now)
    return now if stood is None else stood


def _deliver(reply: Reply, live: Live, drafted: Drafted) -> None:
    """In a direct message one card holds it all; in a room, what is known of the customer goes to the asker alone."""
    card, reasons = _card(drafted), _reasons(drafted)
    if reply.direct:
        live.deliver(view.whole_card(card, reasons))
    else:
        live.deliver(card)
        reply.tell("reasons", view.reasons_card(drafted.draft, drafted.flags, reasons))


def _card(drafted: Drafted) -> Message:
    for_room = [notice.text for notice in drafted.notices if notice.for_room]
    barred = bool(drafted.choice.barred)
    return view.draft_card(drafted.draft, drafted.measures, drafted.problems, for_room, barred=barred)


def _reasons(drafted: Drafted) -> list[Block]:
    choice = drafted.choice
    private = [notice.text for notice in drafted.notices if not notice.for_room and notice.text != choice.barred]
    return view.reason_blocks(
        drafted.draft, drafted.flags, drafted.dossier, private, why_channel=choice.why, barred=choice.barred
    )


def _show_work(reply: Reply) -> None:
    reply.kit.chat.set_session(reply.room, reply.thread, "processing")
    reply.kit.chat.show_status(reply.room, reply.thread, "is at work…", LOADING)


def _end_work(reply: Reply) -> None:
    reply.kit.chat.show_status(reply.room, reply.thread, "")
    reply.kit.chat.set_session(reply.room, reply.thread, "active")
