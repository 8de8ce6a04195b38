"""What people think of a draft: two buttons below it, a form that asks what was wrong, and the figures for admins."""

from collections.abc import Mapping

from bot.core.feedback.feedback import LONGEST_WORDS, Fault, Feedback, Opinion
from bot.core.feedback.figures import ENOUGH, FeedbackFigures, Tally
from bot.core.preference.words import capital
from bot.slack.ids import FAULTS_FORM, OPINION, FaultsField, draft_block
from bot.slack.views.message import Block, Message, divider, header, lines, message, note, section
from bot.slack.views.modal import field, long_text, modal, option
from bot.slack.views.text import counted, cut, escaped

MOST_ROWS = 10
"""Lines of figures on the Home tab; the command line lists them all."""
THANKS = {
    Opinion.GOOD: "Noted: a good draft. If you change your mind, press the other one.",
    Opinion.BAD: "Noted, thank you. If you change your mind, press again.",
}
LATE = (
    "Noted: not a good draft. The form that asks what was wrong could not be opened in time; press again, and it opens."
)


def opinion_buttons(draft_id: str, number: int) -> Block:
    """docs.slack.dev, Feedback buttons element: two buttons of 75 characters, in a block of context actions."""
    sides = {"positive_button": ("Good draft", Opinion.GOOD), "negative_button": ("Bad draft", Opinion.BAD)}
    told = {
        side: {"text": {"type": "plain_text", "text": label}, "value": str(value), "accessibility_label": label}
        for side, (label, value) in sides.items()
    }
    element = {"type": "feedback_buttons", "action_id": OPINION} | told
    return {"type": "context_actions", "block_id": draft_block(draft_id, number), "elements": [element]}


def thanks(opinion: Opinion) -> Message:
    return message(THANKS[opinion], [section(THANKS[opinion])])


def too_late() -> Message:
    return message(LATE, [section(LATE)])


def faults_form(private: str, known: Feedback) -> Block:
    """It begins with what this person said before. `private` comes back with it."""
    options = [option(capital(fault), str(fault)) for fault in Fault]
    chosen = [option(capital(fault), str(fault)) for fault in known.faults]
    boxes: Block = {"type": "checkboxes", "options": options} | ({"initial_options": chosen} if chosen else {})
    words = long_text("What would have made it good?", known.words) | {"max_length": LONGEST_WORDS}
    return modal(
        FAULTS_FORM,
        "What was wrong?",
        "Save",
        [
            field(FaultsField.FAULTS, "What was wrong with this draft?", boxes, optional=True),
            field(FaultsField.WORDS, "In your own words", words, optional=True),
            note(
                "It is kept with the draft's version. Whoever looks after Their Rules here reads it, without your name."
            ),
        ],
        private=private,
    )


def feedback_figures(figures: FeedbackFigures) -> list[Block]:
    """For admins: what people think of drafts, by writer, prompt and channel."""
    told = [
        f"*In all*: {figures.total.in_words()}, by {counted(figures.people, 'person', 'people')}",
        f"{counted(figures.judged, 'version')} judged; {figures.stored:,} stored",
    ]
    return [
        divider(),
        header("What people think of drafts"),
        section("\n".join(f"• {line}" for line in told)),
        *lines("By writer", _tallies(figures.by_writer)),
        *lines("By prompt", _tallies(figures.by_prompt)),
        *lines("By channel", _tallies(figures.by_channel)),
        *lines("What was wrong", [f"{capital(fault)}: {number:,}" for fault, number in figures.faults.items()]),
        note(
            f"Who says nothing is not counted. Below {ENOUGH} no share is told. What people wrote: `their-rules feedback`."
        ),
    ]


def _tallies(tallies: Mapping[str, Tally]) -> list[str]:
    shown = [f"{escaped(cut(name, 60))}: {tally.in_words()}" for name, tally in list(tallies.items())[:MOST_ROWS]]
    left = len(tallies) - MOST_ROWS
    return [*shown, f"… and {left} more: `their-rules feedback` lists them all"] if left > 0 else shown
