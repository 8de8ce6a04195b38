"""What is known of a persona, or of a customer."""

from bot.core.asks import Ask
from bot.core.audiences import Persona
from bot.slack.answers.digest import follows
from bot.slack.answers.may_move import movable
from bot.slack.answers.suggest import in_words
from bot.slack.kit import Kit
from bot.slack.reply import Reply
from bot.slack.views.audience_card import audience_card, personas_list
from bot.slack.views.board import persona_card
from bot.usecases.find_audience import find_audience
from bot.usecases.list_personas import cards_of
from bot.usecases.read_dossier import read_dossier

SUGGEST = ("suggest", "suggest personas", "suggestions")
"""What is typed behind the command in place of a name."""


def answer(kit: Kit, reply: Reply, ask: Ask) -> None:
    if ask.audience.casefold() in SUGGEST:
        in_words(kit, reply, ask)
        return
    if not ask.audience:
        reply.tell("personas", personas_list(kit.store.personas(), kit.commands[ask.wish]))
        return
    dossier = read_dossier(kit.store, find_audience(kit.store, ask.audience))
    if isinstance(dossier.audience, Persona):
        (card,) = cards_of(kit.store, [dossier.audience], kit.drafting.now())
        followed = follows(kit, reply.asked.user, card.persona.id)
        may = movable(kit, reply.asked.user, [card])
        reply.tell(
            "persona", persona_card(card, dossier, kit.today(), followed=followed, movable=may.get(card.persona.id, 0))
        )
        return
    admin, assigned = kit.chat.is_admin(reply.asked.user), kit.store.assignment_of(dossier.audience.id)
    reply.tell("persona", audience_card(dossier, kit.today(), forgettable=admin, assigned=assigned))
