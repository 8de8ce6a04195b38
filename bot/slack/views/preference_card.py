"""How and when somebody wants to be reached: the answer, how sure it is, and every channel beside it."""

from collections.abc import Sequence
from datetime import date

from bot.core.card_words import NOTHING_KNOWN, Heading
from bot.core.dossier import Dossier
from bot.core.preference.answer import ChannelStanding, Disagreement, Level, Preference
from bot.core.preference.channel_words import CHANNEL_WORDS
from bot.core.preference.charted import answers_by_channel, answers_by_part, days_in_words
from bot.core.preference.words import (
    bars,
    best_in_words,
    capital,
    day_in_words,
    listed,
    span_in_words,
    standing_bars,
    standing_in_words,
)
from bot.slack.views.chart import Charted, figures, with_charts
from bot.slack.views.evidence import evidence_line
from bot.slack.views.message import (
    ALL_TEXT,
    MESSAGE_BLOCKS,
    Block,
    Message,
    fitted,
    lines,
    note,
    section,
)
from bot.slack.views.text import escaped

ROOM = ALL_TEXT - 100
"""Characters of all but the row that offers to share it."""
BAR = 8
"""Characters of the longest bar: a phone shows about 34 in a code block, the names and figures take 24."""


def preference_card(preference: Preference, dossier: Dossier, today: date, share: Sequence[Block] = ()) -> Message:
    """`share` is the row that offers to show it to the room."""

    def card(charts: Sequence[Block]) -> list[Block]:
        blocks = _blocks(preference, dossier, today, charts)
        return [*fitted(blocks, MESSAGE_BLOCKS - len(share), ROOM), *share]

    return with_charts(escaped(preference.sentence), _charts(preference), BAR, card)


def _blocks(preference: Preference, dossier: Dossier, today: date, charts: Sequence[Block]) -> list[Block]:
    cited = [item for item in (dossier.item(one) for one in preference.evidence) if item]
    return [
        section(f"*{escaped(preference.sentence)}*"),
        *([section(escaped(preference.hour.sentence))] if _adds(preference) else []),
        *_not_now(preference),
        note(_ground(preference, today)),
        *lines(Heading.NEEDED, [escaped(item) for item in preference.needed]),
        *lines(Heading.SAID_AND_DONE, [_disagreement(item, today) for item in preference.disagreements]),
        *lines(Heading.CHANNELS, _standings(preference, today)),
        *charts,
        *lines("It rests on", [evidence_line(item, today) for item in cited]),
    ]


def _not_now(preference: Preference) -> list[Block]:
    """What stands against sending at this moment, and when it may go out."""
    held = preference.sending.sentence if preference.sending else ""
    return [section(escaped(held))] if held else []


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
    told = [f"*{CHANNEL_WORDS[item.channel].name}*: {escaped(_standing(item, today))}" for item in known]
    return [*told, f"{NOTHING_KNOWN}: {listed(unknown)}"] if unknown else told


def _standing(standing: ChannelStanding, today: date) -> str:
    best = best_in_words(standing) if standing.open else ""
    told = standing_in_words(standing, today)
    return f"{told}; the best of them: {best}" if best else told


def _charts(preference: Preference) -> list[Charted]:
    """Shares of messages answered, by channel and by part of the day; by channel only where there is something to compare,
    for the figures stand above. Below Slack's own chart by part of the day stand all figures: it has not room for each.
    """
    zone = f" ({preference.hour.zone})" if preference.hour.zone else ""
    channels = standing_bars(preference.standings, BAR)
    hours = bars([count for count in preference.hours if count.delivered], BAR)
    by_channel = Charted(title=Heading.ANSWERS, lines=channels, drawn=answers_by_channel(preference))
    by_part = Charted(
        title=f"{Heading.HOURS}{zone}",
        lines=hours,
        drawn=answers_by_part(preference),
        titled=f"{Heading.HOURS}{days_in_words(preference)}",
        beside=f"Answered: {figures(hours)}.",
    )
    return [*([by_channel] if any(bar for _, bar, _ in channels) else []), by_part]


def _disagreement(item: Disagreement, today: date) -> str:
    said, did = _dated(item.said, item.said_on, today), _dated(item.did, item.did_on, today)
    return f"Said: {escaped(said)}. Done: {escaped(did)}. {escaped(item.ask)}"


def _dated(text: str, day: date | None, today: date) -> str:
    """With its day, unless the words name it."""
    words = day_in_words(day, today) if day else ""
    return text if not words or words in text else f"{text} ({words})"
