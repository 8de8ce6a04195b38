"""How and when somebody wants to be reached: the answer, how sure it is, and every channel beside it."""

from datetime import date

from bot.core.card_words import NOTHING_KNOWN, Heading
from bot.core.dossier import Dossier
from bot.core.preference.answer import Disagreement, Level, Preference
from bot.core.preference.channel_words import CHANNEL_WORDS
from bot.core.preference.words import bars, capital, day_in_words, listed, span_in_words, standing_in_words
from bot.slack.views.evidence import evidence_line
from bot.slack.views.message import Block, Message, lines, message, note, section
from bot.slack.views.text import escaped

BAR = 8
"""Characters of the longest bar: a phone shows about 34 in a code block, the names and figures take 24."""


def preference_card(preference: Preference, dossier: Dossier, today: date) -> Message:
    cited = [item for item in (dossier.item(one) for one in preference.evidence) if item]
    blocks = [
        section(f"*{escaped(preference.sentence)}*"),
        *([section(escaped(preference.hour.sentence))] if _adds(preference) else []),
        note(_ground(preference, today)),
        *lines(Heading.NEEDED, [escaped(item) for item in preference.needed]),
        *lines(Heading.SAID_AND_DONE, [_disagreement(item, today) for item in preference.disagreements]),
        *lines(Heading.CHANNELS, _standings(preference, today)),
        *_chart(preference),
        *lines("It rests on", [evidence_line(item) for item in cited]),
    ]
    return message(escaped(preference.sentence), blocks)


def _adds(preference: Preference) -> bool:
    hour = preference.hour.sentence
    return bool(hour) and hour not in preference.sentence


def _ground(preference: Preference, today: date) -> str:
    """Which level the answer came from, its n, and the days they span."""
    if preference.level in (Level.NOT_ENOUGH_DATA, Level.NOT_ALLOWED):
        return f"{capital(str(preference.level))} (n = {preference.n})"
    span = span_in_words(preference.first_on, preference.last_on, today)
    days = f", {span}" if span else ""
    runner_up = (
        f" · {Heading.RUNNER_UP.lower()}: {CHANNEL_WORDS[preference.runner_up].name}" if preference.runner_up else ""
    )
    return f"From {preference.level} (n = {preference.n}{days}){runner_up}"


def _standings(preference: Preference, today: date) -> list[str]:
    """A line a channel; those of which nothing is known share the last."""
    known = [item for item in preference.standings if item.known]
    unknown = [CHANNEL_WORDS[item.channel].name for item in preference.standings if not item.known]
    told = [f"*{CHANNEL_WORDS[item.channel].name}*: {escaped(standing_in_words(item, today))}" for item in known]
    return [*told, f"{NOTHING_KNOWN}: {listed(unknown)}"] if unknown else told


def _chart(preference: Preference) -> list[Block]:
    """Bars with their figures beside them, so that the words alone say the same to a screen reader."""
    shown = bars([count for count in preference.hours if count.delivered], BAR)
    if not shown:
        return []
    drawn = "\n".join(f"{part:<13} {bar:<{BAR}} {figures}" for part, bar, figures in shown)
    zone = f" ({preference.hour.zone})" if preference.hour.zone else ""
    return [section(f"*{Heading.HOURS}{escaped(zone)}*\n```\n{drawn}\n```")]


def _disagreement(item: Disagreement, today: date) -> str:
    said, did = _dated(item.said, item.said_on, today), _dated(item.did, item.did_on, today)
    return f"Said: {escaped(said)}. Done: {escaped(did)}. {escaped(item.ask)}"


def _dated(text: str, day: date | None, today: date) -> str:
    """With its day, unless the words name it."""
    words = day_in_words(day, today) if day else ""
    return text if not words or words in text else f"{text} ({words})"
