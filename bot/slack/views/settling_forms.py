"""The forms behind a flag's ways on: why it stays, and what the customer said or did. They begin with what was typed."""

from datetime import date

from bot.core.flags.flag import Flag
from bot.core.settling.reason import LONGEST_REASON
from bot.slack.ids import REASON_FIELD, REASON_FORM, TOLD_FORM, WayOn, question_block
from bot.slack.views.message import Block, Message, button, buttons, message, note, section
from bot.slack.views.modal import field, long_text, modal
from bot.slack.views.text import cut, escaped, quoted
from bot.slack.views.told_fields import Filled, told_fields


def reason_form(private: str, flag: Flag, typed: str = "") -> Block:
    """`private` comes back with what was typed."""
    asked = long_text("Such as: the offer is this season's theme, agreed with the shop", typed)
    return modal(
        REASON_FORM,
        "Keep it, because …",
        "Keep it",
        [
            _about(flag),
            field(
                REASON_FIELD,
                "Why does it stay?",
                asked | {"max_length": LONGEST_REASON},
                hint="Your reviewers read it beside the flag. It holds for later versions while the passage stands.",
            ),
        ],
        private=private,
    )


def told_form(private: str, flag: Flag, audience: str, today: date, filled: Filled) -> Block:
    """`audience` is whom the evidence is about. It begins with the flag's own aspect, and with today."""
    return modal(
        TOLD_FORM,
        "Add evidence",
        "Store it",
        [
            _about(flag),
            note(
                f"What {escaped(cut(audience, 150))} said or did is stored as evidence, and the draft is judged again."
            ),
            *told_fields(today, filled, str(flag.aspect)),
        ],
        private=private,
    )


def late_form(request_id: str) -> Message:
    """Slack lets a form be opened within three seconds of what asked for it. A press begins them anew."""
    return _offered("The form could not be opened in time. Press to open it now.", request_id)


def offered_again(why: str, request_id: str) -> Message:
    """What was sent could not be done; nothing that was typed is lost."""
    return _offered(f"{why} What you typed is kept.", request_id)


def _offered(said: str, request_id: str) -> Message:
    pressed = buttons(question_block(request_id), [button("Open the form", WayOn.AGAIN, request_id)])
    return message(escaped(said), [section(escaped(said)), pressed])


def _about(flag: Flag) -> Block:
    return section(f":triangular_flag_on_post: *{quoted(flag.quote)}*\n{escaped(cut(flag.why, 1000))}")
