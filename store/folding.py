"""Fold what people type and what is stored to one plain form, so that “Müller”, "muller" and "MULLER'S" are equal."""

import re

from anyascii import anyascii

HONORIFICS = frozenset(
    {
        *("mr", "mrs", "ms", "miss", "mx", "dr", "prof", "sir", "madam"),
        *("herr", "frau", "monsieur", "madame", "mlle", "mme", "dhr", "mevr"),
        *("senor", "senora", "sr", "sra", "signor", "signora"),
    }
)
"""Said before a name, and no part of it."""

SMALL_WORDS = frozenset(
    {
        *(
            "a",
            "an",
            "the",
            "in",
            "at",
            "from",
            "of",
            "by",
            "for",
            "with",
            "and",
            "who",
            "is",
            "on",
            "our",
            "my",
            "their",
        ),
        *("customer", "client", "persona"),
        *("der", "die", "das", "aus", "von", "le", "la", "les", "de", "du", "el"),
    }
)
"""Words that hold a description together: "the baker in Leeds" is baker, leeds."""

TAIL = 7
"""Digits at the end of a phone number that are the same in every spelling of it."""

_POSSESSIVE = re.compile(r"['’`]s\b")
_QUOTES = re.compile(r"['’`]")
_NOT_WORD = re.compile(r"[^a-z0-9]+")


def fold(text: str) -> str:
    """Lower-case ASCII words, one space apart: any alphabet is transliterated, accents and punctuation go.

    O’Sullivan becomes osullivan, Anne-Marie anne marie, Ольга olga; a possessive 's goes.
    """
    plain = text if text.isascii() else anyascii(text.replace("’", "'"))
    lowered = _QUOTES.sub("", _POSSESSIVE.sub("", plain.casefold()))
    return _NOT_WORD.sub(" ", lowered).strip()


def name_key(text: str) -> str:
    """The folded name without a leading "the" and without Mr, Frau and the like; all of it where nothing else is left."""
    words = fold(text).split()
    kept = words
    while kept and (kept[0] == "the" or kept[0] in HONORIFICS):
        kept = kept[1:]
    return " ".join(kept or words)


def email_key(text: str) -> str:
    """Addresses compare without regard to case: no provider in use tells Dana@ from dana@."""
    return text.strip().casefold()


def phone_tail(text: str) -> str | None:
    """The last seven digits, to look up candidates by; None where there are fewer."""
    digits = re.sub(r"\D", "", text)
    return digits[-TAIL:] if len(digits) >= TAIL else None


def telling_words(text: str) -> list[str]:
    """The words that tell one audience from another: "the baker in Leeds" is baker, leeds. All, where none is left."""
    words = fold(text).split()
    return [word for word in words if word not in SMALL_WORDS and word not in HONORIFICS] or words
