"""Figures in a sentence, each with what it counts, so that "twelve years" is not taken for "twelve months"."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from bot.core.brand.terms import STOP, stem

_ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_WORDS = {word: number for number, word in enumerate(_ONES.split())} | {
    word: number for number, word in zip(range(20, 100, 10), _TENS.split(), strict=True)
}
_OTHERS = {"hundred": 100, "thousand": 1_000, "dozen": 12}
_MINUTES = {
    "second": 1 / 60,
    "minute": 1.0,
    "hour": 60.0,
    "day": 1_440.0,
    "night": 1_440.0,
    "week": 10_080.0,
    "month": 43_830.0,
    "year": 525_960.0,
    "decade": 5_259_600.0,
}
"""Units of time in minutes; a month is the twelfth part of a year of 365.25 days."""
_TIMES = {"once": 1, "twice": 2, "thrice": 3}

_UNIT = rf"(?:{'|'.join(_MINUTES)})s?"
_WORD = rf"(?:{'|'.join((*_WORDS, *_OTHERS))})\b"
_NUMBER = rf"\d[\d,]*(?:\.\d+)?|{_WORD}(?:[ -]{_WORD})*"
_FIGURE = re.compile(
    rf"""(?P<money>[£$€])\s?(?P<sum>\d[\d,]*(?:\.\d+)?)
      | \b(?P<norm>(?-i:[A-Z]{{2,5}}))\s?(?P<id>\d[\d.-]*)
      | (?<![\w.])(?P<year>(?:19|20)\d\d)(?![\w%]|[.,]\d)
      | (?<![\w.])(?P<clock>\d{{1,2}}(?:[:.]\d\d)?)\s?(?P<noon>[ap])\.?m\b
      | (?<![\w.])(?P<share>{_NUMBER})\s?(?:%|per\ ?cent\b)
      | \b(?P<half>half)(?:\ an?)?[ -](?P<halved>{_UNIT})\b
      | \b(?:within|in|for|after|of|by)\ (?P<single>an?\ {_UNIT})\b | \b(?P<whole>an?\ {_UNIT})['’]s\b
      | \b(?P<often>once|twice|thrice)\b
      | (?<![\w.])(?P<count>{_NUMBER})(?:[ -](?P<unit>[A-Za-z]+))?
    """,
    re.VERBOSE | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Figure:
    """`value` of what `counts` names: "time" in minutes, "£", "%", "year", "clock" in minutes of the day, "iso", or a noun's
    stem. `quote` stands at `start`..`end` of the text.
    """

    counts: str
    value: float
    quote: str
    start: int
    end: int

    def same_as(self, other: "Figure") -> bool:
        """Of times within 2 %: twelve months are a year, thirty days a month."""
        slack = 0.02 * max(self.value, other.value) if self.counts == "time" else 0.0
        return self.counts == other.counts and abs(self.value - other.value) <= slack


def figures_in(text: str) -> Iterator[Figure]:
    for found in _FIGURE.finditer(text):
        counted = _counted(found)
        if counted:
            yield Figure(*counted, found[0].strip(), found.start(), found.end())


def _counted(found: re.Match[str]) -> tuple[str, float] | None:
    """What is counted, and how many; None for a number that counts nothing."""
    part = found.groupdict()
    read = next((read for name, read in _READ.items() if part[name]), _of_a_noun)
    return read(part)


Groups = Mapping[str, str]


def _of_a_noun(part: Groups) -> tuple[str, float] | None:
    """A noun with a number before it. "One lesson" is no figure: "one" is mostly a pronoun; but "one week" is a time."""
    noun = stem(part["unit"] or "")
    if noun in _MINUTES:
        return _time(noun, _value(part["count"]))
    return None if not noun or noun in STOP or part["count"].casefold() == "one" else (noun, _value(part["count"]))


def _time(unit: str, number: float) -> tuple[str, float]:
    return "time", number * _MINUTES[stem(unit)]


def _clock(part: Groups) -> tuple[str, float]:
    """Minutes of the day."""
    hours, _, minutes = part["clock"].replace(".", ":").partition(":")
    return "clock", (int(hours) % 12 + (12 if part["noon"].casefold() == "p" else 0)) * 60 + float(minutes or 0)


_READ: Mapping[str, Callable[[Groups], tuple[str, float] | None]] = {
    "sum": lambda part: (part["money"], _value(part["sum"])),
    "id": lambda part: (part["norm"].casefold(), float(re.sub(r"\D", "", part["id"]))),
    "year": lambda part: ("year", float(part["year"])),
    "clock": _clock,
    "share": lambda part: ("%", _value(part["share"])),
    "halved": lambda part: _time(part["halved"], 0.5),
    "single": lambda part: _time(part["single"].split()[1], 1),
    "whole": lambda part: _time(part["whole"].split()[1], 1),
    "often": lambda part: (stem("times"), float(_TIMES[part["often"].casefold()])),
}
"""By the group of the pattern that found something: how it is read."""


def _value(number: str) -> float:
    """Of figures and words: "1,200", "forty-two", "three hundred"."""
    plain = number.replace(",", "").strip(".")
    if plain[:1].isdigit():
        return float(plain)
    total = 0.0
    for word in re.split(r"[ -]", number.casefold()):
        total = max(total, 1) * _OTHERS[word] if word in _OTHERS else total + _WORDS[word]
    return total
