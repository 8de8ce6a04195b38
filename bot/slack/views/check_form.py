"""The form that has a text checked: whom it is for, by what channel, and whether it is copy or a brief."""

from collections.abc import Sequence

from bot.core.audiences import Audience
from bot.core.channels.channel import Channel
from bot.core.flags.flag import Place
from bot.core.preference.channel_words import CHANNEL_WORDS
from bot.core.preference.words import capital
from bot.slack.ids import CHECK_FORM, OPEN_CHECK_FORM, CheckField, question_block
from bot.slack.views.choices import described
from bot.slack.views.message import Block, Message, button, buttons, message, note, section, verbatim
from bot.slack.views.modal import LONGEST_INPUT, Option, field, long_text, menu, modal, option, radio, search_menu
from bot.slack.views.text import cut

SHOWN = 600
"""Characters of a long message that are shown again: enough to know it by."""
WHAT = {
    Place.DRAFT: "Copy that the customer will read",
    Place.BRIEF: "A brief or a note: it says what the copy should be",
}
LONGER = (
    f"Slack takes {LONGEST_INPUT:,} characters here. Send a longer text to me as a direct message, or post it anywhere, "
    "and choose “Check this copy” from that message's menu: up to 40,000 characters are checked."
)


def check_form(question: str, text: str, *, place: Place | None, audience: Audience | None) -> Block:
    """`question` is the request that holds the text; without one there is a field for it. `place` and `audience` are
    what the text and its thread suggest, and may be changed.
    """
    return modal(
        CHECK_FORM,
        "Check this copy",
        "Check",
        [
            *(_shown(text) if text else [_text_field()]),
            field(
                CheckField.AUDIENCE,
                "Whom is it for?",
                search_menu("Type a name, or choose a persona", audience_option(audience) if audience else None),
            ),
            field(CheckField.PLACE, "What is it?", _places(place), optional=True, hint=_place_hint(place)),
            field(CheckField.CHANNEL, "By which channel?", _channels(), optional=True),
            note("Only you see the answer."),
        ],
        private=question,
    )


def audience_option(audience: Audience) -> Option:
    return option(described(audience), audience.id)


def audience_options(audiences: Sequence[Audience]) -> list[Option]:
    """At most 100 are shown (docs.slack.dev, Select menu element)."""
    return [audience_option(audience) for audience in audiences[:100]]


def open_again(request_id: str) -> Message:
    """Slack lets a form be opened within three seconds of what asked for it. A press begins them anew."""
    said = "The form could not be opened in time. Nothing is lost: press to open it now."
    pressed = buttons(question_block(request_id), [button("Open the form", OPEN_CHECK_FORM, request_id)])
    return message(said, [section(said), pressed])


def _shown(text: str) -> list[Block]:
    left = f" It has {len(text):,} characters; all of them are checked." if len(text) > SHOWN else ""
    return [note(f"The message that is checked.{left}"), *verbatim(cut(text, SHOWN))]


def _text_field() -> Block:
    return field(CheckField.TEXT, "The text", long_text("Paste the copy or the brief"), hint=LONGER)


def _places(place: Place | None) -> Block:
    options = {each: option(words, each) for each, words in WHAT.items()}
    return radio(list(options.values()), options.get(place) if place else None)


def _place_hint(place: Place | None) -> str:
    if place is None:
        return "Leave it open, and I go by its words."
    return "That is what its words look like; change it where I am wrong. In copy, “I” is the brand; in a brief, it is you."


def _channels() -> Block:
    return menu("Any channel", [option(capital(CHANNEL_WORDS[channel].name), channel) for channel in Channel])
