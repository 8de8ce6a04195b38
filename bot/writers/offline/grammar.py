"""Articles, plurals and contractions, as far as closed lists carry."""

import re

from bot.core.brief.kinds import EVENT_NOUN
from bot.core.brief.reading import is_plural
from bot.core.brief.wording import mid_sentence, sentence_case

_DETERMINED = re.compile(r"^(?:an?|the|our|your|this|these|those|every|each|all|some|any|no|one|two|three|four|\d|£|\$|€|half\b|free\b|up\s+to\b)", re.I)
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
    return bool(re.search(r"(?:https?://\S+|\b[\w-]+(?:\.[\w-]+)+/\S*|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|uk|co|io|dev|app|shop|example|eu|de)|\S+@\S+)$", text))


def determined(phrase: str) -> bool:
    return bool(_DETERMINED.match(phrase))


def with_a(phrase: str) -> str | None:
    """ "tool repair workshop" as "a tool repair workshop"; None where no article can be known to fit."""
    if determined(phrase) or is_plural(phrase):
        return phrase
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
    head = re.split(r"\s+(?:for|of|with|on|in|at|from|by|about)\s+|,", phrase)[0]
    return bool(re.search(rf"(?:{EVENT_NOUN.pattern})$", head, re.I))


def be(phrase: str) -> str:
    return "are" if is_plural(phrase) else "is"


def lower(phrase: str, names: tuple[str, ...]) -> str:
    return mid_sentence(phrase, names)


def formal(text: str) -> str:
    """Contractions spelt out."""
    for short, full in _CONTRACTED:
        text = re.sub(rf"\b{short.replace(chr(39), '[’' + chr(39) + ']')}\b", lambda m, full=full: full.capitalize() if m.group()[0].isupper() else full, text, flags=re.I)
    return text


def contracted(text: str) -> str:
    """ "we are" as people say it; only where nothing hangs on the stress."""
    for short, full in _CONTRACTED[:7]:
        text = re.sub(rf"\b{full}\b(?! (?:not|either)\b)(?=\s\w)", lambda m, short=short: short.capitalize() if m.group()[0].isupper() else short, text, flags=re.I)
    return text
