"""How much of a persona's avatar is filled in."""

from dataclasses import dataclass, fields

from bot.core.audiences import Persona, Profile
from bot.core.personas.depth import matter_at


@dataclass(frozen=True, slots=True)
class Coverage:
    """`filled` of `fields`, the line, the picture and a verbatim quote among them; `missing` names the others. How many
    there are depends on how much their product is thought about.
    """

    filled: int
    fields: int
    missing: tuple[str, ...]

    @property
    def share(self) -> float:
        return self.filled / self.fields


def coverage_of(persona: Persona) -> Coverage:
    told = {"line": persona.line, "picture": persona.picture, "quotes": persona.profile.quotes}
    told |= {name: getattr(persona.profile, name) for name in matter_at(persona.depth)}
    missing = tuple(name for name, value in told.items() if not value)
    return Coverage(len(told) - len(missing), len(told), missing)


def known_fields(profile: Profile) -> dict[str, str | list[str]]:
    """Every field that is filled, in the order of the avatar."""
    told = {field.name: getattr(profile, field.name) for field in fields(profile)}
    return {name: list(value) if isinstance(value, tuple) else value for name, value in told.items() if value}
