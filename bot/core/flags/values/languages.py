"""Which language a text names, and whether English words are formal, or not English at all."""

import re

TAGS = {
    "english": "en", "german": "de", "deutsch": "de", "french": "fr", "français": "fr", "francais": "fr", "spanish": "es", "español": "es", "castilian": "es",
    "italian": "it", "italiano": "it", "portuguese": "pt", "dutch": "nl", "nederlands": "nl", "flemish": "nl", "polish": "pl", "polski": "pl", "czech": "cs", "danish": "da",
    "swedish": "sv", "svenska": "sv", "norwegian": "no", "finnish": "fi", "greek": "el", "turkish": "tr", "arabic": "ar", "hebrew": "he", "russian": "ru",
    "ukrainian": "uk", "hungarian": "hu", "romanian": "ro", "bulgarian": "bg", "catalan": "ca", "welsh": "cy", "irish": "ga", "hindi": "hi", "urdu": "ur",
    "tamil": "ta", "japanese": "ja", "chinese": "zh", "mandarin": "zh", "cantonese": "zh", "korean": "ko", "vietnamese": "vi", "croatian": "hr", "serbian": "sr", "slovenian": "sl", "slovak": "sk",
}  # fmt: skip
_NAMES = "|".join(TAGS)
_NAMED = re.compile(rf"\b({_NAMES})\b", re.I)
_ASKED = re.compile(
    rf"\b(?:in|into|auf|en|keep\s+it|make\s+it|translate\s+(?:it\s+)?(?:in)?to)\s+(?:(?:plain|simple|proper|good|just|only)\s+)?(?P<asked>{_NAMES})\b"
    rf"|\b(?P<fine>{_NAMES})\s+(?:(?:is|will\s+be|would\s+be)\s+(?:fine|ok|okay|alright|enough|good)|will\s+do|would\s+do)\b",
    re.I,
)
_FORMAL = re.compile(
    r"\b(?:formal(?:ity|ly)?|sie|vous|usted|lei|surnames?|last\s+names?|family\s+names?|titles?|(?:mr|mrs|ms|dr|prof)\b\.?(?:\s+\w+)?|proper\s+english|full\s+sentences|polite\s+form|correct\s+address|respectful(?:ly)?)",
    re.I,
)
_INFORMAL = re.compile(
    r"\b(?:informal(?:ity|ly)?|first[\s-]names?|du|tutoyer|tu\b|on\s+first-name\s+terms|casual|chatty|relaxed\s+tone|laid-back)\b",
    re.I,
)


def languages_named(text: str) -> frozenset[str]:
    """BCP 47 tags of the languages that evidence or a taste names."""
    return frozenset(TAGS[found[0].lower()] for found in _NAMED.finditer(text))


def languages_asked(text: str) -> tuple[tuple[str, re.Match[str]], ...]:
    """Languages that a brief asks to write in: "in German", "translate it into French"."""
    return tuple((TAGS[(found["asked"] or found["fine"]).lower()], found) for found in _ASKED.finditer(text))


def formality_named(text: str) -> bool | None:
    """True formal, False informal; None where `text` says neither, or both."""
    formal, informal = bool(_FORMAL.search(text)), bool(_INFORMAL.search(text))
    return formal if formal != informal else None


_FUNCTION_WORDS = frozenset(
    [
        "the",
        "a",
        "an",
        "and",
        "or",
        "but",
        "of",
        "to",
        "in",
        "on",
        "at",
        "for",
        "from",
        "with",
        "by",
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "it",
        "its",
        "this",
        "that",
        "these",
        "those",
        "you",
        "your",
        "she",
        "her",
        "he",
        "his",
        "him",
        "they",
        "them",
        "their",
        "we",
        "our",
        "us",
        "i",
        "my",
        "me",
        "not",
        "no",
        "do",
        "does",
        "so",
        "as",
        "if",
        "when",
        "what",
        "who",
        "which",
        "there",
        "all",
        "any",
        "more",
        "have",
        "has",
        "had",
        "will",
        "would",
        "can",
        "could",
        "just",
        "about",
        "out",
        "up",
    ]
)
LEAST_WORDS = 12
"""Below this many words the share says nothing."""
LEAST_SHARE = 0.12
"""English prose has .35 to .5 of these words, telegraphic briefs .15 and more, other European languages below .1."""


def reads_as_english(text: str) -> bool:
    """Whether the share of English function words is that of English. Short texts get the benefit of the doubt."""
    letters = re.findall(r"[^\W\d_]+", text.lower())
    if _foreign_script(text):
        return False
    return len(letters) < LEAST_WORDS or sum(word in _FUNCTION_WORDS for word in letters) / len(letters) >= LEAST_SHARE


def _foreign_script(text: str) -> bool:
    letters = [char for char in text if char.isalpha()]
    latin = sum(ord(char) < 0x250 for char in letters)
    return len(letters) > LEAST_WORDS and latin < len(letters) / 2
