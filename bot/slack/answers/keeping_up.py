"""What is new about a persona, asked for in words; and following one, or none any more, in words."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from bot.core.asks import Ask
from bot.core.audiences import Persona
from bot.core.care.lasting import span_named
from bot.core.keeping_up.follow import Follow
from bot.core.keeping_up.schedule import first_after
from bot.slack.kit import Kit
from bot.slack.reply import Reply
from bot.slack.views.digest import asked_digest, follow_told, following_list
from bot.slack.views.message import Message
from bot.usecases.digest import house_of, make_digest, persona_called

A_WEEK = 7
"""Days that a digest looks back where nobody says."""
MOST_AT_ONCE = 6
"""Personas told of at once: each takes some twenty queries."""
NONE_STORED = "No personas are stored yet, so there is nobody to keep up with. The Home tab has “New persona”."
FOLLOWS_NOBODY = "You follow no persona. Whose digest would you like once a week?"


def digest(kit: Kit, reply: Reply, ask: Ask) -> None:
    """Of the persona that is named; else of all that whoever asks follows."""
    followed = {each.persona_id for each in kit.store.followed_by(reply.asked.user)}
    personas = [persona_called(kit.store, ask.audience)] if ask.audience else _personas(kit, followed)
    if not personas:
        reply.tell("following", _list_of(kit, FOLLOWS_NOBODY, ()))
        return
    now, house = kit.drafting.now(), house_of(kit.store)
    since = now - timedelta(days=span_named(ask.text) or A_WEEK)
    found = [make_digest(kit.store, each, since, now, house) for each in personas[:MOST_AT_ONCE]]
    reply.tell("digest", asked_digest(found, followed))


def follow(kit: Kit, reply: Reply, ask: Ask) -> None:
    """Whom they name; where they name nobody, they see whom they follow, and whom else they may."""
    if ask.audience:
        persona = persona_called(kit.store, ask.audience)
        reply.tell("followed", follow_told(begin(kit, reply.asked.user, persona), persona.id, follows=True))
        return
    follows = [each.persona_id for each in kit.store.followed_by(reply.asked.user)]
    said = "You follow these. Their digest comes once a week." if follows else FOLLOWS_NOBODY
    reply.tell("following", _list_of(kit, said, follows))


def stop(kit: Kit, reply: Reply, ask: Ask) -> None:
    """Following whom they name; else everybody, since the digest of all is one message. Each can be followed again."""
    if ask.audience:
        persona = persona_called(kit.store, ask.audience)
        reply.tell("stopped", follow_told(end(kit, reply.asked.user, persona), persona.id, follows=False))
        return
    stopped = _personas(kit, _ended(kit, reply.asked.user, kit.store.followed_by(reply.asked.user)))
    said = "You follow nobody any longer: no digest comes." if stopped else "You follow nobody, so no digest comes."
    reply.tell("stopped", following_list(said, stopped, ()))


def begin(kit: Kit, user: str, persona: Persona) -> str:
    """They follow it from now on; what to tell them. Raises NothingToFollow."""
    now, zone = kit.drafting.now(), kit.people.zone(user)
    new = kit.store.follow(user, persona.id, now)
    said = f"You follow {persona.label}" + ("" if new else " already")
    return f"{said}. The next digest comes on {_day(first_after(now, zone, kit.rests))}, in your working hours."


def end(kit: Kit, user: str, persona: Persona) -> str:
    """They follow it no longer; what to tell them."""
    if kit.store.stop_following(user, persona.id):
        return f"You follow {persona.label} no longer: no digest of it comes."
    return f"You do not follow {persona.label}, so no digest comes."


def _ended(kit: Kit, user: str, follows: Iterable[Follow]) -> set[str]:
    """The ids of those that they followed until now."""
    return {each.persona_id for each in follows if kit.store.stop_following(user, each.persona_id)}


def _list_of(kit: Kit, said: str, follows: Iterable[str]) -> Message:
    personas = kit.store.personas()
    return following_list(said if personas else NONE_STORED, personas, set(follows))


def _personas(kit: Kit, ids: set[str]) -> list[Persona]:
    found = (kit.store.audience(each) for each in sorted(ids))
    return [each for each in found if isinstance(each, Persona)]


def _day(moment: datetime) -> str:
    return f"{moment:%A} {moment.day} {moment:%B}"
