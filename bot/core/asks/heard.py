"""What was typed, as words: the writer's own for what is kept, and ours for what has to be recognised."""

import re
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from bot.core.asks.word_list import word_list

KEYWORDS = sorted(
    word_list(
        "draft write compose create prepare check review proofread prefer prefers prefered preferred preference persona help",
        "email whatsapp linkedin instagram message letter phone text push newsletter about regarding what when which should",
        "channel contact reach please something for",
        "personas suggest digest follow unfollow customers haven't didn't",
    )
)
"""Words that a slip of the finger may turn into others: at least five letters long, or frequent."""
SHORTHAND = {
    "u": "you", "ur": "your", "r": "are", "pls": "please", "plz": "please", "plse": "please", "shd": "should",
    "shld": "should", "cld": "could", "wld": "would", "smth": "something", "sth": "something", "smthg": "something",
    "msg": "message", "msgs": "messages", "txt": "text", "wht": "what", "wat": "what", "whats": "what's",
    "bout": "about", "abt": "about", "thx": "thanks", "ty": "thanks",
    "e-mail": "email", "mail": "email", "wanna": "want to", "gimme": "give me", "prefs": "preferences", "pref": "preference",
    "rgd": "regarding", "b4": "before", "wats": "what's", "wen": "when", "shud": "should", "cud": "could", "wud": "would",
    "cn": "can", "ppl": "people", "rite": "write", "w": "with", "hw": "how",
    "txts": "texts", "nite": "night",
}  # fmt: skip
"""How people type in a hurry. Digits stay digits: "4" and "2" are as likely to be numbers as words."""

_TOKEN = re.compile(
    r"https?://\S+|\+\d[\d ()-]{6,}\d|[\w.+-]+@[\w-]+\.[\w.-]*\w|[^\W_]+(?:[-'’./:][^\W_]+)*%?|[^\w\s]|_"
)
_PUNCTUATION = re.compile(r"[^\w\s]+|_")
KNOWN = "nameknown"
"""The key of a name that somebody is known by, so that no phrase takes a part of it for a word of its own."""


Span = tuple[int, int]
"""First character and the one after the last."""


@dataclass(frozen=True, slots=True)
class Word:
    """`typed` is at `start`..`end` of the text; `key` is what we take it for, in lower case."""

    typed: str
    key: str
    start: int
    end: int

    @property
    def is_known(self) -> bool:
        """Whether it is the name, of one word or several, that somebody is known by."""
        return self.key == KNOWN

    @property
    def is_mark(self) -> bool:
        return bool(_PUNCTUATION.fullmatch(self.typed))


@dataclass(frozen=True, slots=True)
class Heard:
    """A text, its words, and their keys as one line in which patterns are looked for."""

    text: str
    words: tuple[Word, ...]

    @property
    def line(self) -> str:
        return " ".join(word.key for word in self.words)

    def words_of(self, start: int, end: int) -> range:
        """The words that the characters `start`..`end` of the line belong to."""
        at, hit = 0, []
        for index, word in enumerate(self.words):
            if at < end and at + len(word.key) > start:
                hit.append(index)
            at += len(word.key) + 1
        return range(hit[0], hit[-1] + 1) if hit else range(0)

    def typed(self, words: range) -> str:
        """What was typed from the first of these words to the last."""
        return self.text[self.words[words[0]].start : self.words[words[-1]].end] if words else ""


def hear(text: str, name: Span | None = None) -> Heard:
    """`name` is where the name of somebody known stands: it is heard as one word."""
    words = [_word(match) for match in _TOKEN.finditer(text)]
    if name is None:
        return Heard(text, tuple(words))
    start, end = name
    known = Word(text[start:end], KNOWN, start, end)
    before = [word for word in words if word.end <= start]
    return Heard(text, (*before, known, *(word for word in words if word.start >= end)))


def heard_of(heard: Heard) -> bool:
    """Whether the text names somebody known."""
    return any(word.is_known for word in heard.words)


def _word(match: re.Match[str]) -> Word:
    is_name = match[0][0].isupper() and match.start() > 0
    return Word(match[0], _key(match[0], name=is_name), match.start(), match.end())


def _key(typed: str, *, name: bool) -> str:
    """The keyword that is meant. A capital inside a sentence marks a name, which is left as it is."""
    lower = typed.lower().replace("’", "'")
    if lower in SHORTHAND:
        return SHORTHAND[lower]
    if name or lower in KEYWORDS or len(lower) < 4:
        return lower
    return next((word for word in KEYWORDS if _is_slip(lower, word)), lower)


def _is_slip(typed: str, word: str) -> bool:
    """One slip in a word of five letters, two from seven on; swapped neighbours are one. The first letter is mostly right."""
    grown = typed.startswith(word) or typed in REAL_WORDS
    if len(word) < 5 or grown or typed[0] != word[0] or typed.endswith("s") != word.endswith("s"):
        return False
    return OSA.distance(typed, word) <= (1 if len(word) < 7 else 2)


REAL_WORDS = word_list(
    "better latter latest later ladder white wrote writer writes compared composed composer created creates crate great",
    "prepared prepares reviews reviewed reviewer checks chick cheek messages massage letters phones photo texts drafts",
    "drafted draught preferring personal persons person personas contract context content peach roach teach shoulder",
    "channels emails shoe where there then whom while match watch each abort abound tent next test taste helper held",
    "plead pleased persons digress digests fellow hollow follows unfollows customer custom suggests change changed changing cancel cancels cancelled",
)
"""Words that are near a keyword and mean what they say."""
