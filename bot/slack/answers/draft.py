"""A draft by the audience's rules, streamed into a thread. A thread is one piece of copy: what follows there goes on with it."""

import re
from dataclasses import replace

from bot.core.asks import Ask, Wish
from bot.core.drafts import Draft
from bot.slack.answers.stopped import was_stopped
from bot.slack.asked import Asked
from bot.slack.kit import Kit
from bot.slack.live import Live, Stopped
from bot.slack.reply import Reply
from bot.slack.views import draft_card as view
from bot.usecases.choose_channel import choose_channel
from bot.usecases.draft_message import Drafted, Wanted, draft_message, readable
from bot.usecases.find_audience import find_audience
from bot.usecases.read_dossier import read_dossier
from bot.usecases.reopen_draft import reopen_draft

STEP = "draft"
LOADING = ("Reading the evidence", "Choosing what to say first", "Writing", "Checking for our own taste")
"""What stands under the thread until the first words do; Slack takes ten of 50 characters. It shows them for two
minutes, and a draft that long without a word has failed by its own deadline.
"""
SAME = re.compile(
    r"(?:(?:and|now|also|please|pls|do|can u|can you)\s+)*(?:the\s+)?same(?:\s+(?:thing|one|again))?(?:\s+for\s+(?P<name>[^.!?]+))?[.!?]*",
    re.IGNORECASE,
)


def answer(kit: Kit, reply: Reply, ask: Ask) -> None:
    """Everything that may be wrong with the ask is found before anything is said in the room."""
    audience = find_audience(kit.store, ask.audience)
    brief = readable(ask.brief)
    choice = choose_channel(kit.store, read_dossier(kit.store, audience), ask.channel, kit.now())
    there = reply.in_thread(view.opening(reply.asked.user, view.asked_for(choice.channel), audience.label))
    wanted = Wanted(
        audience=audience.id,
        brief=brief,
        channel=ask.channel,
        asked_by=reply.asked.user,
        room=there.room,
        thread=there.thread,
    )
    _draft(kit, there, wanted)


def in_this_thread(kit: Kit, asked: Asked) -> Draft | None:
    """The draft that the thread is about."""
    return kit.store.draft_in_thread(asked.room, asked.thread) if asked.thread else None


def goes_on(ask: Ask) -> bool:
    """Whether these words go on with the thread's draft: they ask for nothing else, and for nobody else's own brief."""
    return ask.wish in (Wish.DRAFT, Wish.HELP) and (not ask.audience or bool(SAME.fullmatch(ask.brief)))


def go_on(kit: Kit, reply: Reply, ask: Ask, known: Draft) -> None:
    """The next version: a channel named alone asks for the same brief there; other words are added to the brief.

    "The same for Hannah" is a draft of its own; thanks and greetings change nothing.
    """
    so_far = known.latest.written.brief or known.brief
    same = SAME.fullmatch(ask.brief)
    other = ask.audience or (same["name"] if same else "")
    if other:
        answer(kit, reply, Ask(wish=Wish.DRAFT, audience=other, channel=ask.channel, brief=so_far))
    elif ask.brief or ask.channel:
        _next_version(kit, reply, ask, known, so_far)
    else:
        reply.tell("nothing to change", view.what_to_change())


def _next_version(kit: Kit, reply: Reply, ask: Ask, known: Draft, so_far: str) -> None:
    wanted = Wanted(
        audience=known.audience_id,
        brief=f"{so_far}\n{ask.brief}".strip() if ask.brief else so_far,
        channel=ask.channel or known.latest.written.copy.channel,
        asked_by=reply.asked.user,
        room=known.room,
        thread=known.thread,
        again=known,
    )
    _draft(kit, replace(reply, open=True), wanted)


def _draft(kit: Kit, reply: Reply, wanted: Wanted) -> None:
    """Write it, showing it meanwhile, and deliver it."""
    live = Live(reply, STEP, lambda: was_stopped(kit, reply.job, reply.room, reply.thread), view.streamed)
    _show_work(reply)
    try:
        drafted = _written_once(kit, reply, wanted, live)
    except Stopped:
        live.deliver(view.stopped())
    else:
        _deliver(reply, live, drafted)
    finally:
        _end_work(reply)


def _written_once(kit: Kit, reply: Reply, wanted: Wanted, live: Live) -> Drafted:
    """The draft that an earlier attempt stored, or a new one: a repeated job makes no second draft."""
    number = wanted.again.latest.number + 1 if wanted.again else 1
    promised = kit.ledger.kept(reply.job, STEP) or f"{wanted.again.id if wanted.again else kit.new_id()} {number}"
    kit.ledger.checkpoint(reply.job, STEP, promised)
    draft_id, _, promised_number = promised.partition(" ")
    stored = kit.store.draft(draft_id)
    if stored and stored.latest.number >= int(promised_number):
        return reopen_draft(kit.store, stored, kit.now())
    drafting = replace(kit.drafting, new_id=lambda: draft_id)
    return draft_message(drafting, wanted, on_text=live.show)


def _deliver(reply: Reply, live: Live, drafted: Drafted) -> None:
    """In a direct message one card holds it all; in a room, what is known of the customer goes to the asker alone."""
    draft, choice = drafted.draft, drafted.choice
    for_all = [notice for notice in drafted.notices if notice != choice.barred]
    card = view.draft_card(draft, drafted.measures, drafted.problems, for_all, barred=bool(choice.barred))
    reasons = view.reason_blocks(draft, drafted.flags, drafted.dossier, why_channel=choice.why, barred=choice.barred)
    if reply.direct:
        live.deliver(view.whole_card(card, reasons))
    else:
        live.deliver(card)
        reply.tell("reasons", view.reasons_card(draft, drafted.flags, reasons))


def _show_work(reply: Reply) -> None:
    reply.kit.chat.set_session(reply.room, reply.thread, "processing")
    reply.kit.chat.show_status(reply.room, reply.thread, "is at work…", LOADING)


def _end_work(reply: Reply) -> None:
    reply.kit.chat.show_status(reply.room, reply.thread, "")
    reply.kit.chat.set_session(reply.room, reply.thread, "active")
