"""What is typed into a persona's form, field by field, and the persona that it makes."""

from collections.abc import Mapping
from dataclasses import fields, replace
from enum import StrEnum

from bot.core.audiences import Persona, Profile
from bot.core.errors import TheirRulesError
from bot.core.personas.depth import Depth, matter_at
from bot.core.personas.thin import is_anyone
from bot.core.plain_text import plain

LONGEST_LINE, LONGEST_FIELD = 150, 3000
"""Characters: a line to know somebody by, and what Slack takes in one field."""
LONGEST_PICTURE = 40
MOST_QUOTES = 20


class PersonaField(StrEnum):
    """What is filled in of a persona, in the order of its form; the value is the field's name."""

    NAME = "name"
    TITLE = "title"
    LINE = "line"
    PICTURE = "picture"
    PRODUCTS = "products"
    GOALS = "goals"
    PAINS = "pains"
    TRIGGERS = "triggers"
    SHOPPING = "shopping"
    SEASON = "season"
    QUOTES = "quotes"
    JOB = "job"
    DAY = "day"
    HOUSEHOLD = "household"
    VALUES = "values"
    OBJECTIONS = "objections"
    EVENINGS = "evenings"
    WEEKEND = "weekend"
    HOME = "home"
    AMBITIONS = "ambitions"
    HOBBIES = "hobbies"
    HOLIDAYS = "holidays"
    FOOD = "food"
    DRESS = "dress"


F = PersonaField
HEAD = (F.NAME, F.TITLE, F.LINE, F.PICTURE)
"""What a persona is known by, one line each."""
_PROFILE = frozenset(field.name for field in fields(Profile))
Typed = Mapping[PersonaField, str]


class PersonaRefused(TheirRulesError):
    """The persona cannot be kept like this: {why}"""

    def __init__(self, wrong: Mapping[PersonaField, str]) -> None:
        super().__init__(why=" ".join(wrong.values()))
        self.wrong = wrong


NO_NAME = "Give them a name, as a person has one, such as Hannah Whitaker."
NO_TITLE = "Say in a few words who they are, as you speak of them: the busy parent."
ANYONE = (
    "What is written for everybody moves nobody. Think of one buyer you know, and say what tells them from others: what "
    "they want your product for, what gets in their way, what they said."
)
TOO_LONG = "That has {length:,} characters; {most:,} are kept. Keep the part that says it best."
TOO_MANY = f"Keep the {MOST_QUOTES} sentences that say it best, one a line."


def fields_at(depth: Depth | None) -> tuple[PersonaField, ...]:
    """What is asked at that depth; where it is not known, and of the deepest, all."""
    if depth in (None, Depth.LONG):
        return tuple(PersonaField)
    asked = {*HEAD, F.QUOTES, *map(PersonaField, matter_at(depth))}
    return tuple(field for field in PersonaField if field in asked)


def as_typed(persona: Persona) -> dict[PersonaField, str]:
    """What stands of it, as it would be typed: quotes one a line."""
    told = {field: getattr(persona if field in HEAD else persona.profile, field) or "" for field in PersonaField}
    return {field: "\n".join(value) if isinstance(value, tuple) else value for field, value in told.items()}


def changed_fields(before: Persona, after: Persona) -> tuple[PersonaField, ...]:
    was, now = as_typed(before), as_typed(after)
    return tuple(field for field in PersonaField if was[field] != now[field])


def persona_typed(typed: Typed, base: Persona) -> Persona:
    """`base` with what was typed in place of it; what was not asked stays. Raises PersonaRefused with what is wrong."""
    cleaned = {field: _cleaned(field, text) for field, text in typed.items()}
    words = as_typed(base) | cleaned
    if wrong := _wrong(words):
        raise PersonaRefused(wrong)
    head = {field.value: words[field] for field in HEAD}
    told = {field.value: words[field] or None for field in PersonaField if field in _PROFILE and field is not F.QUOTES}
    quotes = tuple(line for line in words[F.QUOTES].splitlines() if line.strip())
    return replace(base, **head, profile=Profile(**told, quotes=quotes))  # type: ignore[arg-type]  # their names are the fields'


def _cleaned(field: PersonaField, text: str) -> str:
    if field is F.QUOTES:
        lines = (" ".join(line.split()).strip('“”"') for line in plain(text).splitlines())
        return "\n".join(line for line in lines if line)
    return " ".join(plain(text).split())


def _wrong(words: Typed) -> dict[PersonaField, str]:
    wrong = {
        field: TOO_LONG.format(length=len(words[field]), most=most)
        for field in PersonaField
        if len(words[field]) > (most := _longest(field))
    }
    if len(words[F.QUOTES].splitlines()) > MOST_QUOTES:
        wrong[F.QUOTES] = TOO_MANY
    if not words[F.TITLE]:
        wrong[F.TITLE] = NO_TITLE
    if not words[F.NAME]:
        wrong[F.NAME] = NO_NAME
    for field in (F.NAME, F.TITLE):
        if is_anyone(words[field]):
            wrong[field] = ANYONE
    return wrong


def _longest(field: PersonaField) -> int:
    if field is F.PICTURE:
        return LONGEST_PICTURE
    return LONGEST_LINE if field in HEAD else LONGEST_FIELD
