"""Make a persona from what is typed of it, or change one; what others changed meanwhile is told, never overwritten."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from bot.core.audiences import Persona
from bot.core.errors import Exit, TheirRulesError
from bot.core.personas.depth import Depth
from bot.core.personas.errors import NoSuchPersona
from bot.core.personas.past import Past, digest_of
from bot.core.personas.typed import PersonaField, Typed, as_typed, changed_fields, persona_typed
from bot.usecases.ports import Audiences


class PersonaChangedMeanwhile(TheirRulesError):
    """While you were writing, this persona was changed ({fields}). Nothing of yours was put over it: look at what stands now, then save yours again."""

    exit = Exit.ANSWER_IS_NO

    def __init__(self, persona: Persona, last: Past | None, fields: tuple[PersonaField, ...]) -> None:
        """`persona` is what stands; `last` tells who made it so; `fields` are those that differ from what was seen."""
        super().__init__(fields=", ".join(fields) or "nothing that you saw")
        self.persona, self.last, self.fields = persona, last, fields


def new_persona(
    store: Audiences, typed: Typed, depth: Depth | None, persona_id: str, *, by: str, at: datetime
) -> Persona:
    """The persona that stands under that id. Raises PersonaRefused and NameTaken."""
    empty = Persona(id=persona_id, name="", title="", depth=depth)
    return store.add_persona(persona_typed(typed, empty), by, at)


def change_persona(store: Audiences, persona_id: str, typed: Typed, seen: str, *, by: str, at: datetime) -> Persona:
    """As it stands now. `seen` is the digest of what the form was opened with.

    Raises NoSuchPersona, PersonaRefused, NameTaken and PersonaChangedMeanwhile.
    """
    base = _as_seen(store, persona_id, seen)
    kept = store.change_persona(persona_typed(typed, base), seen, by, at)
    if kept is not None:
        return kept
    standing = persona_of(store, persona_id)
    last = next(iter(store.persona_pasts(persona_id, 1)), None)
    raise PersonaChangedMeanwhile(standing, last, changed_fields(base, standing))


def persona_of(store: Audiences, persona_id: str) -> Persona:
    """Raises NoSuchPersona."""
    known = store.audience(persona_id)
    if not isinstance(known, Persona):
        raise NoSuchPersona
    return known


def require_changeable(store: Audiences, persona_id: str, typed: Typed, seen: str) -> None:
    """Raise what is wrong with the words, and change nothing."""
    persona_typed(typed, _as_seen(store, persona_id, seen))


@dataclass(frozen=True, slots=True)
class OfferedAgain:
    """What a form is opened with: `typed` for every field; `theirs` is what others made of those that both changed."""

    persona: Persona
    typed: Typed
    theirs: Mapping[PersonaField, str]


def offered(store: Audiences, persona_id: str, typed: Typed, seen: str) -> OfferedAgain:
    """What somebody changed of the persona that they saw, put upon what stands now. Raises NoSuchPersona."""
    standing = persona_of(store, persona_id)
    now, before = as_typed(standing), as_typed(_as_seen(store, persona_id, seen) if seen else standing)
    mine = {field: text for field, text in typed.items() if text != before[field]}
    both = {field: now[field] for field, text in mine.items() if now[field] not in (before[field], text)}
    return OfferedAgain(standing, now | mine, both)


def _as_seen(store: Audiences, persona_id: str, seen: str) -> Persona:
    """What the form was opened with; what is not known any more differs from what stands in everything."""
    standing = persona_of(store, persona_id)
    known = (standing, *(past.persona for past in store.persona_pasts(persona_id)))
    empty = replace(Persona(id=persona_id, name="", title=""), zone=standing.zone, language=standing.language)
    return next((each for each in known if digest_of(each) == seen), empty)
