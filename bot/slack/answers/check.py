"""What in a pasted text is the author's own taste."""

from bot.core.asks import Ask
from bot.slack.kit import Kit
from bot.slack.reply import Reply
from bot.slack.views.flags import check_card
from bot.usecases.check_copy import check_copy


def answer(kit: Kit, reply: Reply, ask: Ask) -> None:
    checked = check_copy(
        kit.store, kit.judge, ask.audience, draft=ask.brief, channel=ask.channel, owner=reply.asked.user
    )
    reply.tell("flags", check_card(checked.findings, checked.dossier))
