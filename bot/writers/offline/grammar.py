"""Articles, plurals and contractions, as far as closed lists carry."""

import re

from bot.core.brief.copula import is_plural
from bot.core.brief.kinds import EVENT_NOUN
from bot.core.brief.wording import mid_sentence, sentence_case

_DETERMINED = re.compile(
    r"^(?:an?|the|our|your|this|these|those|every|each|all|some|any|no|one|two|three|four|only|just|\d|£|\$|€|half[\s-]price\b|half\s+an?\b|free\b|up\s+to\b)",
    re.I,
)
_CONTRACTED = (
    ("we've", "we have"), ("we're", "we are"), ("we'll", "we will"), ("you'll", "you will"), ("you're", "you are"), ("you've", "you have"),
    ("it's", "it is"), ("there's", "there is"), ("that's", "that is"), ("here's", "here is"), ("they're", "they are"), ("don't", "do not"),
    ("doesn't", "does not"), ("can't", "cannot"), ("won't", "will not"), ("isn't", "is not"), ("aren't", "are not"), ("they'll", "they will"),
)  # fmt: skip
_VOWEL = re.compile(r"^(?:[aeio]|u(?!ni|se|su|k\b)|hour|honest|8|11\b|18\b)", re.I)


def ended(text: str) -> str:
    """A sentence with its first letter upper and a full stop, unless it ends in a link or has its own mark."""
    text = sentence_case(text.strip())
    if not text or text[-1] in ".!?:…" or ends_in_link(text):
        return text
    return f"{text}."


def ends_in_link(text: str) -> bool:
    """A full stop after an address would become part of it in some readers."""
    return _LINK_AT_END.search(text[-_LONGEST_LINK:]) is not None


_LONGEST_LINK = 200
"""Characters at the end that are looked at; nobody types a longer address into a brief."""

_LINK_AT_END = re.compile(
    r"(?:https?://\S+|(?<![\w.-])[\w-]+(?:\.[\w-]+)+/\S*|(?<![\w.-])[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|uk|co|io|dev|app|shop|example|eu|de)|\S+@\S+)$"
)


def determined(phrase: str) -> bool:
    return bool(_DETERMINED.match(phrase))


def is_owed(order: str) -> bool:
    """Whether people are asked to do it and not merely free to: "bring gloves"."""
    return _OWED.match(order) is not None


_OWED = re.compile(r"(?:bring|wear|keep|arrive|pay|return|remember|check|let us know|leave)\b", re.I)


def with_a(phrase: str) -> str | None:
    """Such as "tool repair workshop" as "a tool repair workshop"; None where no article can be known to fit."""
    free = re.match(r"free ", phrase, re.I)
    if free and not is_plural(phrase) and not _MASS.search(_head(phrase)):
        return f"a {phrase}"
    if determined(phrase) or is_plural(phrase):
        return phrase
    if re.match(r"new [a-z]", phrase, re.I) and not _MASS.search(_head(phrase)):
        return f"a {phrase}"
    if _is_event(phrase):
        return f"{'an' if _VOWEL.match(phrase) else 'a'} {phrase}"
    return None


def with_the(phrase: str) -> str | None:
    if determined(phrase) and not re.match(r"an? ", phrase, re.I):
        return phrase
    plain = re.sub(r"^an? ", "", phrase)
    if _is_event(plain):
        return f"the {plain}"
    return phrase if is_plural(plain) else None


def _is_event(phrase: str) -> bool:
    """Whether the head of the phrase names an event: a sale, a workshop, an open day; a title such as "Hamlet" is none."""
    return bool(re.search(rf"(?:{EVENT_NOUN.pattern})$", _head(phrase), re.I))


def _head(phrase: str) -> str:
    return re.split(r"\s+(?:for|of|with|on|in|at|from|by|about|to|when|if|and|over|above)\s+|,", phrase)[0]


_MASS = re.compile(
    r"\b(?:delivery|entry|parking|postage|shipping|advice|admission|coffee|tea|cake|wrapping|installation|training|support|access|returns|food|wine|breakfast|lunch"
    r"|information|collect|collection|assembly|fitting|engraving|wifi|setup|software|shipping|insurance|gift|money|food|travel|childcare|stock|bread|jewellery|furniture|music|clothing|equipment|seed|compost)$",
    re.I,
)


def be(phrase: str) -> str:
    return "are" if is_plural(phrase) else "is"


def lower(phrase: str, names: tuple[str, ...]) -> str:
    return mid_sentence(phrase, names)


def formal(text: str) -> str:
    """Contractions spelt out."""
    for short, full in _CONTRACTED:
        text = _swap(rf"\b{short.replace(chr(39), '[’' + chr(39) + ']')}\b", full, text)
    return text


def _swap(pattern: str, words: str, text: str) -> str:
    """Each match replaced, with a capital where it had one."""
    return re.sub(pattern, lambda match: words.capitalize() if match.group()[0].isupper() else words, text, flags=re.I)


def had(text: str) -> str:
    """Such as "we've evening appointments" is "we have evening appointments": only a participle carries the short form."""
    return re.sub(
        r"\b(we|you|they|I)['’]ve(?! (?:been|got|made|put|had|just|now|also|never|always|\w+ed|\w+en|run|cut|set|built|brought|grown)\b)",
        r"\1 have",
        text,
        flags=re.I,
    )


def contracted(text: str) -> str:
    """Make "we are" what people say it; only where nothing hangs on the stress."""
    for short, full in _CONTRACTED[:7]:
        ahead = r"(?= (?:been|got|made|put|had|just|now|\w+ed)\b)" if full.endswith("have") else r"(?=\s\w)"
        text = _swap(rf"\b{full}\b(?! (?:not|either)\b){ahead}", short, text)
    return text
