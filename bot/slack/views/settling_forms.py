"""The forms behind a flag's ways on: why it stays, and what the customer said or did. They begin with what was typed."""

from collections.abc import Mapping
from datetime import date

from bot.core.evidence import Aspect, Polarity, Source
from bot.core.flags.flag import Flag
from bot.core.preference.words import capital
from bot.core.settling.reason import LONGEST_REASON
from bot.core.settling.telling import LONGEST, Field
from bot.slack.ids import REASON_FIELD, REASON_FORM, TOLD_FORM, ToldField, WayOn, question_block
from bot.slack.views.message import Block, Message, button, buttons, message, note, section
from bot.slack.views.modal import Option, field, long_text, menu, modal, option, radio
from bot.slack.views.text import cut, escaped, quoted

HOW = {
    Source.SAID: "They said so",
    Source.DID: "They did it: clicked, answered, stayed away",
    Source.BOUGHT: "They bought it",
    Source.SURVEY: "They answered a survey",
    Source.ASSUMED: "A guess: it is kept, and the flag stays",
}
WHAT = {
    Polarity.LIKES: "They like it",
    Polarity.DISLIKES: "They do not want it",
    Polarity.NEUTRAL: "They do not mind it",
}
Filled = Mapping[ToldField, str]
"""What was filled in before, by field; a day as YYYY-MM-DD."""


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
            field(
                ToldField.VALUE,
                "What is it?",
                _line(
                    "In a few words, such as: long newsletters", LONGEST[Field.VALUE], filled.get(ToldField.VALUE, "")
                ),
            ),
            field(ToldField.POLARITY, "What do they think of it?", _radio(WHAT, filled.get(ToldField.POLARITY))),
            field(ToldField.SOURCE, "How do you know?", _radio(HOW, filled.get(ToldField.SOURCE))),
            field(
                ToldField.TOLD_BY,
                "Who told you?",
                _line("Such as: Sam at the till", LONGEST[Field.TOLD_BY], filled.get(ToldField.TOLD_BY, "")),
                optional=True,
                hint="A guess needs nobody.",
            ),
            field(ToldField.ON, "When was it?", _day(filled.get(ToldField.ON) or today.isoformat())),
            field(
                ToldField.NOTE,
                "Their words, or the figure behind it",
                long_text("“I read every word of it”", filled.get(ToldField.NOTE, ""))
                | {"max_length": LONGEST[Field.NOTE]},
                optional=True,
                hint="As it was said, so that a colleague can judge it. A guess needs none.",
            ),
            field(ToldField.ASPECT, "What is it about?", _aspects(filled.get(ToldField.ASPECT) or str(flag.aspect))),
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


def _line(placeholder: str, most: int, typed: str) -> Block:
    told: Block = {
        "type": "plain_text_input",
        "max_length": most,
        "placeholder": {"type": "plain_text", "text": placeholder},
    }
    return told | ({"initial_value": typed[:most]} if typed else {})


def _radio(words: Mapping[Polarity, str] | Mapping[Source, str], chosen: str | None) -> Block:
    options = {str(each): option(label, str(each)) for each, label in words.items()}
    return radio(list(options.values()), options.get(chosen or ""))


def _day(chosen: str) -> Block:
    return {"type": "datepicker", "initial_date": chosen}


def _aspects(chosen: str) -> Block:
    options: dict[str, Option] = {str(aspect): option(capital(aspect), aspect) for aspect in Aspect}
    return menu("Choose one", list(options.values()), options.get(chosen))
