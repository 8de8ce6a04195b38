"""The form that adds a piece of evidence from the board or a persona's card."""

from datetime import date

from bot.core.audiences import Audience
from bot.core.evidence import Evidence
from bot.core.footnotes import evidence_in_words
from bot.slack.ids import EVIDENCE_FORM
from bot.slack.views.message import Block, note, section
from bot.slack.views.modal import modal
from bot.slack.views.text import cut, escaped
from bot.slack.views.told_fields import Filled, told_fields

A_GUESS = "A guess: kept and shown as one, never counted"


def evidence_form(private: str, audience: Audience, today: date, filled: Filled) -> Block:
    return modal(
        EVIDENCE_FORM,
        "Add evidence",
        "Store it",
        [
            section(f"What do you know of *{escaped(cut(audience.label, 150))}*?"),
            note("One thing at a time, with how it is known. Drafts and look-ups go by it from now on."),
            *told_fields(today, filled, guess=A_GUESS),
        ],
        private=private,
    )


def stored_words(item: Evidence, label: str) -> str:
    """What whoever added it is told."""
    if not item.counts:
        return f"Stored as a guess about {label}: it is shown as one, and never counted as their word."
    return f"Stored: {label} {evidence_in_words(item)}".rstrip(".") + "."
