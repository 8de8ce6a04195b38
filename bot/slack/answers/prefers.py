"""How and when somebody, or many, want to be reached. Reads the store alone: no model is asked."""

from bot.core.asks import Ask, Wish
from bot.slack.answers.looked_up import LookedUp, look_up
from bot.slack.kit import Kit
from bot.slack.reply import Reply
from bot.slack.shown import Shown
from bot.slack.views.message import Block
from bot.slack.views.sharing import share_answer_row


def answer(kit: Kit, reply: Reply, ask: Ask) -> None:
    _tell(kit, reply, look_up(kit, Wish.PREFERS, ask.audience))


def group(kit: Kit, reply: Reply, ask: Ask) -> None:
    _tell(kit, reply, look_up(kit, Wish.GROUP, ask.audience))


def how_many(kit: Kit, reply: Reply, ask: Ask) -> None:
    _tell(kit, reply, look_up(kit, Wish.HOW_MANY, ask.audience, ask.asked_norms))


def _tell(kit: Kit, reply: Reply, found: LookedUp) -> None:
    """To the asker alone; in a room with a button that shows it there."""
    reply.tell("preference", found.for_asker([] if reply.direct else [_share(reply, found)]))


def _share(reply: Reply, found: LookedUp) -> Block:
    shown = Shown(
        what=found.what,
        audience_id=found.audience_id,
        digest=found.digest,
        asked=reply.job.request.id,
        thread=reply.asked.answer_thread,
        norms=found.norms,
    )
    return share_answer_row(shown.value, found.label, found.kept_back)
