"""The form of the brand: its one sentence, its proofs, its voice, and how it signs."""

from collections.abc import Mapping, Sequence

from bot.core.brand import Change
from bot.core.brand.lines import ARROW
from bot.core.brand.typed import LISTS, LONGEST_LINE, BrandField
from bot.core.preference.words import capital
from bot.slack.ids import CORE_AGAIN, CORE_FORM, core_field
from bot.slack.views.message import Block, Message, button, buttons, message, note, section
from bot.slack.views.modal import field, long_text, modal
from bot.slack.views.text import cut, escaped, listed, on_day

SHOWN = 250
"""Characters of what somebody else wrote: enough to see what they changed."""
F = BrandField
HINTS: Mapping[BrandField, str] = {
    F.CORE_MESSAGE: "One sentence that is true of everything you do. It stays word for word, whoever is written to.",
    F.PROOFS: "Facts that prove it, one a line, with their figures. Drafts tell the one that the audience cares about.",
    F.ALWAYS: f"One a line. Behind an arrow, where they have to stand: grown in Leeds {ARROW} email, body",
    F.NEVER: f"One a line. Behind an arrow, what to write instead: cheap* {ARROW} fair price. The * is any ending.",
    F.SPELLINGS: f"One a line: e-book. Or what people write, and what is right: ebook, electronic book {ARROW} e-book",
    F.SENDER: "Who signs an email or a letter.",
    F.POSTAL_ADDRESS: "The law wants it in every email.",
    F.UNSUBSCRIBE: "The words and the link; the law wants them in every email.",
    F.OPT_OUT_SMS: "The words that end every SMS.",
}
LABELS = {
    F.NAME: "What is the brand called?",
    F.CORE_MESSAGE: "Core message: the one sentence",
    F.OPT_OUT_SMS: "Opt-out",
}


def core_form(
    question: str, version: int, typed: Mapping[BrandField, str], last: Change | None, theirs: Mapping[BrandField, str]
) -> Block:
    """`typed` is what stands in the fields, `version` the brand's that it is put in the place of, made by `last`. `theirs`
    is what somebody else made of a field meanwhile, shown below it.
    """
    return modal(
        CORE_FORM,
        "Core message and voice",
        "Save",
        [
            note(_stands(version, last)),
            *([section(_meanwhile(theirs, last))] if theirs and last else []),
            *(_field(each, typed.get(each, ""), theirs.get(each)) for each in BrandField),
            note(
                "Drafts keep all of this; a check says where a text does not. It is never flagged as anybody's taste."
            ),
        ],
        private=f"{version} {question}",
    )


def not_opened(question: str) -> Message:
    return _offered(
        "The form could not be opened in time. Nothing is lost: press to open it now.", question, "Open the form"
    )


def not_kept(why: str, question: str) -> Message:
    """`why` is said to the sender alone; what they typed waits behind the button."""
    return _offered(why, question, "Open it with my words")


def changed_meanwhile(last: Change, fields: Sequence[BrandField], question: str) -> Message:
    what = listed([str(each) for each in fields]) or "nothing that differs from what you saw"
    who = f"<@{last.by}>" if last.by else "somebody at the command line"
    said = (
        f"{who} changed the brand while you were writing ({escaped(what)}). Nothing of yours was put over it, and nothing of "
        "yours is lost: open it again with your words, with theirs below the fields that differ."
    )
    return _offered(said, question, "Open it with my words")


def _offered(said: str, question: str, label: str) -> Message:
    return message(said, [section(said), buttons(f"core:{question}", [button(label, CORE_AGAIN, question)])])


def _stands(version: int, last: Change | None) -> str:
    if last is None:
        return "Nothing is set yet."
    who = f", by <@{last.by}>" if last.by else ""
    return f"What stands is version {version}{who}, {on_day(last.at.date())}."


def _meanwhile(theirs: Mapping[BrandField, str], last: Change) -> str:
    who = f"<@{last.by}>" if last.by else "Somebody at the command line"
    fields = listed([str(each) for each in theirs])
    return f"*{who} changed {escaped(fields)} while you were writing.* Below these fields stands what they wrote; saving puts yours in its place."


def _field(each: BrandField, typed: str, theirs: str | None) -> Block:
    hint = HINTS.get(each, "")
    if theirs is not None:
        hint = f"Stands now: {cut(' · '.join(theirs.splitlines()), SHOWN) or 'nothing'}"
    return field(core_field(each), LABELS.get(each, capital(str(each))), _input(each, typed), hint=hint, optional=True)


def _input(each: BrandField, typed: str) -> Block:
    if each in LISTS:
        return long_text("One a line", typed)
    told: Block = {"type": "plain_text_input", "max_length": LONGEST_LINE}
    return told | ({"initial_value": typed[:LONGEST_LINE]} if typed else {})
