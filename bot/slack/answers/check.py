"""What in a pasted text is the author's own taste."""

from bot.core.asks import Ask
from bot.core.evidence import TasteSource
from bot.core.flags.flag import Place
from bot.core.flags.pasted import place_of
from bot.slack.answers.judged import remembered
from bot.slack.answers.tastes import keep_tastes
from bot.slack.kit import Kit
from bot.slack.reply import Reply
from bot.slack.views.flags import check_card
from bot.usecases.check_copy import check_copy


def answer(kit: Kit, reply: Reply, ask: Ask) -> None:
    place = ask.place or place_of(ask.brief)
    copy, brief = (ask.brief, None) if place is Place.DRAFT else (None, ask.brief)
    checked = check_copy(
        kit.store, kit.judge, ask.audience, brief=brief, draft=copy, channel=ask.channel, owner=reply.asked.user
    )
    shown, seen = remembered(kit, reply.job, checked, reply.asked.user)
    reply.tell("flags", check_card(shown.findings, shown.dossier, seen))
    keep_tastes(kit, reply, shown.findings.flags, shown.texts, TasteSource.CHECK)
