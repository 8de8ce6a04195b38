"""Several versions of a draft to choose from, and what becomes of them when somebody takes one."""

from bot.core.asks.follow_up import FollowUp
from bot.core.choices import Choice
from bot.core.drafts import Draft
from bot.core.errors import ServiceDown, TheirRulesError
from bot.slack.answers import draft
from bot.slack.answers.stopped import was_stopped
from bot.slack.errors import words_for
from bot.slack.kit import Kit
from bot.slack.live import Live, Stopped
from bot.slack.payloads import Asked
from bot.slack.reply import Reply
from bot.slack.talk_requests import TalkPressed
from bot.slack.views import choosing as view
from bot.slack.views.draft_card import stopped
from bot.slack.views.errors import sorry
from bot.usecases.offer_choices import USUAL, Offered, offer_choices, take_choice, wanted_choice
from bot.usecases.offer_choices import Asked as Wanted
from bot.usecases.requests import Job, LostLease

STEP = "choices"


def offer(kit: Kit, reply: Reply, said: FollowUp, known: Draft) -> None:
    """Each in a message of its own, with a button; Stop ends it before any is kept."""
    there = reply.in_thread(view.asked_for(reply.asked.user, known.audience_label))
    live = Live(there, STEP, lambda: was_stopped(kit, there.job, there.room, there.thread), lambda text: text)
    draft.show_work(there)
    try:
        live.cards(*view.working(said.number or USUAL, known.audience_label))
        offered = _offered_once(kit, there, said, known, live)
    except Stopped:
        live.deliver(stopped())
    except TheirRulesError as error:
        if not isinstance(error, ServiceDown | LostLease):
            live.withdraw()
        raise
    else:
        live.deliver(view.how_many(len(offered.choices), offered.asked))
        for choice in offered.choices:
            there.say(f"choice {choice.place}", view.choice(choice))
    finally:
        draft.end_work(there)


def _offered_once(kit: Kit, reply: Reply, said: FollowUp, known: Draft, live: Live) -> Offered:
    """What an earlier attempt of this job has kept, or new ones."""
    set_id = kit.ledger.kept(reply.job, STEP) or kit.drafting.new_id()
    kit.ledger.checkpoint(reply.job, STEP, set_id)
    kept = tuple(choice for place in range(1, 10) if (choice := kit.store.choice(f"{set_id}.{place}")))
    if kept:
        return Offered(kept, said.number or USUAL)
    wanted = Wanted(known=known, number=said.number, by=reply.asked.user, set_id=set_id)
    return offer_choices(kit.drafting, wanted, lambda _: live.cards())


def pressed(kit: Kit, job: Job, act: TalkPressed) -> None:
    """*Take this one*. The button gives way to who took it."""
    asked = Asked(
        text="",
        user=act.user,
        room=act.room,
        team=act.team,
        direct=act.direct,
        ts=act.ts,
        thread=act.thread,
        response_url=act.response_url,
    )
    reply = Reply.to(kit, job, asked)
    try:
        taken = take(kit, reply, act.value)
    except (ServiceDown, LostLease):
        raise
    except TheirRulesError as error:
        kit.chat.respond(act.response_url, sorry(words_for(error, job.reference, kit.commands)))
        return
    kit.chat.respond(act.response_url, view.taken(taken), replace=True)


def take(kit: Kit, reply: Reply, choice_id: str) -> Choice:
    """It becomes the next version. Where it cannot, somebody may take it again; why is raised."""
    user, request = reply.asked.user, reply.job.request.id
    choice, known = take_choice(kit.drafting, choice_id, user, request)
    try:
        draft.write(kit, reply, wanted_choice(choice, known, user), lambda newer: wanted_choice(choice, newer, user))
    except (ServiceDown, LostLease):
        raise
    except TheirRulesError:
        kit.store.let_go_of_choice(choice.id, request)
        raise
    return choice
