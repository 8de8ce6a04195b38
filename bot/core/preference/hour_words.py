"""Parts of the day as people name them, as hours; and hours as we name them."""

import re
from collections.abc import Iterable

from bot.core.evidence import Aspect, Evidence, Polarity
from bot.core.norms import Days, HoursNorm
from bot.core.preference.answer import HourAnswer, HourTrial, Level
from bot.core.preference.statements import TOLD, newest_first
from bot.core.preference.zone import Zone
from bot.core.touches import Daypart

# The first that fits wins, so that the narrower stands above the wider.
HOURS_NAMED = (
    ("early evening", 17, 19),
    ("early morning", 6, 9),
    ("early afternoon", 12, 15),
    ("late evening", 19, 21),
    ("late afternoon", 15, 17),
    ("before breakfast", 6, 8),
    ("after work", 17, 21),
    ("before noon", 8, 12),
    ("lunch", 12, 14),
    ("evening", 17, 21),
    ("morning", 8, 12),
    ("afternoon", 12, 17),
)
_DAYS = (("weekend", Days.WEEKEND), ("weekday", Days.WEEKDAY), ("working day", Days.WEEKDAY))
_PARTS = {part.hours: f"{part}s" for part in (Daypart.MORNING, Daypart.AFTERNOON, Daypart.EVENING)}
_EDGES = {Daypart.EARLY.hours: "early in the morning", Daypart.LATE.hours: "late in the evening"}
_HOLIDAYS = re.compile(r"\b(?:public|bank|national)\s+holidays?\b", re.IGNORECASE)
"""“In the holidays” are the weeks without school."""
SELDOM = 10
"""Messages in one part of the day that say little of it."""
_NOT = re.compile(r"\b(?:not|no|never|except)\b", re.IGNORECASE)


def hours_named(text: str) -> HoursNorm | None:
    """The hours that "weekday evenings" or "after work" stand for; None where the text names none, or only what not."""
    lowered = text.lower()
    if _NOT.search(lowered):
        return None
    days = next((days for word, days in _DAYS if word in lowered), Days.ANY)
    return next((HoursNorm(start, end, days) for word, start, end in HOURS_NAMED if word in lowered), None)


def asks_for_holidays(items: Iterable[Evidence]) -> bool:
    """Whether they told that public holidays suit them, in the newest word on it."""
    told = (item for item in newest_first(items) if item.aspect is Aspect.TIMING and item.source in TOLD)
    newest = next((item for item in told if _HOLIDAYS.search(item.value)), None)
    return newest is not None and newest.polarity is Polarity.LIKES and not _NOT.search(newest.value)


def when(hour: HourAnswer) -> str:
    """Such as "on weekday evenings (17–21, Madrid time)"; "" where no hour is known."""
    if hour.start is None or hour.end is None:
        return ""
    clock = f"{hour.start}–{hour.end}, {place(hour)}"
    part, edge = _PARTS.get((hour.start, hour.end)), _EDGES.get((hour.start, hour.end))
    if part:
        day = {None: f"in the {part}", False: f"on weekday {part}", True: f"on weekend {part}"}[hour.weekend]
        return f"{day} ({clock})"
    days = {None: "", False: " on weekdays", True: " at weekends"}[hour.weekend]
    return f"{edge}{days} ({clock})" if edge else f"between {hour.start} and {hour.end} o’clock{days} ({place(hour)})"


def preferred(hour: HourAnswer) -> HoursNorm | None:
    """The hours of an answer, None where it names none."""
    if hour.start is None or hour.end is None:
        return None
    days = {None: Days.ANY, False: Days.WEEKDAY, True: Days.WEEKEND}[hour.weekend]
    return HoursNorm(hour.start, hour.end, days)


def hours_in_words(hours: HoursNorm, zone: Zone) -> str:
    """The same for hours that stand by themselves."""
    weekend = {Days.ANY: None, Days.WEEKDAY: False, Days.WEEKEND: True}[hours.days]
    return when(
        HourAnswer(
            level=Level.SAID,
            start=hours.start,
            end=hours.end,
            weekend=weekend,
            zone=zone.name,
            zone_guessed=bool(zone.guessed_from),
            zone_from=zone.guessed_from,
        )
    )


def to_try(trial: HourTrial, name: str) -> str:
    """Such as "Nobody has tried weekday mornings with Dana Ruiz yet: try 9–12 next."."""
    part = _PARTS.get((trial.start, trial.end), f"hours from {trial.start} to {trial.end}")
    days = {None: "the", False: "weekday", True: "weekend"}[trial.weekend]
    because = f" ({trial.because})" if trial.because else ""
    if not trial.tried:
        return f"Nobody has tried {days} {part} with {name} yet: try {trial.start}–{trial.end} next{because}."
    return f"{days.capitalize()} {part} were tried {_times(trial)} with {name}: try {trial.start}–{trial.end} next{because}."


def try_them(trial: HourTrial, name: str) -> str:
    """The same of hours that were named just before."""
    if not trial.tried:
        return f"Nobody has tried these hours with {name} yet: try them next."
    return f"They were tried {_times(trial)} with {name}: try them again."


def _times(trial: HourTrial) -> str:
    times = {1: "once", 2: "twice"}.get(trial.tried, f"{trial.tried} times")
    return f"only {times}" if trial.tried < SELDOM else times


def place(hour: HourAnswer) -> str:
    """Such as "Madrid time", and where we know it from if it is a guess."""
    if hour.zone is None:
        return "in their own time zone, which we do not know"
    city = hour.zone.rsplit("/", 1)[-1].replace("_", " ")
    guessed = f", guessed from their {hour.zone_from or 'address'}" if hour.zone_guessed else ""
    return f"{city} time{guessed}"
