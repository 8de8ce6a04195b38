"""Words typed in a hurry, put right where a follow-up is known by them: "shoter", "leav out teh", "bakc to v2"."""

import re
from collections.abc import Callable
from functools import lru_cache

from rapidfuzz.distance import OSA

from bot.core.asks.heard import SHORTHAND
from bot.core.asks.word_list import word_list

VOCABULARY = word_list(
    "a the this that these it is was are to of for about by as in on with and or not no you me we she he they her him them",
    "shorter longer short long shorten brief briefer snappier tighter concise wordy detail details more less fewer much little bit even",
    "warmer friendlier formal friendly casual funnier simpler clearer nicer better bolder calmer gentler softer",
    "make write give show want need use try take have do can could would will should please instead rather too again back",
    "drop leave left leaving take remove cut delete skip without lose omit exclude out mention forget rid part sentence line paragraph",
    "why what how where when who which did does say said think like love hate mind react changed change different difference",
    "happened between since version versions option options choice choices variant variants alternative alternatives draft drafts",
    "two three four five first second third last previous original earlier undo revert restore return",
    "discount price date day time link code offer voucher deadline",
    "email sms text whatsapp letter post push instagram linkedin phone message same thing send review approval fix spelling typo typos",
)
"""The words that follow-ups are recognised by. What a wish is about stays as it was typed."""
AS_TYPED = word_list(
    "vs then them there four form from past lost list host shout shot sort lone sale drip drops tent test sent spend sand end mix fit six spilling telling selling"
)
"""Near one of those, and words of their own."""
SHORTEST_SLIP = 3


_RUN_TOGETHER = tuple(
    (re.compile(rf"\b{typed}\b", re.IGNORECASE), meant)
    for typed, meant in (
        ("abit", "a bit"), ("alot", "a lot"), ("way 2", "way too"), ("2 long", "too long"), ("2 short", "too short"), ("bk", "back"),
        ("ill", "i'll"), ("id", "i'd"), ("hows", "how's"), ("whats", "what's"), ("wheres", "where's"), ("lets", "let's"), ("s(?:o{2,})", "so"),
    )
)  # fmt: skip


def unhurried(text: str) -> str:
    """The text with what is typed in one for two, and figures for words, as it is otherwise written."""
    for pattern, meant in _RUN_TOGETHER:
        text = pattern.sub(meant, text)
    return text


@lru_cache(maxsize=512)
def respelt(text: str) -> str:
    """The text with each word that is a slip of a known one put right. As many words as before, in the same places."""
    return " ".join(_word(word) for word in text.split())


def typed_behind(said: str, respelt_text: str) -> Callable[[int, int], str]:
    """From a place in the respelt text to the words that were typed there."""
    typed = said.split()

    def words(start: int, end: int) -> str:
        first = len(respelt_text[:start].split())
        return " ".join(typed[first : first + len(respelt_text[start:end].split())])

    return words


def _word(typed: str) -> str:
    bare = typed.strip(",.!?;:").lower()
    plain = SHORTHAND.get(bare, bare)
    if " " in plain or plain in VOCABULARY or bare in AS_TYPED or len(bare) < SHORTEST_SLIP or not bare.isalpha():
        return typed if " " in plain or plain == bare else typed.lower().replace(bare, plain)
    near = min(VOCABULARY, key=lambda word: _rank(bare, word))
    return typed.lower().replace(bare, near) if _is_slip(bare, near) else typed


def _rank(typed: str, word: str) -> tuple[bool, bool, float, str]:
    """The nearer the smaller: swapped letters are the likeliest slip, and the first letter is mostly right."""
    return typed[0] != word[0], sorted(typed) != sorted(word), OSA.distance(typed, word), word


def _is_slip(typed: str, word: str) -> bool:
    """One slip, or two in a word of seven letters and more; in one of three letters swapped neighbours alone."""
    if word.removeprefix(typed) in ("r", "er", "s"):  # "nice" is a word of its own
        return False
    longest = max(len(typed), len(word))
    if typed[0] != word[0] or longest <= SHORTEST_SLIP:
        return sorted(typed) == sorted(word) and OSA.distance(typed, word) <= 1
    return OSA.distance(typed, word) <= (1 if longest < 7 else 2)
