"""Passages that say who somebody is and not what they like. Of these nothing is kept: a taste is never inferred from age,
gender, family, origin, health or belief.
"""

import re

_WHO = r"(?:mum|mom|mother|dad|father|parent|gran\w*|grand\w+|wife|husband|partner|woman|man|girl|guy|lad|boy|lady|millennial|boomer|pensioner|student|teenager|kid|child|\w+-year-old|vegan|vegetarian|christian|muslim|catholic|jew|atheist|diabetic|\w*gay|lesbian|immigrant|foreigner|german|englishm[ae]n|scot|feminist|gen[\s-][xyz]|\d+\w*)"
_IN_FRONT = re.compile(
    rf"^\s*(?:speaking\s+)?(?:as|being)\s+(?:an?\s+)?(?:[\w-]+\s+){{0,4}}?{_WHO}\b(?:\s+(?:of|with|in|from)\s+\w+(?:\s+\w+)?(?=\s*,|\s+i\b))?(?:\s+(?:myself|and\s+it))?\s*,?\s*",
    re.I,
)
_OF_ONESELF = re.compile(
    rf"(?:^|\b)(?:i['’]?m|i\s+am|we['’]?re|being|as|speaking\s+as|when\s+i\s+was|i\s+grew\s+up)\b(?:\s+(?:an?|the|in|on|as|only|just))*\s+(?:[\w-]+\s+){{0,3}}?{_WHO}\b",
    re.I,
)

TOLD = (
    "Speaking as a mum",
    "as a 50-year-old woman",
    "when I was a student",
    "I'm a vegan myself",
    "being a father of two",
)
"""Each says who somebody is, and nothing that they like."""
NOT_TOLD = ("I hate long emails", "my favourite colour is blue", "I'm a morning person", "I love Mother's Day cards")


def says_who_one_is(passage: str) -> bool:
    return _OF_ONESELF.search(passage) is not None


def without_who_one_is(passage: str) -> str:
    """What is left behind "as a 50-year-old woman"; the passage itself where it does not begin so."""
    return passage[found.end() :] if (found := _IN_FRONT.match(passage)) else passage
