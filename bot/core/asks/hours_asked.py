"""Hours as people name them in a question: "at 9am", "around nine", "9-11", "17 h", "on weekday evenings", "lunch time"."""

import re
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from bot.core.asks.word_list import word_list
from bot.core.norms import Days, HoursNorm

PARTS = {
    "early morning": (6, 9), "early evening": (17, 19), "late evening": (19, 21), "late afternoon": (15, 17),
    "early afternoon": (12, 15), "before work": (6, 9), "after work": (17, 21), "lunch time": (12, 14), "lunchtime": (12, 14),
    "lunch": (12, 14), "morning": (9, 12), "afternoon": (12, 17), "evening": (17, 21), "night": (21, 24),
}  # fmt: skip
"""The parts of the day of the roll-ups where they have the name. The first that fits wins."""
POINTS = {"noon": 12, "midday": 12, "midnight": 0}
NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12,
}  # fmt: skip
DAYS = {
    Days.WEEKEND: word_list("weekend weekends saturday saturdays sunday sundays"),
    Days.WEEKDAY: word_list(
        "weekday weekdays monday mondays tuesday tuesdays wednesday wednesdays thursday thursdays friday fridays workday workdays"
    ),
}
HABITS = {name for names in DAYS.values() for name in names if name.endswith("s")} | {"weekend", "weekday", "workday"}
"""Days that somebody likes by themselves; “by friday” is a date."""
SPELT = sorted(word_list("morning mornings afternoon afternoons evening evenings weekend weekends weekday weekdays"))
"""Words long enough to be known by a slip of the finger or two."""
REAL_WORDS = word_list("moaning warning earning opening eventing")
EARLIEST = 8
"""An hour before it, without a word on the half of the day, begins nobody's day."""
_NOON = {"am": 0, "pm": 12}
_HOUR = rf"(?P<{{0}}>\d{{{{1,2}}}}|{'|'.join(NUMBERS)})(?:[:.]\d\d)?"
_HALF = r" ?(?P<{0}>am|pm|a ?\. ?m(?: ?\.)?|p ?\. ?m(?: ?\.)?)?"
_CLOCK = r"(?: ?(?:h|hrs?|hours|uhr|o'?clock))?"
_LEAD = r"(?:(?:at|around|about|by|from|between|@|circa) )*"
_RANGE = re.compile(
    rf"\b{_LEAD}{_HOUR.format('start')}{_HALF.format('first')}{_CLOCK} ?(?:-|–|to|till|until|and) ?"
    rf"{_HOUR.format('end')}{_HALF.format('last')}{_CLOCK}\b"
)
_POINT = re.compile(
    rf"\b(?:(?P<lead>at|around|about|by|circa) )?{_HOUR.format('hour')}(?:{_HALF.format('half')})(?P<clock>{_CLOCK})(?!\w)"
)
_BOUND = re.compile(
    rf"\b(?:any time )?(?P<side>before|until|after|from) {_HOUR.format('hour')}(?:{_HALF.format('half')}){_CLOCK}(?: on(?:wards)?)?(?!\w)"
)
"""Where the day ends, or begins, for them: “before 8”, “after 6pm”."""
_PAST = re.compile(rf"\b(?:half|quarter|(?:five|ten|twenty)(?: minutes)?) past (?={'|'.join(NUMBERS)}|\d)")
_NAMED = re.compile(rf"\b(?:at |around |in the |on )*(?P<part>{'|'.join(PARTS)})s?\b")
_NAMED_POINT = re.compile(rf"\b(?:at |around )?(?P<point>{'|'.join(POINTS)})\b")


@dataclass(frozen=True, slots=True)
class HoursHeard:
    """`hours` is None where none are named; `rest` the line without the words that named them."""

    hours: HoursNorm | None
    rest: str


def read_hours(line: str) -> HoursHeard:
    """From keys apart by blanks. A bare number is an hour only behind "at" or before "o'clock" and the like."""
    spelt = _PAST.sub("at ", " ".join(_spelt(word) for word in line.split()))
    days, rest = _days(spelt)
    named, rest = _hours(rest)
    if named is None:
        whole_days = HABITS & set(spelt.split())
        return HoursHeard(HoursNorm(0, 24, days) if whole_days else None, rest)
    return HoursHeard(HoursNorm(*named, days), rest)


def _spelt(word: str) -> str:
    if len(word) < 6 or word in REAL_WORDS or word in SPELT:
        return word
    near = [
        known for known in SPELT if known[0] == word[0] and OSA.distance(word, known) <= (1 if len(word) < 8 else 2)
    ]
    return min(near, key=lambda known: OSA.distance(word, known), default=word)


def _days(line: str) -> tuple[Days, str]:
    words = line.split()
    for days, names in DAYS.items():
        if names & set(words):
            return days, " ".join(word for word in words if word not in names)
    return Days.ANY, line


def _hours(line: str) -> tuple[tuple[int, int] | None, str]:
    if found := _RANGE.search(line):
        last = found["last"] or found["first"]
        start, end = _hour(found["start"], found["first"] or last), _hour(found["end"], last)
        return ((start, end) if start != end and end <= 24 else None), _without(line, found)
    if found := _BOUND.search(line):
        return _bounded(found), _without(line, found)
    if (found := _NAMED_POINT.search(line)) and found["point"]:
        at = POINTS[found["point"]]
        return (at, at + 1), _without(line, found)
    part, rest = _part(line)
    if (found := _POINT.search(rest)) and (found["lead"] or found["half"] or found["clock"]):
        late = found["half"] or ("pm" if part and part[0] >= 12 else None)
        at = _hour(found["hour"], late)
        return ((at % 24, at % 24 + 1) if at <= 24 else None), _without(rest, found)
    return part, rest


def _bounded(found: re.Match[str]) -> tuple[int, int] | None:
    """“After 6” is in the evening, “after 9” any time from the morning on."""
    ends = found["side"] in ("before", "until")
    at = _hour(found["hour"], found["half"])
    at += 12 if not (ends or found["half"]) and at < EARLIEST else 0
    start, end = (0, at) if ends else (at, 24)
    return (start, end) if start < end <= 24 else None


def _part(line: str) -> tuple[tuple[int, int] | None, str]:
    found = _NAMED.search(line)
    return (PARTS[found["part"]], _without(line, found)) if found else (None, line)


def _hour(typed: str, half: str | None) -> int:
    number = NUMBERS.get(typed) or int(typed)
    if not half or number > 12:
        return number
    return number % 12 + _NOON[half[0] + "m"]


def _without(line: str, found: re.Match[str]) -> str:
    return " ".join(f"{line[: found.start()]} {line[found.end() :]}".split())
