"""The thing that somebody likes, in a few of their own words."""

import re

LONGEST_VALUE = 120
"""Characters of a taste's value, as many as a person reads at a glance; a longer clause is cut at a word."""
_MOST_WORDS = 8
_LEADING = re.compile(
    r"^(?:(?:the|a|an|all|any|those|these|such|some|this|that)(?=\s+(?!when\b)\w)|it\s+when|getting|receiving|having|seeing|reading|to\s+(?:get|receive|have|see|read)|so\s+many|too\s+many)\s+",
    re.I,
)
_TRAILING = re.compile(
    r"[\s,!.…]*\b(?:myself|personally|so\s+much|a\s+lot|tbh|imho|imo|too|as\s+well|either|at\s+all|in\s+general|anyway|though|honestly|please|pls|lol|haha|more\s+than\s+anything)[\s!.…]*$",
    re.I,
)
_SEAM = re.compile(
    r"\s*[;:.!?()“”\"]|\s*,|\s+[-–—]+\s|\s+(?:so|because|cos|cuz|since|but|although|though|whereas|while)\b|\s+(?:and|or)\s+(?:i|we|they|she|he|it|so|make|use|put|keep|add|send|write|please)\b",
    re.I,
)
_POINTS_BACK = re.compile(r"(?:it|them|that|those|these|this|they|one|ones|things?|stuff|which)", re.I)
_NO_THING = re.compile(r"(?:past|beyond|at|in|on|by|with|from|of|until|before|after|if|when|how|what|why|him|her|you|us|me|my)\b", re.I)  # fmt: skip
_ASKED = re.compile(
    r"^(?:(?:please|pls|and|so|then|also|maybe|just|let['’]?s|can\s+(?:you|we|u)|could\s+you)\s+)*(?:no|none\s+of|not|skip|drop|avoid|without|leave\s+out|lose|cut|ditch|use|add|include|mention|(?:open|start|begin|end|close|go|lead)\s+with|put\s+in|put|send|make\s+it|make|throw\s+in|go\s+for|do|try|with|have|keep|write|give)\s+(?:(?:her|him|them|it|in|a|an|the|some|any|more|about)\s+)*(?=\S)",
    re.I,
)


def named_thing(words: str) -> str:
    """The words without what frames them: "the long emails so much" are long emails; "" where they name no thing."""
    thing = _SEAM.split(words.strip(), maxsplit=1)[0]
    while (shorter := _TRAILING.sub("", _LEADING.sub("", thing))) != thing:
        thing = shorter
    thing = " ".join(thing.strip(" '’*_~").split())
    known = thing and not _POINTS_BACK.fullmatch(thing) and not _NO_THING.match(thing)
    return thing if known and len(thing.split()) <= _MOST_WORDS and len(thing) <= LONGEST_VALUE else ""


def points_back(words: str) -> bool:
    """Whether the words stand for something said before: "they bore me"."""
    thing = _SEAM.split(words.strip(), maxsplit=1)[0]
    return _POINTS_BACK.fullmatch(_TRAILING.sub("", thing).strip()) is not None


def asked_thing(clause: str) -> str:
    """What a clause asks for, or asks to be left out: "No webinars please" is about webinars; "" where it asks nothing."""
    asked = _ASKED.match(clause.strip())
    return named_thing(clause.strip()[asked.end() :]) if asked else ""


def whole(clause: str) -> str:
    """A clause as a value of its own, where nobody can be sure what in it is liked."""
    told = " ".join(clause.split())
    return told if len(told) <= LONGEST_VALUE else f"{told[: LONGEST_VALUE - 1].rsplit(' ', 1)[0]}…"
