"""What is told once a persona was saved, or was not, since somebody else changed it meanwhile."""

from collections.abc import Sequence

from bot.core.audiences import Persona
from bot.core.personas.card import PersonaCard
from bot.core.personas.past import Past
from bot.core.personas.telling import covered, grounded, missing
from bot.core.personas.typed import PersonaField
from bot.slack.ids import BoardButton
from bot.slack.views.board import persona_buttons
from bot.slack.views.message import Message, button, buttons, lines, message, note, section
from bot.slack.views.persona_form import who_changed
from bot.slack.views.text import cut, escaped, listed

FOLLOW_IT = "*Follow* it, and once a week you are told what is new about them, and whom to ask what."


def persona_saved(card: PersonaCard, *, new: bool, followed: bool = False) -> Message:
    """With what would help most, so that "women of 30 to 40" does not stay all that is known. `followed`: whoever saved it
    has its weekly digest.
    """
    label = escaped(cut(card.persona.label, 200))
    said = f"{label} is stored." if new else f"{label} is changed."
    scores = f"Coverage: {covered(card)}. Evidence: {grounded(card)}."
    left = f"Missing: {cut(missing(card), 300)}." if missing(card) else "Nothing that matters is missing."
    return message(
        said,
        [
            section(f":white_check_mark: *{said}*\n{escaped(scores)}"),
            *lines("What would help most", [escaped(thin) for thin in card.thin]),
            note(escaped(left)),
            *([note(FOLLOW_IT)] if new and not followed else []),
            persona_buttons(card.persona.id, followed=followed),
        ],
    )


def persona_changed_meanwhile(
    persona: Persona, last: Past | None, fields: Sequence[PersonaField], request_id: str
) -> Message:
    what = escaped(listed([str(each) for each in fields])) or "nothing that you saw"
    said = (
        f"{who_changed(last)} changed {escaped(cut(persona.label, 200))} while you were writing ({what}). Nothing of yours "
        "was put over it, and nothing of yours is lost: open it again with your words, with theirs below the fields that "
        "differ."
    )
    row = buttons(f"board:{request_id}"[:255], [button("Open it with my words", BoardButton.AGAIN, request_id)])
    return message(said, [section(said), row])
