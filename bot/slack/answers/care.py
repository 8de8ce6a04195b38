"""What could be done for somebody, and who has been out of touch. Reads the store alone: no model is asked."""

from bot.core.asks import Ask
from bot.core.care.lasting import days_named
from bot.slack.answers.review_told import Doer, tell
from bot.slack.hand_over_requests import NeglectedPressed
from bot.slack.kit import Kit
from bot.slack.reply import Reply
from bot.slack.views.care import PAGE, gift_card, neglected_card
from bot.usecases.list_neglected import list_neglected
from bot.usecases.requests import Job
from bot.usecases.suggest_gift import suggest_gift


def gift(kit: Kit, reply: Reply, ask: Ask) -> None:
    found = suggest_gift(kit.store, ask.audience, kit.today())
    reply.tell("gift", gift_card(found.gifts, found.reach))


def neglected(kit: Kit, reply: Reply, ask: Ask) -> None:
    found = list_neglected(kit.store, kit.handing.now(), days_named(ask.text), PAGE)
    reply.tell("neglected", neglected_card(found))


def next_page(kit: Kit, job: Job) -> None:
    """In the place of the page before it; below it where Slack's address for that is used up."""
    act = NeglectedPressed.of(job.request.payload)
    card = neglected_card(list_neglected(kit.store, kit.handing.now(), act.days, PAGE, act.offset))
    if not kit.chat.respond(act.response_url, card, replace=True):
        tell(kit, job, Doer(act.user), card)
