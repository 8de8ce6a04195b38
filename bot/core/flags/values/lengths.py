"""Whether a text speaks of short or of long copy."""

import re
from enum import StrEnum


class Length(StrEnum):
    SHORT = "short"
    LONG = "long"


SHORT_WORDS = 120
"""A number of words up to here is a wish for short copy ..."""
LONG_WORDS = 250
"""... and from here on for long copy; between the two it says neither."""

_FEW_LINES = r"(?:one|two|three|four|five|a\s+few|a\s+couple\s+of|\d)\s+(?:short\s+)?(?:lines?|sentences?|bullets?)"
_SHORT = re.compile(
    rf"""\b(?:short(?:er)?|brief(?:ly|er)?(?=\s+(?:messages?|emails?|texts?|notes?|copy|mails?|updates?|and|,)|$)|brevity|concise|succinct|snappy|crisp|terse|tl;?dr|one-?liners?|bite-?sized?|compact|skim(?:s|mable)?|
      to\s+the\s+point|{_FEW_LINES}|bullets?\s+only|(?:half|one)\s+(?:a\s+)?page|
      (?:just|only)\s+the\s+(?:facts|essentials|headlines?|basics)|key\s+facts|few\s+words|at\s+a\s+glance|keep\s+it\s+(?:tight|lean)|no\s+waffle|scroll(?:s|ing)?\s+past)\b""",
    re.I | re.X,
)
_LONG = re.compile(
    r"""\b(?:long(?:er)?[\s-](?:\w+\s+)?(?:reads?|emails?|mails?|copy|texts?|letters?|messages?|versions?|form|pieces?|posts?|articles?|newsletters?|explanations?|descriptions?|stories|paragraphs|recipes)|longreads?|lengthy|in[\s-]depth|depth|
      (?:full|complete|whole|entire)\s+(?:story|picture|details?|documentation|article|breakdown|explanations?|background|spec\w*)|thorough|comprehensive|exhaustive|(?:proper|full)\s+articles?|
      (?:every|all\s+(?:the|of\s+the))\s+(?:last\s+)?(?:details?|specs?|ins\s+and\s+outs|background)|(?:lots|plenty|more)\s+(?:of\s+)?(?:details?|background|explanation)|detailed|details|go\s+big|walls?\s+of\s+text|essays?|
      (?:two|three|four|five|six|several|many|\w+teen|\d+|twelve|ten)[\s-](?:full\s+)?(?:pages?|paragraphs)|scroll(?:s|ing)?(?!\s+past)|endless)\b""",
    re.I | re.X,
)
_MORE = re.compile(rf"\b(?:more|longer)\s+than\s+{_FEW_LINES}\b", re.I)
"""More than what is short is long."""
_WORDS = re.compile(r"\b(?P<n>\d[\d,. ]*\d|\d+)\s*(?:-\s*)?words?\b", re.I)


def lengths_named(text: str) -> tuple[tuple[Length, re.Match[str]], ...]:
    """Each mention of a length with its words, in the order of the text."""
    more = list(_MORE.finditer(text))
    found = [(Length.LONG, match) for match in more]
    found += [
        (Length.SHORT, match) for match in _SHORT.finditer(text) if not any(_stands_in(match, one) for one in more)
    ]
    found += [(Length.LONG, match) for match in _LONG.finditer(text)]
    found += [(length, match) for match in _WORDS.finditer(text) if (length := _of_number(match["n"]))]
    return tuple(sorted(found, key=lambda item: item[1].start()))


def _stands_in(match: re.Match[str], other: re.Match[str]) -> bool:
    return other.start() <= match.start() < other.end()


def length_named(text: str) -> Length | None:
    """The one length that `text` speaks of; None where it names none, or both."""
    lengths = {length for length, _ in lengths_named(text)}
    return lengths.pop() if len(lengths) == 1 else None


def of_words(words: int) -> Length | None:
    if words <= SHORT_WORDS:
        return Length.SHORT
    return Length.LONG if words >= LONG_WORDS else None


def _of_number(digits: str) -> Length | None:
    return of_words(int(re.sub(r"\D", "", digits)))
