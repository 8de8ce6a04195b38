"""Days, shares, consents and bars in words and characters, the same for the command line and for Slack."""

from collections.abc import Iterable, Sequence
from datetime import date

from bot.core.consent import ConsentState
from bot.core.evidence import Evidence, Source
from bot.core.preference.answer import ChannelStanding, HourCount
from bot.core.preference.channel_words import messages, named
from bot.core.preference.tally import Tally

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
BAR = 12
"""Characters of the longest bar."""
DRAWN, DRAWN_IN_PART = 5, 4
"""Messages on a channel, and in a part of the day, before their share is drawn: as many as may decide."""
Bars = list[tuple[str, str, str]]
"""Of each line of a chart its name, its bar and its figures: the figures alone say the same."""
EIGHTHS = " ▏▎▍▌▋▊▉"


def day_in_words(day: date, today: date) -> str:
    """Such as "3 March", with the year where it is not this one."""
    year = "" if day.year == today.year else f" {day.year}"
    return f"{day.day} {MONTHS[day.month - 1]}{year}"


def since(day: date | None, today: date) -> str:
    """Such as " since March"; "" where the first day is not known."""
    if day is None:
        return ""
    year = "" if day.year == today.year else f" {day.year}"
    return f" since {MONTHS[day.month - 1]}{year}"


def span_in_words(first: date | None, last: date | None, today: date) -> str:
    """Such as "3 March to 5 May", "5 May" or ""."""
    days = [day_in_words(day, today) for day in (first, last) if day]
    return " to ".join(dict.fromkeys(days))


def listed(names: Iterable[str], last: str = "and") -> str:
    """Such as "email, SMS and post"."""
    each = list(names)
    return f" {last} ".join([", ".join(each[:-1]), each[-1]] if len(each) > 1 else each)


def capital(text: str) -> str:
    """The text with a capital at its start and everything else as it is."""
    return text[:1].upper() + text[1:]


def count_in_words(number: int, one: str, many: str) -> str:
    return f"{number:,} {one if number == 1 else many}"


def answered_in_words(standing: ChannelStanding | Tally, noun: str) -> str:
    """Such as "6 of 9 SMS", "none of 4 emails", "the only email"; `noun` fits the number delivered."""
    if standing.delivered == 1:
        return f"the only {noun}" if standing.answered else f"not the only {noun}"
    some = f"{standing.answered:,}" if standing.answered else "none"
    return f"{some} of {standing.delivered:,} {noun}"


def likely_in_words(standing: ChannelStanding) -> str:
    """The 95 % interval as a marketer says it: "likely 20–45 %"; "" where nothing is known."""
    if standing.low is None or standing.high is None:
        return ""
    low, high = _percent(standing.low), _percent(standing.high)
    return f"likely {low} %" if low == high else f"likely {low}–{high} %"


def best_in_words(standing: ChannelStanding) -> str:
    """The probability to be the best, in words that do not promise more than it holds."""
    if standing.best is None:
        return ""
    if standing.best >= 0.8:
        return f"clearly ({_percent(standing.best)} %)"
    if standing.best >= 0.6:
        return f"probably ({_percent(standing.best)} %)"
    return f"perhaps ({_percent(standing.best)} %)" if standing.best >= 0.3 else f"hardly ({_percent(standing.best)} %)"


def consent_in_words(standing: ChannelStanding, today: date) -> str:
    """Such as "granted on 3 March (web form)"."""
    if standing.consent is ConsentState.UNKNOWN:
        return "unknown"
    on = f" on {day_in_words(standing.consent_on, today)}" if standing.consent_on else ""
    basis = f" ({standing.consent_basis})" if standing.consent_basis else ""
    return f"{standing.consent}{on}{basis}"


def dated(item: Evidence, today: date) -> str:
    """When and how it was learnt: "survey, 3 March"."""
    how = {Source.SAID: "said", Source.SURVEY: "survey", Source.DID: "seen", Source.BOUGHT: "bought"}
    on = day_in_words(item.on, today) if item.on else "date unknown"
    return f"{how.get(item.source, str(item.source))}, {on}"


def verbatim(item: Evidence) -> str:
    """Such as " (“I hate getting emails”)": the note as it stands, in quotes unless it brings its own; "" without one."""
    if not item.note:
        return ""
    return f" ({item.note})" if any(mark in item.note for mark in '“”"‘') else f" (“{item.note}”)"


def standing_in_words(standing: ChannelStanding, today: date) -> str:
    """One line on a channel: what came of it, and whether it may be used."""
    tried = "never tried"
    if standing.delivered:
        noun = messages(standing.channel, standing.delivered)
        tried = f"answered {answered_in_words(standing, noun)}"
    known = [tried, likely_in_words(standing), f"consent {consent_in_words(standing, today)}"]
    return ", ".join(part for part in known if part)


def bars(hours: Iterable[HourCount], width: int = BAR) -> Bars:
    """A bar chart: for each part of the day its name, a bar of the share answered, and the figures behind it."""
    return share_bars([(part_in_words(each), each.answered, each.delivered) for each in hours], width, DRAWN_IN_PART)


def standing_bars(standings: Iterable[ChannelStanding], width: int = BAR) -> Bars:
    """The same by channel, of those that were tried."""
    tried = [each for each in standings if each.delivered]
    return share_bars([(named(each.channel), each.answered, each.delivered) for each in tried], width, DRAWN)


def share_bars(counted: Sequence[tuple[str, int, int]], width: int, enough: int) -> Bars:
    """Of each name a bar of how many were answered of those delivered. Few messages have figures and no bar: it would look
    like knowledge; nor has one line alone, which compares with nothing.
    """
    shares = [answered / delivered if delivered >= enough else 0.0 for _, answered, delivered in counted]
    top = max(shares, default=0.0) if sum(delivered >= enough for _, _, delivered in counted) > 1 else 0.0
    return [
        (name, bar(share, top, width), f"{answered:,} of {delivered:,}")
        for (name, answered, delivered), share in zip(counted, shares, strict=True)
    ]


def part_in_words(hour: HourCount) -> str:
    start, end = hour.daypart.hours
    return f"{'weekend' if hour.weekend else 'weekday'} {start:02}–{end:02}"


def bar(share: float, top: float, width: int = BAR) -> str:
    """A bar in eighths of a character, as long as `share` is of `top`."""
    eighths = round(width * 8 * share / top) if top else 0
    full, part = divmod(eighths, 8)
    return "█" * full + (EIGHTHS[part] if part else "")


def _percent(share: float) -> int:
    """A probability that is not certain never reads as 0 or 100."""
    return min(max(round(100 * share), 1), 99)
