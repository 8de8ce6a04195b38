"""An answer about somebody or many, as its asker sees it and as a room may: for telling it, and for sharing it later."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from bot.core.asks import Wish
from bot.core.norms import ChannelNorm, HoursNorm
from bot.core.preference import known_by
from bot.core.preference.group import Group
from bot.slack.kit import Kit
from bot.slack.views.group_card import group_card, how_many_card
from bot.slack.views.message import Block, Message
from bot.slack.views.preference_card import preference_card
from bot.usecases.look_up_group import look_up_group, look_up_how_many
from bot.usecases.look_up_preference import look_up_preference

NO_NAMES = "The names stay with you."

Norms = tuple[ChannelNorm | HoursNorm, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LookedUp:
    """`for_asker` draws it with whatever row is to stand below it, `for_room` without what is the asker's alone, which
    `kept_back` names. `digest` is of what it rests on.
    """

    what: Wish
    audience_id: str
    label: str
    digest: str
    for_asker: Callable[[Sequence[Block]], Message]
    for_room: Callable[[], Message]
    norms: Norms = ()
    kept_back: str = ""


def look_up(kit: Kit, what: Wish, asked: str, norms: Norms = ()) -> LookedUp:
    """Raises what the look-ups raise."""
    if what is Wish.HOW_MANY:
        return _how_many(kit, asked, norms)
    return _group(kit, asked) if what is Wish.GROUP else _somebody(kit, asked)


def _somebody(kit: Kit, asked: str) -> LookedUp:
    today = kit.today()
    found = look_up_preference(kit.store, asked, today, kit.moment())
    later = replace(found.preference, sending=None)  # a room reads it at another moment than the asker
    return LookedUp(
        what=Wish.PREFERS,
        audience_id=found.dossier.audience.id,
        label=found.dossier.audience.label,
        digest=known_by.of_preference(found.preference, found.dossier),
        for_asker=lambda share: preference_card(found.preference, found.dossier, today, share),
        for_room=lambda: preference_card(later, found.dossier, today),
    )


def _group(kit: Kit, asked: str) -> LookedUp:
    group = look_up_group(kit.store, asked)
    return LookedUp(
        what=Wish.GROUP,
        audience_id=_id(group),
        label=_label(group),
        digest=known_by.of_group(group),
        for_asker=lambda share: group_card(group, share),
        for_room=lambda: group_card(group),
    )


def _how_many(kit: Kit, asked: str, norms: Norms) -> LookedUp:
    found = look_up_how_many(kit.store, asked, norms)
    return LookedUp(
        what=Wish.HOW_MANY,
        audience_id=_id(found[0].group),
        label=_label(found[0].group),
        digest=known_by.of_how_many(found),
        for_asker=lambda share: how_many_card(found, share, names=True),
        for_room=lambda: how_many_card(found, names=False),
        norms=norms,
        kept_back=NO_NAMES if any(each.names for each in found) else "",
    )


def _id(group: Group) -> str:
    return group.persona.id if group.persona else ""


def _label(group: Group) -> str:
    return f"customers behind {group.persona.label}" if group.persona else "all customers"
