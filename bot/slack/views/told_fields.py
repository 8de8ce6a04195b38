"""The fields in which somebody tells what a customer said or did: the same wherever evidence is added by hand."""

from collections.abc import Mapping
from datetime import date

from bot.core.evidence import Aspect, Polarity, Source
from bot.core.preference.words import capital
from bot.core.settling.telling import LONGEST, Field
from bot.slack.ids import ToldField
from bot.slack.views.message import Block
from bot.slack.views.modal import Option, field, long_text, menu, option, radio

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


def told_fields(today: date, filled: Filled, aspect: str = "", *, guess: str = HOW[Source.ASSUMED]) -> list[Block]:
    """They begin with what was filled in, else with `aspect` and today. `guess` says what becomes of a guess."""
    return [
        field(
            ToldField.VALUE,
            "What is it?",
            _line("In a few words, such as: long newsletters", LONGEST[Field.VALUE], filled.get(ToldField.VALUE, "")),
        ),
        field(ToldField.POLARITY, "What do they think of it?", _radio(WHAT, filled.get(ToldField.POLARITY))),
        field(
            ToldField.SOURCE,
            "How do you know?",
            _radio(HOW | {Source.ASSUMED: guess}, filled.get(ToldField.SOURCE)),
        ),
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
        field(ToldField.ASPECT, "What is it about?", _aspects(filled.get(ToldField.ASPECT) or aspect)),
    ]


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
