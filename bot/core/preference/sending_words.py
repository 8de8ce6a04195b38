"""Why not now, and when, in words that say what to do."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from bot.core.preference.answer import Level, Shut, ShutBy
from bot.core.preference.channel_words import CHANNEL_WORDS
from bot.core.preference.open_hours import OpenHours
from bot.core.preference.quiet_hours import WEEK, QuietRule, Verified, windows_on
from bot.core.preference.words import MONTHS, capital, listed
from bot.core.preference.zone import Zone

_SUITS = {
    Level.SAID: "as they asked",
    Level.DID: "when they answer more",
    Level.PERSONA: "when their persona answers",
    Level.HOUSE: "when customers in general answer",
}
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def reason_of(gate: Shut, hours: OpenHours, now: datetime) -> ShutBy:
    """`now` is in their own zone."""
    told = {
        Shut.HOLIDAY: _holiday,
        Shut.LAW: _law,
        Shut.CODE: _code,
        Shut.REFUSED: _refused,
        Shut.MANNERS: _manners,
    }[gate]
    return told(hours, now)


def not_now(
    shut: Sequence[ShutBy], next_at: datetime | None, suits_at: datetime | None, now: datetime, level: Level
) -> str:
    """Such as "Not now: it is 22:40 in New York, ... Wait until Monday 30 November, 8:00 there; best at 17:00."."""
    why = f"Not now: {_joined(shut)}."
    asks = [capital(f"{each.ask}.") for each in shut if each.ask]
    if next_at is None:
        return " ".join([why, "No moment within two months is open: ask them when it suits them.", *asks])
    best = ""
    if suits_at is not None and suits_at != next_at:
        same_day = suits_at.date() == next_at.date()
        best = f"; better {'at ' + _clock(suits_at) if same_day else _moment(suits_at, now)}, {_SUITS[level]}"
    return " ".join([why, f"Wait until {_moment(next_at, now)} ({_city(now)} time){best}.", *asks])


def no_end(shut: Iterable[ShutBy]) -> str:
    """Where waiting does not help."""
    return " ".join(f"Not now: {each.reason}. {capital(each.ask)}." for each in shut)


def unknown_zone(shut: Sequence[ShutBy], zone: Zone) -> str:
    held = f"Not now: {_joined(shut)}. " if shut else ""
    what = f"“{zone.name}” is no time zone" if zone.name else "We do not know their time zone"
    return f"{held}{what}, so we cannot say whether it is night or a public holiday there: add their country or their zone."


def _joined(shut: Iterable[ShutBy]) -> str:
    return "; and ".join(each.reason for each in shut)


def _holiday(hours: OpenHours, now: datetime) -> ShutBy:
    name = hours.holiday_on(now.date())
    return ShutBy(gate=Shut.HOLIDAY, reason=f"it is a public holiday where they live ({name})")


def _law(hours: OpenHours, now: datetime) -> ShutBy:
    return ShutBy(gate=Shut.LAW, reason=_ruled(hours, now, ""))


def _code(hours: OpenHours, now: datetime) -> ShutBy:
    return ShutBy(gate=Shut.CODE, reason=_ruled(hours, now, " (no law, a code that the trade has given itself)"))


def _ruled(hours: OpenHours, now: datetime, aside: str) -> str:
    """What the rules allow, with their source."""
    rule = hours.rules[0]
    many = listed([CHANNEL_WORDS[each].many for each in sorted(rule.channels)])
    there = f"{rule.country}-{rule.region}" if rule.region else rule.country
    unsure = ", which we could not verify" if rule.verified is Verified.NO else ""
    weekday = WEEKDAYS[now.weekday()]
    source = f"{rule.law} ({there}, {rule.source}{unsure})"
    return f"it is {_clock(now)} on a {weekday} there, and {source} allows {many} {_allowed(hours.rules)}{aside}"


def _refused(_hours: OpenHours, now: datetime) -> ShutBy:
    return ShutBy(gate=Shut.REFUSED, reason=f"it is {_clock(now)} there, an hour at which they want nothing")


def _manners(hours: OpenHours, now: datetime) -> ShutBy:
    start, end = hours.awake or (0, 24)
    ours = f"nobody is rung or buzzed before {start}:00 or after {end}:00 unless they asked for it"
    aside = f" (a rule of ours: {hours.unwritten})" if hours.unwritten else ""
    return ShutBy(gate=Shut.MANNERS, reason=f"it is {_clock(now)} there, and {ours}{aside}")


def _allowed(rules: tuple[QuietRule, ...]) -> str:
    """Such as "Mon–Fri 9:00–18:00 and Sat 10:00–17:00"."""
    by_day = [tuple(windows_on(rules, day)) for day in range(7)]
    spans: list[tuple[int, int]] = []
    for day, windows in enumerate(by_day):
        if windows and day and by_day[day - 1] == windows:
            spans[-1] = (spans[-1][0], day)
        elif windows:
            spans.append((day, day))
    return listed([f"{_days(*span)} {_windows(by_day[span[0]])}" for span in spans])


def _days(first: int, last: int) -> str:
    if (first, last) == (0, 6):
        return "every day"
    names = [WEEK[day].capitalize() for day in dict.fromkeys((first, last))]
    return "–".join(names)


def _windows(windows: Iterable[tuple[int, int]]) -> str:
    return " and ".join(f"{_minutes(first)}–{_minutes(last)}" for first, last in windows)


def _minutes(minute: int) -> str:
    return f"{minute // 60}:{minute % 60:02}"


def _moment(at: datetime, now: datetime) -> str:
    """Such as "Monday 30 November, 8:00"; today by its hour alone."""
    if at.date() == now.date():
        return f"{_clock(at)} today"
    year = f" {at.year}" if at.year != now.year else ""
    return f"{WEEKDAYS[at.weekday()]} {at.day} {MONTHS[at.month - 1]}{year}, {_clock(at)}"


def _clock(at: datetime) -> str:
    return f"{at.hour}:{at.minute:02}"


def _city(at: datetime) -> str:
    return str(at.tzinfo).rsplit("/", 1)[-1].replace("_", " ")
