"""How often customers are written to, on an admin's Home tab, and the form to change it."""

from bot.core.norms import FrequencyNorm, Period
from bot.core.preference.frequency import house_cap_in_words
from bot.core.preference.house_cap import MOST, NO_LIMIT, HouseCap
from bot.core.preference.words import capital
from bot.slack.ids import CAP_CHANGE, CAP_FORM, CapField
from bot.slack.views.message import Block, button, buttons, header, note, section
from bot.slack.views.modal import field, menu, modal, option
from bot.slack.views.review_words import at_time, person
from bot.slack.views.text import escaped

WHAT_FOR = (
    "A look-up says when somebody has had enough for now. Whoever said how often they want to hear from you gets that."
)
_PERIODS = {
    Period.WEEK: "in any seven days",
    Period.MONTH: "in any thirty days",
    Period.YEAR: "in a year",
    NO_LIMIT: "no limit at all",
}


def cap_section(norm: FrequencyNorm | None, kept: HouseCap | None, told: str = "", typed: str = "") -> list[Block]:
    """`norm` is what holds, `kept` who set it, None where it holds as the app was set up. `told` is mrkdwn, what came of
    a change; `typed` what the form is to begin with after one that was not saved.
    """
    who = f"Set by {person(kept.set_by)}, {at_time(kept.set_at)}." if kept else "So it was when I was set up."
    return [
        header("How often customers are written to"),
        *([section(told)] if told else []),
        section(escaped(f"{capital(house_cap_in_words(norm))}.")),
        note(f"{who} {WHAT_FOR}"),
        buttons("house cap", [button("Change how often", CAP_CHANGE, typed or "stands")]),
    ]


def cap_form(norm: FrequencyNorm | None, seen: str) -> Block:
    """`norm` is what it begins with, `seen` when the standing one was set."""
    options = {period: option(words, period) for period, words in _PERIODS.items()}
    chosen = options[norm.period if norm else NO_LIMIT]
    return modal(
        CAP_FORM,
        "How often at the most",
        "Save",
        [
            section("All channels together, for customers who said nothing of it themselves."),
            field(CapField.TIMES, "How many messages?", _number(norm), optional=True),
            field(CapField.PERIOD, "In which time?", menu("Choose a time", list(options.values()), chosen)),
            note("It holds for the whole workspace from the next look-up on, and the audit says who set it."),
        ],
        private=seen,
    )


def _number(norm: FrequencyNorm | None) -> Block:
    told: Block = {
        "type": "number_input",
        "is_decimal_allowed": False,
        "min_value": "1",
        "max_value": str(MOST),
        "placeholder": {"type": "plain_text", "text": "Such as 3"},
    }
    return told | ({"initial_value": str(norm.times)} if norm else {})
