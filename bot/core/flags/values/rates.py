"""How often: "daily", "twice a week", "two letters a year", as messages a month."""

import re

_NUMBERS = {word: n for n, word in enumerate(["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"], 1)} | {
    "a": 1, "an": 1, "once": 1, "twice": 2, "thrice": 3, "another": 1, "single": 1,
}  # fmt: skip
_A_MONTH = {
    "hour": 720.0,
    "day": 30.0,
    "morning": 30.0,
    "evening": 30.0,
    "night": 30.0,
    "weekday": 22.0,
    "week": 4.3,
    "fortnight": 2.2,
    "month": 1.0,
    "quarter": 1 / 3,
    "season": 1 / 3,
    "year": 1 / 12,
}
_WORDS = {
    "hourly": 720.0,
    "daily": 30.0,
    "weekly": 4.3,
    "fortnightly": 2.2,
    "biweekly": 2.2,
    "monthly": 1.0,
    "quarterly": 1 / 3,
    "yearly": 1 / 12,
    "annual": 1 / 12,
    "annually": 1 / 12,
    "nightly": 30.0,
}
_PERIOD = "|".join(_A_MONTH)
_RATE = re.compile(
    rf"""\b(?P<n>\d+|{"|".join(_NUMBERS)})(?:\s+or\s+\w+)?(?:\s*(?:times|x)|(?:\s+(?!(?:a|an|per|each|every|in)\b)[\w-]+){{0,3}})?\s*(?:/|(?:an?|per|each|every|in\s+(?:a|one))\s+)(?P<period>{_PERIOD})s?\b
      | \b(?:every|each)\s+(?:single\s+)?(?:(?P<skip>other|second|two|three|\d+)\s+)?(?P<every>{_PERIOD}|mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?s?\b
      | \b(?P<word>{"|".join(_WORDS)})\b""",
    re.I | re.X,
)
_SKIPS = {"other": 2, "second": 2, "two": 2, "three": 3}


def rates_named(text: str) -> tuple[tuple[float, re.Match[str]], ...]:
    """Each frequency that `text` names, in messages a month, with its words."""
    return tuple((_a_month(found), found) for found in _RATE.finditer(text))


def _a_month(found: re.Match[str]) -> float:
    if found["word"]:
        return _WORDS[found["word"].lower()]
    if found["period"]:
        number = found["n"].lower()
        return (int(number) if number.isdigit() else _NUMBERS[number]) * _A_MONTH[found["period"].lower()]
    skip = (found["skip"] or "").lower()
    every = int(skip) if skip.isdigit() else _SKIPS.get(skip, 1)
    return _A_MONTH.get(found["every"].lower(), _A_MONTH["week"]) / max(every, 1)
