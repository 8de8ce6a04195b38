"""“New draft”: whom it is for, by what channel, and what it is about."""

from bot.core.asks import Wish
from bot.core.audiences import Audience
from bot.core.channels.channel import Channel
from bot.core.preference.channel_words import CHANNEL_WORDS
from bot.core.preference.words import capital
from bot.slack.ids import DRAFT_FORM, OPEN_DRAFT_FORM, DraftField
from bot.slack.views.check_form import audience_option
from bot.slack.views.help import EXAMPLES, WHAT_AND_FOR_WHOM
from bot.slack.views.message import Block, Message, button, buttons, message, section
from bot.slack.views.modal import field, long_text, menu, modal, option, search_menu
from bot.slack.views.text import escaped

HINT = (
    "The facts that must be in it: offer, price, date, link. Your own taste may stand here, too: it is noticed, and "
    "kept out where theirs is another."
)
TOO_LATE = "The form could not be opened in time. Nothing is lost: press to open it now."


def draft_form(
    question: str, audience: Audience | None = None, channel: Channel | None = None, brief: str = ""
) -> Block:
    """`question` is the request that opened it; the others are what was filled in before."""
    named = {each: option(capital(CHANNEL_WORDS[each].name), each) for each in Channel}
    return modal(
        DRAFT_FORM,
        "New draft",
        "Draft it",
        [
            field(
                DraftField.AUDIENCE,
                "Whom is it for?",
                search_menu("Type a name, or choose a persona", audience_option(audience) if audience else None),
            ),
            field(
                DraftField.BRIEF,
                "What is it about?",
                long_text("Such as: spring sale, 20 % off all bulbs until Friday", brief),
                hint=HINT,
            ),
            field(
                DraftField.CHANNEL,
                "By which channel?",
                menu("The one they prefer", list(named.values()), named[channel] if channel else None),
                optional=True,
            ),
        ],
        private=question,
    )


def say_for_whom() -> Message:
    """The answer to a bare “draft” or “email”: one example, and the form for whoever likes that better."""
    example, _ = EXAMPLES[Wish.DRAFT]
    said = f"{WHAT_AND_FOR_WHOM[Wish.DRAFT]} For example: “{example}”. “Help” tells what else I do."
    return message(said, [section(said), new_draft_row()])


def new_draft_row() -> Block:
    """For the Home tab, and where a draft was asked for without a word more."""
    return buttons("new_draft", [button("New draft", OPEN_DRAFT_FORM, "")])


def draft_form_again(why: str, request_id: str) -> Message:
    """Why it came to nothing, and the way back to what was typed."""
    said = escaped(why)
    row = buttons("draft_form.again", [button("Open the form again", OPEN_DRAFT_FORM, request_id)])
    return message(said, [section(said), row])
