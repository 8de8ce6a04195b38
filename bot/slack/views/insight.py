"""A message on its way to being evidence: the form to look it over, and what is told before and after."""

from collections.abc import Sequence
from datetime import date

from bot.core.audiences import Audience
from bot.core.evidence import Evidence
from bot.core.footnotes import evidence_in_words
from bot.slack.ids import INSIGHT_AGAIN, INSIGHT_ANOTHER, INSIGHT_AUDIENCE, INSIGHT_FORM
from bot.slack.views.check_form import audience_option
from bot.slack.views.evidence import source_link
from bot.slack.views.evidence_form import A_GUESS, stored_words
from bot.slack.views.message import Block, Message, button, buttons, lines, message, note, section, verbatim
from bot.slack.views.modal import field, modal, search_menu
from bot.slack.views.text import cut, escaped, listed
from bot.slack.views.told_fields import Filled, told_fields

SHOWN = 600
"""Characters of the message that are shown again: enough to know it by. Their words stand whole in a field below."""
OWN = "I wrote that myself. Choose a message in which somebody tells what a customer said or did."
BY_AN_APP = "An app wrote that, not a person. Choose a message in which somebody tells what a customer said or did."
NOTHING = "That message has no words to keep. Choose one in which somebody tells what a customer said or did."
CARE = "Everybody here can read evidence. Keep what helps to write to them, and take out what is nobody's business."


def insight_form(
    private: str,
    text: str,
    audience: Audience | None,
    filled: Filled,
    *,
    on: date,
    care: Sequence[str],
    aspect: str = "",
) -> Block:
    """Nothing is stored before it is sent; every field is a proposal."""
    return modal(
        INSIGHT_FORM,
        "Save as insight",
        "Save",
        [
            note("The message. Look over what is proposed below: nothing is stored before you save it."),
            *verbatim(cut(text, SHOWN)),
            *([section(_care(care))] if care else []),
            field(
                INSIGHT_AUDIENCE,
                "Whom does it tell of?",
                search_menu("Type a name, or choose a persona", audience_option(audience) if audience else None),
            ),
            *told_fields(on, filled, aspect, guess=A_GUESS),
            note(CARE),
        ],
        private=private,
    )


def kept_already(kept: Sequence[tuple[Evidence, str]], question: str) -> Message:
    """What was kept out of the message before, each with whom it tells of; and a way to keep another thing."""
    said = "This message is kept already:"
    told = [
        f"{escaped(cut(label, 150))} {escaped(evidence_in_words(item))}{_keeper(item)}{source_link(item)}"
        for item, label in kept
    ]
    row = button("Save another thing from it", INSIGHT_ANOTHER, question)
    return message(said, [*lines(said, told), buttons(f"insight:{question}"[:255], [row])])


def saved(item: Evidence, label: str) -> Message:
    said = escaped(stored_words(item, label))
    return message(said, [section(f":white_check_mark: {said}{source_link(item)}")])


def not_saved(why: str, request_id: str) -> Message:
    """What was typed waits behind the button."""
    return _offered(f"{why} What you typed is kept.", request_id)


def too_late(request_id: str) -> Message:
    return _offered("The form could not be opened in time. Nothing is lost: press to open it now.", request_id)


def _offered(said: str, request_id: str) -> Message:
    row = buttons(f"insight:{request_id}"[:255], [button("Open the form", INSIGHT_AGAIN, request_id)])
    return message(escaped(said), [section(escaped(said)), row])


def _care(care: Sequence[str]) -> str:
    return f":warning: It holds {escaped(listed(list(care)))}. Take it out below, unless it is needed to write to them."


def _keeper(item: Evidence) -> str:
    return f", kept by <@{item.recorded_by}>" if item.recorded_by.isalnum() else ""
