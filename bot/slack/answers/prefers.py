"""How and when somebody wants to be reached. Reads the store alone: no model is asked."""

from bot.core.asks import Ask
from bot.slack.kit import Kit
from bot.slack.reply import Reply
from bot.slack.views.preference_card import preference_card
from bot.usecases.look_up_preference import look_up_preference
from bot.usecases.read_dossier import read_dossier


def answer(kit: Kit, reply: Reply, ask: Ask) -> None:
    preference = look_up_preference(kit.store, ask.audience, kit.now())
    dossier = read_dossier(kit.store, preference.audience)
    reply.tell("preference", preference_card(preference, dossier, kit.now().date()))
