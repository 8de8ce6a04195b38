"""The forms of a persona: how much is thought about what they buy, and then as many questions as that deserves."""

from collections.abc import Mapping

from bot.core.audiences import Persona
from bot.core.personas.depth import Depth, Importance, Price
from bot.core.personas.past import Past
from bot.core.personas.typed import HEAD, LONGEST_LINE, LONGEST_PICTURE, PersonaField, Typed, fields_at
from bot.core.preference.words import capital
from bot.slack.ids import DEPTH_FORM, PERSONA_FORM, DepthField, persona_field
from bot.slack.views.message import Block, note, section
from bot.slack.views.modal import field, long_text, modal, option, radio
from bot.slack.views.text import cut, escaped, listed, on_day

F = PersonaField
PRICES = {
    Price.SMALL: "Little: bought in passing",
    Price.FELT: "Enough to compare before buying",
    Price.DEAR: "A lot: weeks of thought, or a yes from others",
}
IMPORTANCES = {
    Importance.LITTLE: "Little: a wrong choice is soon forgotten",
    Importance.SOME: "Some: a wrong choice annoys",
    Importance.MUCH: "Much: their work, home, health or name hang on it",
}
LABELS = {
    F.NAME: "What are they called?",
    F.TITLE: "Who are they, in a few words?",
    F.LINE: "One line to know them by",
    F.PICTURE: "Picture",
    F.PRODUCTS: "What of yours do they buy?",
    F.GOALS: "What do they want it for?",
    F.PAINS: "What gets in their way?",
    F.TRIGGERS: "What makes them buy now?",
    F.SHOPPING: "How do they shop?",
    F.SEASON: "When is their season?",
    F.QUOTES: "In their words",
    F.JOB: "What is their work?",
    F.DAY: "How does their day go?",
    F.HOUSEHOLD: "Who lives with them?",
    F.VALUES: "What do they stand for?",
    F.OBJECTIONS: "Why would they say no?",
}
HINTS = {
    F.NAME: "As a person has one: Hannah Whitaker. You then ask for copy for Hannah.",
    F.TITLE: "As you speak of them among yourselves: the busy parent.",
    F.PICTURE: "One emoji.",
    F.SEASON: "In months, such as: March to July; quiet in August. The board then says whether it is on.",
    F.QUOTES: "One a line, as they said it. A sentence of theirs says more than ten of ours.",
}
SHOWN = 250
"""Characters of what somebody else wrote: enough to see what they changed."""


def depth_form(question: str) -> Block:
    """What is asked first. `question` is the press that opened it."""
    return modal(
        DEPTH_FORM,
        "New persona",
        "Next",
        [
            section(
                "Think of one buyer you know. How many questions follow depends on how much people like them think about "
                "what they buy."
            ),
            field(
                DepthField.PRICE, "What does it cost them?", radio([option(told, one) for one, told in PRICES.items()])
            ),
            field(
                DepthField.IMPORTANCE,
                "How much hangs on it?",
                radio([option(told, one) for one, told in IMPORTANCES.items()]),
            ),
        ],
        private=question,
    )


def new_form(private: str, depth: Depth, typed: Typed | None = None) -> Block:
    """The second form, over the first one."""
    asked = fields_at(depth)
    return modal(
        PERSONA_FORM,
        "New persona",
        "Save",
        [
            note("Name and description are enough to begin with; the board says what is missing. Write what you know, not what you suppose."),
            *(_field(each, (typed or {}).get(each, "")) for each in asked),
        ],
        private=private,
    )  # fmt: skip


def edit_form(
    private: str, persona: Persona, typed: Typed, last: Past | None = None, theirs: Mapping[PersonaField, str] = {}
) -> Block:
    """All fields that its depth asks for, and whatever else is filled in. `theirs` is what others made of some meanwhile."""
    asked = [each for each in PersonaField if each in fields_at(persona.depth) or typed.get(each)]
    return modal(
        PERSONA_FORM,
        "Edit persona",
        "Save",
        [
            *([section(_meanwhile(last, theirs))] if theirs else [note(_stands(last))]),
            *(_field(each, typed.get(each, ""), theirs.get(each)) for each in asked),
        ],
        private=private,
    )


def who_changed(last: Past | None) -> str:
    """As a mention, or in words where a file did."""
    return f"<@{last.changed_by}>" if last and last.changed_by else "somebody"


def _stands(last: Past | None) -> str:
    if last is None:
        return "As it was first stored."
    return f"Last changed by {who_changed(last)} on {on_day(last.changed_at.date())}."


def _meanwhile(last: Past | None, theirs: Mapping[PersonaField, str]) -> str:
    fields = listed([str(each) for each in theirs])
    return (
        f"*{who_changed(last)} changed {escaped(fields)} while you were writing.* Below these fields stands what they wrote; "
        "saving puts yours in its place."
    )


def _field(each: PersonaField, typed: str, theirs: str | None = None) -> Block:
    hint = HINTS.get(each, "")
    if theirs is not None:
        hint = f"Stands now: {cut(' · '.join(theirs.splitlines()), SHOWN) or 'nothing'}"
    label = LABELS.get(each, capital(str(each)))
    return field(persona_field(each), label, _input(each, typed), hint=hint, optional=each not in (F.NAME, F.TITLE))


def _input(each: PersonaField, typed: str) -> Block:
    if each not in HEAD:
        return long_text("One a line" if each is F.QUOTES else "A sentence or two", typed)
    most = LONGEST_PICTURE if each is F.PICTURE else LONGEST_LINE
    told: Block = {"type": "plain_text_input", "max_length": most}
    return told | ({"initial_value": typed[:most]} if typed else {})
