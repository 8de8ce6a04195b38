"""Emoji, capitals, exclamation marks and the like in copy for people who dislike them."""

import re
from collections.abc import Iterator

from bot.core.evidence import Aspect, Evidence, Polarity
from bot.core.flags.contract import can_speak
from bot.core.flags.matter import known_matter
from bot.core.flags.passages import Page, Passage
from bot.core.flags.rules.against import whole
from bot.core.flags.rules.rule import Example, Hit, Rule
from bot.core.flags.speech import quoted_spans

_EMOJI = "[\U0001f300-\U0001faff\u2600-\u27bf\u2b50\u2b55\U0001f1e6-\U0001f1ff]\ufe0f?"
_WORDS_BEFORE = r"(?:\S+[ \t]+){0,3}"
_ACRONYM = r"\b(?!(?:SMS|VAT|FAQ|PDF|RSVP|STOP|USB|UK|US|EU|TV|OK|AM|PM|ID|DIY|QR|GPS|BBC|NHS|USA|CEO|GB|EUR|GBP|USD|CET|BST|GMT)\b)[A-Z]{2,5}\b"
"""Two of them in a row, unexplained, are shop talk; those that everybody knows are none."""
_SEEN = {
    "emoji": re.compile(rf"(?:\S*{_EMOJI}\S*[ \t]*)+"),
    "exclamation marks": re.compile(rf"{_WORDS_BEFORE}\S*!+"),
    "capitals": re.compile(
        r"\b(?!(?:SMS|VAT|FAQ|PDF|RSVP|STOP|USB|IBAN|GDPR|LED|DIY|ETA)\b)[A-Z]{4,}\b(?:[ \t]+[A-Z]{2,}\b)*"
    ),
    "jargon": re.compile(rf"{_ACRONYM}(?:[ \t,/]+[\w.-]+){{0,5}}?[ \t,/]+(?:\w+[ \t])?{_ACRONYM}"),
    "hashtags": re.compile(r"(?:#\w+[ \t]*)+"),
    "bullets": re.compile(r"(?m)^[ \t]*[-*•][ \t]+\S+(?:[ \t]+\S+){0,6}"),
    "rhetorical questions": re.compile(r"[^.!?\n]{3,90}\?"),
}
"""What copy shows without naming it."""
_ASPECTS = frozenset({Aspect.FORMAT, Aspect.TONE, Aspect.LANGUAGE, Aspect.IMAGERY})


def find(page: Page) -> Iterator[Hit]:
    """The first place where the copy shows each disliked form."""
    if not page.is_copy:
        return
    quoted = quoted_spans(page.text)
    for form, pattern in _SEEN.items():
        opposing = _dislikes(page.case.evidence, form)
        passages = (_passage(found) for found in pattern.finditer(page.text)) if opposing else ()
        first = next((passage for passage in passages if not any(passage.overlaps(span) for span in quoted)), None)
        if first:
            yield whole(first, opposing, opposing[0].aspect)


def _passage(found: re.Match[str]) -> Passage:
    text = found[0].strip()
    start = found.start() + found[0].index(text)
    return Passage(text, start, start + len(text))


def _dislikes(evidence: tuple[Evidence, ...], form: str) -> tuple[Evidence, ...]:
    told = [
        item for item in evidence if can_speak(item) and item.aspect in _ASPECTS and form in known_matter(item).fields
    ]
    if any(item.polarity is Polarity.LIKES for item in told):
        return ()
    return tuple(told)


RULE = Rule(
    name="disliked-form",
    reason="Emoji, capitals and exclamation marks are matters of taste: the reader's decides.",
    find=find,
    hits=(
        Example(text="Your slot is on Monday 🎉 😁", known=("dislikes format: smileys",), is_copy=True),
        Example(
            text="Your order is here! Collect it today.", known=("dislikes tone: exclamation marks",), is_copy=True
        ),
        Example(
            text="FINAL WEEKS at the shop in Hull.", known=("dislikes tone: shouting capitals (survey)",), is_copy=True
        ),
    ),
    misses=(
        Example(text="Your slot is on Monday.", known=("dislikes format: smileys",), is_copy=True),
        Example(text="Your slot is on Monday 🎉", known=("likes format: emoji",), is_copy=True),
        Example(text="Get the PDF by SMS in the UK.", known=("dislikes language: acronyms",), is_copy=True),
        Example(text="Reply STOP to opt out of SMS.", known=("dislikes tone: shouting capitals",), is_copy=True),
        Example(text="“Great shop!” (Lotte, Ghent)", known=("dislikes tone: exclamation marks",), is_copy=True),
        Example(text="Your slot is on Monday 🎉", known=("dislikes format: emoji (assumed, a guess)",), is_copy=True),
    ),
)
