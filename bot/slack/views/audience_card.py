"""What is known of a persona or a customer: who they are, what they want, how it is known."""

import re
from collections.abc import Sequence
from dataclasses import fields
from datetime import date

from bot.core.audiences import Customer, Persona, Profile
from bot.core.dossier import Dossier
from bot.core.evidence import Evidence, Polarity
from bot.core.suggesting.assignment import Assignment
from bot.core.suggesting.said import percent
from bot.slack.views.evidence import evidence_line
from bot.slack.views.forget import forget_button
from bot.slack.views.message import Block, Message, header, lines, message, note, section
from bot.slack.views.text import counted, escaped, listed, on_day, quoted

WANTS = {Polarity.LIKES: "Wants", Polarity.DISLIKES: "Does not want", Polarity.NEUTRAL: "Also known"}

_NAMED = re.compile(r":[\w+-]+:")


def audience_card(
    dossier: Dossier,
    today: date,
    members: int | None = None,
    *,
    forgettable: bool = False,
    assigned: Assignment | None = None,
) -> Message:
    """`members` is how many customers a persona stands for; None for a customer, whom `forgettable` lets an admin have
    forgotten. `today` decides what is to be asked again. `assigned` says how surely their purchases put a customer behind
    their persona.
    """
    audience = dossier.audience
    picture = picture_of(audience) if isinstance(audience, Persona) else ""
    return message(
        escaped(f"What is known of {audience.label}"),
        [
            header(f"{picture}{audience.label}"),
            *_about(dossier, members),
            *([note(escaped(_behind(dossier.persona, assigned)))] if dossier.persona and assigned else []),
            *_wants(dossier.evidence, today),
            *(_profile(audience.profile) if isinstance(audience, Persona) else []),
            note(_ground(dossier)),
            *([forget_button(audience)] if forgettable and isinstance(audience, Customer) else []),
        ],
    )


def personas_list(personas: Sequence[Persona], command: str) -> Message:
    """The answer to that command where it stands alone."""
    return message(
        f"{counted(len(personas), 'persona')} stored",
        [header("Personas"), *persona_lines(personas), note(f"Name one to see what is known: `{command} NAME`.")],
    )


def persona_lines(personas: Sequence[Persona]) -> list[Block]:
    if not personas:
        return [section("No personas are stored yet. Ask whoever looks after Their Rules here to load some.")]
    return lines("", [f"*{escaped(persona.label)}*: {escaped(persona.line)}" for persona in personas])


def _about(dossier: Dossier, members: int | None) -> list[Block]:
    audience = dossier.audience
    if isinstance(audience, Customer):
        about = [audience.job, audience.company, audience.city, dossier.persona and f"like {dossier.persona.label}"]
        told = ", ".join(part for part in about if part)
    else:
        told = audience.line
    blocks = [section(escaped(told))] if told else []
    return [*blocks, note(f"Stands for {counted(members, 'customer')}.")] if members is not None else blocks


def _behind(persona: Persona, assigned: Assignment) -> str:
    """Such as: behind Flora Beck, the bulb buyer: 84% by 6 purchases, on 22 November 2026."""
    by = f"{percent(assigned.probability)} by {counted(assigned.purchases, 'purchase')}"
    return f"Put behind {persona.label}: {by}, on {on_day(assigned.at.date())}."


def _wants(evidence: Sequence[Evidence], today: date) -> list[Block]:
    return [
        block
        for polarity, title in WANTS.items()
        for block in lines(title, [evidence_line(item, today) for item in evidence if item.polarity is polarity])
    ]


def _profile(profile: Profile) -> list[Block]:
    filled = [(field.name, getattr(profile, field.name)) for field in fields(profile) if field.name != "quotes"]
    told = [f"*{name.capitalize()}*: {escaped(value)}" for name, value in filled if value]
    return [*lines("In their words", [quoted(quote) for quote in profile.quotes]), *lines("Their life", told)]


def _ground(dossier: Dossier) -> str:
    """How much of it is the audience's own word."""
    counted_items = [item for item in dossier.evidence if item.counts]
    guesses = len(dossier.evidence) - len(counted_items)
    if not dossier.evidence:
        return "Nothing is known yet: no evidence is stored."
    sources = sorted({str(item.source) for item in counted_items})
    known = f"{counted(len(counted_items), 'piece')} of evidence ({listed(sources)})" if counted_items else ""
    return " and ".join(
        part for part in (known, f"{counted(guesses, 'guess', 'guesses')}, not counted" if guesses else "") if part
    )


def picture_of(persona: Persona) -> str:
    """Its emoji, or Slack's name of one, with a blank behind it; "" where it has none, or an address."""
    picture = persona.picture
    if not picture or picture.startswith("http"):
        return ""
    return f"{picture if _NAMED.fullmatch(picture) else escaped(picture)} "
