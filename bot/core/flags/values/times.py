"""Which hours and days a text names: "Saturday 6:45", "after six", "first half of the day", "weekday evenings"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.core.flags.values import elsewhere
from bot.core.norms import Days, HoursNorm

WEEKDAYS = frozenset(range(5))
WEEKEND = frozenset({5, 6})
_ALL_DAY = frozenset(range(24))
_EVERY_DAY = frozenset(range(7))
_DAYS = (
    "mon(?:day)?",
    "tue(?:s(?:day)?)?",
    "wed(?:s|nesday)?",
    "thu(?:r(?:s(?:day)?)?)?",
    "fri(?:day)?",
    "sat(?:urday)?",
    "sun(?:day)?",
)


@dataclass(frozen=True, slots=True)
class Moment:
    """Hours 0 to 23 and days 0 (Monday) to 6; None where the words do not say."""

    hours: frozenset[int] | None = None
    days: frozenset[int] | None = None

    def __bool__(self) -> bool:
        return self.hours is not None or self.days is not None

    def comparable(self, other: "Moment") -> bool:
        return bool(self.hours and other.hours) or bool(self.days and other.days)

    def meets(self, other: "Moment") -> bool:
        """Whether both can be true at once; what one of them leaves open does not part them."""
        hours = (self.hours or _ALL_DAY) & (other.hours or _ALL_DAY)
        return bool(hours) and bool((self.days or _EVERY_DAY) & (other.days or _EVERY_DAY))


NO_MOMENT = Moment()


def moment_of(norm: HoursNorm) -> Moment:
    days = {Days.ANY: None, Days.WEEKDAY: WEEKDAYS, Days.WEEKEND: WEEKEND}[norm.days]
    return Moment(frozenset(hour for hour in range(24) if norm.covers(hour)), days)


_PARTS = (
    (r"(?:first|early) (?:half|part) of the day", range(12)),
    (r"(?:second|later) (?:half|part) of the day", range(12, 24)),
    (
        r"crack of dawn|dawn|before (?:the )?(?:sunrise|breakfast)|early (?:in the )?mornings?|first thing(?: in the morning)?",
        range(4, 9),
    ),
    (r"breakfast(?: time)?|(?:morning )?commute", range(6, 9)),
    (r"late (?:in the )?mornings?", range(10, 12)),
    (r"before noon|before midday|before lunch|mornings?|a\.m\.", range(6, 12)),
    (r"lunch ?(?:time|break|hour)?s?|noon|midday", range(12, 14)),
    (r"early (?:in the )?afternoons?|after lunch", range(13, 15)),
    (r"late (?:in the )?afternoons?", range(15, 18)),
    (r"afternoons?", range(12, 18)),
    (
        r"office hours|working hours|work hours|business hours|during the working day|during work|at work|while (?:at )?work(?:ing)?",
        range(9, 17),
    ),
    (
        r"after (?:work|office hours|hours)|after the (?:kids|children) are in bed|dinner ?time|early evenings?",
        range(17, 23),
    ),
    (
        r"late (?:at night|nights?|evenings?)|bed ?time|midnight|small hours|middle of the night|(?<!to)nights?|overnight",
        (*range(21, 24), *range(6)),
    ),
    (r"evenings?|tonight", range(17, 22)),
    *elsewhere.PARTS,
)
_PART_PATTERNS = tuple((re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.I), frozenset(hours)) for words, hours in _PARTS)
_NUMBER_WORDS = {
    word: n
    for n, word in enumerate(
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"], 1
    )
}
_HOUR = rf"(?P<h>\d{{1,2}}|{'|'.join(_NUMBER_WORDS)})(?:[:.h](?P<m>\d{{2}}))?\s*(?P<ap>am|pm|a\.m\.|p\.m\.|o['’]?clock|h\b|uhr)?"
_CLOCK = re.compile(
    rf"(?:\b(?P<how>before|by|until|till|after|from|past|at|around|about|@|since|not before|{elsewhere.LEADS})\s*)?(?<![\w.,£$€#-]){_HOUR}(?![\w%:,]|\.\d)",
    re.I,
)
_RANGE = re.compile(
    r"(?<![\w.,£$€-])(\d{1,2})(?:[:.]\d{2})?\s*(am|pm)?\s*(?:-|–|to|and)\s*(\d{1,2})(?:[:.]\d{2})?\s*(am|pm)?(?![\w%]|[.,]\d)",
    re.I,
)
_COUNTED = re.compile(
    r"\s*(?:%|(?!(?:on|in|at|or|and|but|because|please|pls|sharp|the|my|her|his|their|is|would|if|when|we|she|he|they|it|und|am|weil|et|y|de|du|le|por|porque|car)\b)\w)",
    re.I,
)
"""What follows a number that counts something: "after 20 days" is no hour, "after 6 on Monday" is one."""
_DAY_PATTERNS = tuple(
    re.compile(rf"(?<!\w)(?:(?:{day})s?|{other})(?!\w)", re.I) for day, other in zip(_DAYS, elsewhere.DAYS, strict=True)
)
_WEEKDAYS_NAMED = re.compile(
    rf"(?<!\w)(?:(?:mid-?)?week ?days?|mid-?week|working days?|work days?|monday to friday|{elsewhere.WEEKDAYS})(?!\w)",
    re.I,
)
_WEEKEND_NAMED = re.compile(rf"(?<!\w)(?:week-?ends?|{elsewhere.WEEKEND})(?!\w)", re.I)


def read_moment(text: str) -> Moment:
    """The hours and days that `text` names, all of them together; empty where it names none."""
    days = _days(text)
    plain = re.sub(
        r"\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*",
        " ",
        text,
        flags=re.I,
    )
    return Moment(_hours(plain) or None, days or None)


def _days(text: str) -> frozenset[int]:
    days = {n for n, pattern in enumerate(_DAY_PATTERNS) if pattern.search(text)}
    if _WEEKDAYS_NAMED.search(text):
        days |= WEEKDAYS
    if _WEEKEND_NAMED.search(text):
        days |= WEEKEND
    return frozenset(days)


def _hours(text: str) -> frozenset[int]:
    ranged = frozenset(hour for found in _RANGE.finditer(text) for hour in _between(found))
    if ranged:
        return ranged
    clock = frozenset(hour for found in _CLOCK.finditer(text) for hour in _at(found, text))
    if clock:
        return clock
    parts: set[int] = set()
    for pattern, hours in _PART_PATTERNS:
        if pattern.search(text):
            parts |= hours
            text = pattern.sub(" ", text)
    return frozenset(parts)


_LATE = 18
"""From this hour on, "22-6" is a night; "10-9" is none."""


_NOON, _EARLY_PM = 12, 6
""" "12 and 1" or "9-3" run into the afternoon."""


def _between(found: re.Match[str]) -> Iterator[int]:
    start, first, end, second = found.groups()
    if not (first or second or ":" in found[0] or "." in found[0]) and _EARLY_PM < int(end) <= int(start) < _LATE:
        return
    a, b = _clock(int(start), first or second), _clock(int(end), second)
    if not second and b <= a <= _NOON and b <= _EARLY_PM:
        b += _NOON
    if a < 24 and b <= 24:
        yield from range(a, b) if a < b else (*range(a, 24), *range(b))


def _at(found: re.Match[str], text: str) -> Iterator[int]:
    marked = bool(found["m"] or found["ap"])
    if not marked and (not found["how"] or _COUNTED.match(text, found.end())):
        return
    raw = found["h"].lower()
    hour = _clock(_NUMBER_WORDS.get(raw) or int(raw), _half(found["ap"], text) or _guess(raw, found["m"], text))
    if hour < 24:
        yield from _by_how((found["how"] or "at").lower(), hour, late=bool(found["m"] and found["m"] != "00"))


def _half(written: str | None, text: str) -> str | None:
    """Which half of the day is written behind the hour; "Uhr", "h" and "o'clock" leave that to the words around it."""
    if written and written[0].lower() not in "ap":
        return "pm" if _LATE_ELSEWHERE.search(text) else written
    return written


def _guess(raw: str, minutes: str | None, text: str) -> str | None:
    """Morning or afternoon: "after six" and "at four" mean the latter, unless the words speak of the morning."""
    if _LATE_ELSEWHERE.search(text):
        return "pm"
    hour = _NUMBER_WORDS.get(raw.lower()) or int(raw)
    return "pm" if not minutes and 1 <= hour <= 6 and not _IN_THE_MORNING.search(text) else None


_IN_THE_MORNING = re.compile(rf"morning|breakfast|dawn|\bam\b|\b(?:{elsewhere.EARLY})\b", re.I)
_LATE_ELSEWHERE = re.compile(rf"\b(?:{elsewhere.LATE})\b", re.I)


def _clock(hour: int, half: str | None) -> int:
    if half and half.lower().startswith("p") and hour < 12:
        return hour + 12
    return 0 if half and half.lower().startswith("a") and hour == 12 else hour


def _by_how(how: str, hour: int, *, late: bool) -> range:
    if how in ("before", "by", "until", "till", *elsewhere.BEFORE):
        return range(min(4, hour), hour + late)
    if how in ("after", "from", "past", "since", "not before", *elsewhere.AFTER):
        return range(hour, 24)
    return range(hour, hour + 1)
