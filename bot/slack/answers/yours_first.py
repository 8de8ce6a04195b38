"""Before somebody's first draft for an audience, the question what they would like and guess; after it, the gap.

In a direct message the draft waits for it a little: the job puts itself back until they press, type on, or let the time
run out. In a room it does not wait: others want the draft as well.
"""

from datetime import timedelta

from bot.core.audiences import Audience
from bot.core.guesses.guess import Asking, Ended
from bot.core.guesses.when_to_ask import LONGEST, UNTOUCHED
from bot.slack.kit import Kit
from bot.slack.payloads import Asked
from bot.slack.reply import Reply
from bot.slack.views.message import Message
from bot.slack.views.yours_first import first_card, gap_message
from bot.usecases.ask_yours_first import is_first_draft, may_ask, own_answers
from bot.usecases.prepare_draft import Wanted, prepare_draft
from bot.usecases.requests import Job, NotYet
from bot.usecases.yours_and_theirs import gaps_about

LOOK_AGAIN = timedelta(seconds=1)
"""How soon a draft that waits looks whether it may go on."""
SOON = timedelta(minutes=1)
"""How long words that were typed below the card wait for the draft that they are about."""
GO_ON = frozenset({"skip", "draft now", "go on", "go ahead", "just draft", "just draft it", "no thanks", "no", "next"})
"""Words below the card that press its button by typing. All others are said to the draft."""


def hold_back(kit: Kit, job: Job) -> bool:
    """Whether this is what a question was asked about, and may go on now. Raises NotYet where it still waits."""
    held = kit.store.asking_for(job.request.id)
    if held and held.holds_back(kit.drafting.now()):
        raise NotYet(after=LOOK_AGAIN)
    if held and held.waits_until:
        kit.store.end_asking(held.owner, held.id, Ended.PASSED_OVER)
    return held is not None


def waits_its_turn(kit: Kit, job: Job, asked: Asked) -> bool:
    """Hold back what waits for an answer, and let go of it where somebody types on below the card.

    True where these words are done with: they only pressed the button. Raises NotYet.
    """
    return not hold_back(kit, job) and asked.direct and bool(asked.thread) and _types_on(kit, job, asked)


def ask_first(kit: Kit, reply: Reply, wanted: Wanted) -> None:
    """Ask where it is time to. Whatever may be wrong with what is wanted is found before anybody is asked.

    Raises NotYet, and what `prepare_draft` raises.
    """
    begun = kit.store.asking_for(reply.job.request.id)
    if (begun and (begun.ended or begun.waits_until)) or not (begun or may_ask(kit.store, reply.asked.user)):
        return
    audience = prepare_draft(kit.store, wanted, kit.today()).dossier.audience
    if begun is None and is_first_draft(kit.store, reply.asked.user, audience.id):
        begun = kit.store.begin_asking(_asking(kit, reply, audience))
    if begun and begun.request == reply.job.request.id:
        _put(kit, reply, begun, audience)


def tell_gap(kit: Kit, reply: Reply) -> None:
    """Beside the draft that waited for it, in the same direct message."""
    asking = kit.store.asking_for(reply.job.request.id)
    gap = gap_of(kit, asking) if asking and asking.waits_until and asking.ended is Ended.ANSWERED else None
    if gap:
        reply.tell("gap", gap)


def gap_of(kit: Kit, asking: Asking) -> Message | None:
    """None where nothing was answered, or the audience is gone."""
    audience = kit.store.audience(asking.audience_id)
    gaps = gaps_about(kit.store, asking.owner, audience, kit.today()) if audience else ()
    return gap_message(audience.label, gaps, kit.today()) if audience and gaps else None


def _asking(kit: Kit, reply: Reply, audience: Audience) -> Asking:
    return Asking(
        id=kit.drafting.new_id(),
        owner=reply.asked.user,
        audience_id=audience.id,
        request=reply.job.request.id,
        room=reply.room,
        thread=reply.thread,
        asked_at=kit.drafting.now(),
    )


def _put(kit: Kit, reply: Reply, asking: Asking, audience: Audience) -> None:
    waits = int(UNTOUCHED.total_seconds()) if reply.direct else 0
    reply.tell("yours first", first_card(asking.id, audience.label, own_answers(kit.store, asking.owner), waits=waits))
    if reply.direct:
        kit.store.let_draft_wait(asking.owner, asking.id, kit.drafting.now() + UNTOUCHED)
        raise NotYet(after=LOOK_AGAIN)


def _types_on(kit: Kit, job: Job, asked: Asked) -> bool:
    asking = kit.store.asking_in(asked.user, asked.room, asked.thread)
    now = kit.drafting.now()
    if asking is None or now > asking.asked_at + LONGEST + SOON:
        return False
    kit.store.end_asking(asking.owner, asking.id, Ended.PASSED_OVER)
    if kit.store.draft_in_thread(asked.room, asked.thread):
        return False
    if asked.text.strip(" .!").casefold() in GO_ON:
        return True
    if now < job.taken_at + SOON:
        raise NotYet(after=LOOK_AGAIN)
    return False
