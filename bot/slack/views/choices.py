"""A question with answers to press. A button carries an audience's id and nothing else."""

from collections.abc import Sequence

from bot.core.audiences import Audience, Customer
from bot.slack.ids import choose_audience, question_block
from bot.slack.views.message import Message, button, buttons, message, note, section
from bot.slack.views.text import escaped, listed, quoted

MOST = 10
"""More names than a person reads at a glance are no choice."""


def which_one(asked: str, audiences: Sequence[Audience], request_id: str) -> Message:
    """Several audiences fit equally well."""
    names = listed([described(audience) for audience in audiences[:MOST]], last="or")
    said = f"{quoted(asked)} could be {escaped(names)}. Whom do you mean?"
    return _question(said, audiences, request_id)


def nobody_quite(asked: str, nearest: Sequence[Audience], request_id: str) -> Message:
    """A name that nobody has, with those that look most like it."""
    names = listed([described(audience) for audience in nearest], last="or")
    said = f"No customer or persona is called {quoted(asked)}. Did you mean {escaped(names)}?"
    return _question(said, nearest, request_id)


def for_whom(personas: Sequence[Audience], request_id: str) -> Message:
    """An ask that names nobody."""
    said = "Whom is it for? Press a persona, or ask again with the name of a customer or persona in it."
    return _question(said, personas, request_id)


def about_what(label: str, what: str) -> Message:
    """An order for copy without a word on what it is to say. `what` is one message of a channel, or "copy"."""
    said = (
        f"What is the {escaped(what)} for {escaped(label)} about? Answer in this thread, for example: "
        "“Spring sale, 20 % off until Friday”."
    )
    return message(said, [section(said)])


def settled(label: str) -> Message:
    """What stands in the question's place once it is answered."""
    said = f"For {escaped(label)}."
    return message(said, [section(said)])


def too_old() -> Message:
    said = "That question is too old for me to remember what you asked. Ask again, with the full name in it."
    return message(said, [section(said)])


def not_yours() -> Message:
    said = "That question was put to somebody else, and only they can answer it. Ask me yourself, and I answer you."
    return message(said, [section(said)])


def described(audience: Audience) -> str:
    """A name with what tells it from another of the same name."""
    if not isinstance(audience, Customer):
        return audience.label
    told = ", ".join(part for part in (audience.job, audience.city) if part) or audience.email or audience.external_id
    return f"{audience.name} ({told})" if told else audience.name


def _question(said: str, audiences: Sequence[Audience], request_id: str) -> Message:
    shown = audiences[:MOST]
    pressed = [button(described(one), choose_audience(number), one.id) for number, one in enumerate(shown)]
    more = [note(f"… and {len(audiences) - MOST} more: name one in full.")] if len(audiences) > MOST else []
    row = [buttons(question_block(request_id), pressed)] if pressed else []
    return message(said, [section(said), *row, *more])
