"""What can be asked; also the answer to what was not understood."""

from bot.core.asks import Ask
from bot.slack.kit import Kit
from bot.slack.reply import Reply
from bot.slack.views.help import NO_FILES, WHAT_AND_FOR_WHOM, did_you_mean, help_card


def answer(kit: Kit, reply: Reply, ask: Ask) -> None:
    why = NO_FILES if reply.asked.files and not ask.text.strip() else WHAT_AND_FOR_WHOM.get(ask.wish, "")
    if ask.nearest:
        why = did_you_mean(ask.brief, ask.nearest)
    reply.tell("help", help_card(kit.commands, why))
