"""Who may have customers moved from a persona to the one that they buy like by now."""

from collections.abc import Sequence

from bot.core.errors import Exit, TheirRulesError
from bot.core.personas.card import PersonaCard
from bot.slack.kit import Kit
from bot.usecases.move_customers import may_move


class NotYours(TheirRulesError):
    """Admins move customers of {label}, and so does whoever accepted it. Ask one of them."""

    exit = Exit.ANSWER_IS_NO


def movable(kit: Kit, user: str, cards: Sequence[PersonaCard]) -> dict[str, int]:
    """How many customers of each persona this person may have moved, by its id; those with none are left out."""
    asked = {card.persona.id: card.drift.movable for card in cards if card.drift and card.drift.movable}
    if not asked or kit.chat.is_admin(user):
        return asked
    return {each: number for each, number in asked.items() if may_move(kit.store, each, user)}


def require_may_move(kit: Kit, user: str, persona_id: str, label: str) -> None:
    """Raises NotYours."""
    if not (kit.chat.is_admin(user) or may_move(kit.store, persona_id, user)):
        raise NotYours(label=label)
