"""The forms of a proposal: as which persona it is accepted, what it is merged into, why it is refused."""

from collections.abc import Mapping, Sequence

from bot.core.audiences import Persona
from bot.core.personas.typed import LONGEST_LINE, PersonaField, Typed
from bot.core.preference.words import capital
from bot.core.suggesting.as_persona import ASKED
from bot.core.suggesting.suggested import Suggested
from bot.core.suggesting.telling import behind
from bot.slack.ids import ProposalField, ProposalForm, persona_field
from bot.slack.views.message import Block, note, section
from bot.slack.views.modal import Option, field, long_text, menu, modal, option, search_menu
from bot.slack.views.persona_form import LABELS
from bot.slack.views.text import counted, cut, escaped

HINTS = {
    PersonaField.NAME: "A working title, made of what they buy. Once you know one of them, a name as a person has it helps more.",
    PersonaField.TITLE: "As you speak of them among yourselves: the bulb buyer.",
}
LONGEST_REASON = 500
MERGE_INSTEAD = "Where these are the same people, “Merge into …” serves better."
MOST_OTHERS = 100
"""Options of a menu (docs.slack.dev, Select menu element)."""


def accept_form(private: str, suggested: Suggested, typed: Typed, personas: Mapping[str, str]) -> Block:
    """`typed` is the working title, or what was typed before. `personas` are labels by id, of whom they stand behind."""
    proposal, elsewhere = suggested.proposal, behind(suggested.proposal, personas)
    return modal(
        ProposalForm.ACCEPT,
        "Accept as persona",
        "Accept",
        [
            section(escaped(f"{proposal.title}: {counted(proposal.customers, 'customer')}.")),
            *([note(capital(escaped(cut(f"{elsewhere}, and stay there. {MERGE_INSTEAD}", 900))))] if elsewhere else []),
            *(_field(each, typed.get(each, "")) for each in ASKED),
            note(
                "Stored with it: the figures as evidence, as bought, each with its n and its days. Customers who surely buy "
                "like this and stand behind nobody yet are put behind it; nobody is taken from another persona."
            ),
        ],
        private=private,
    )


def merge_form(private: str, suggested: Suggested, others: Sequence[Suggested], into: Persona | None = None) -> Block:
    """`others` are proposals that it may become one with. `into` is the persona that stands in the form."""
    options = [option(cut(each.proposal.title, 75), each.proposal.id) for each in others[:MOST_OTHERS]]
    return modal(
        ProposalForm.MERGE,
        "Merge into …",
        "Merge",
        [
            section(escaped(f"{suggested.proposal.title}: {counted(suggested.proposal.customers, 'customer')}.")),
            field(
                ProposalField.PERSONA,
                "A persona",
                search_menu("Type a name, or choose a persona", persona_option(into) if into else None),
                hint="It gets the figures as evidence, and the customers who stand behind nobody yet.",
                optional=True,
            ),
            *([_others(options)] if options else []),
        ],
        private=private,
    )


def refuse_form(private: str, suggested: Suggested, reason: str = "") -> Block:
    told = long_text("Such as: these are our own staff", reason) | {"max_length": LONGEST_REASON}
    return modal(
        ProposalForm.REFUSE,
        "Refuse it",
        "Refuse",
        [
            section(escaped(f"{suggested.proposal.title}: {counted(suggested.proposal.customers, 'customer')}.")),
            field(ProposalField.REASON, "Why?", told, hint="Whoever meets it later reads this.", optional=True),
            note("It does not come back by itself, unless the group changes clearly."),
        ],
        private=private,
    )


def persona_option(persona: Persona) -> Option:
    return option(cut(persona.label, 75), persona.id)


def _others(options: list[Option]) -> Block:
    told = menu("Choose a proposal", options)
    return field(ProposalField.OTHER, "Or another proposal, to be decided on together", told, optional=True)


def _field(each: PersonaField, typed: str) -> Block:
    told: Block = {"type": "plain_text_input", "max_length": LONGEST_LINE}
    told |= {"initial_value": typed[:LONGEST_LINE]} if typed else {}
    optional = each not in (PersonaField.NAME, PersonaField.TITLE)
    return field(persona_field(each), LABELS[each], told, hint=HINTS.get(each, ""), optional=optional)
