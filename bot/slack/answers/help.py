"""What can be asked; also the answer to what was not understood."""

from bot.core.asks import Ask
from bot.core.asks.follow_up_words import THANKED
from bot.core.asks.language import tongue_of
from bot.core.asks.slack_text import as_seen
from bot.slack.kit import Kit
from bot.slack.reply import Reply
from bot.slack.views.help import NO_FILES, WELCOME, WHAT_AND_FOR_WHOM, did_you_mean, help_card, in_english
from bot.slack.views.message import message, section


def answer(kit: Kit, reply: Reply, ask: Ask) -> None:
    if THANKED.fullmatch(as_seen(ask.text).strip(" .!")):
        reply.tell("welcome", message(WELCOME, [section(WELCOME)]))
        return
    why = NO_FILES if reply.asked.files and not ask.text.strip() else WHAT_AND_FOR_WHOM.get(ask.wish, "")
    if tongue := tongue_of(as_seen(ask.text)):
        why = in_english(tongue)
    if ask.nearest:
        why = did_you_mean(ask.brief, ask.nearest)
    reply.tell("help", help_card(kit.commands, why))
