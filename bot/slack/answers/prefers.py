"""How and when somebody wants to be reached. Reads the store alone: no model is asked."""

from bot.core.asks import Ask
from bot.slack.kit import Kit
from bot.slack.reply import Reply
from bot.slack.views.preference_card import preference_card
from bot.usecases.look_up_preference import look_up_preference


def answer(kit: Kit, reply: Reply, ask: Ask) -> None:
    found = look_up_preference(kit.store, ask.audience, kit.today())
    reply.tell("preference", preference_card(found.preference, found.dossier, kit.today()))
