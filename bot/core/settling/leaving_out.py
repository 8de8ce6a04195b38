"""A brief without a passage that was flagged, and without what is drawn from it; the facts beside it stay."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from bot.core.brief.clauses import Clause, clauses
from bot.core.drafts import Copy, ReasonKind
from bot.core.errors import TheirRulesError
from bot.core.flags.flag import Flag, Place

Span = tuple[int, int]

_SO = re.compile(r"(?:and\s+)?(?:so|hence|therefore|thus|that['’]s\s+why|which\s+is\s+why)\b", re.I)
"""What is drawn from the words before it: "I love long newsletters, so make it long"."""
_LEADS_IN = re.compile(
    r"(?:(?:personally|because|since|as|and|but|also|plus|honestly|frankly|i|we|think|feel|believe|that|for|me|to|be|honest|well|oh)\b[\s,]*)*",
    re.I,
)
"""Words that say nothing without the passage that they lead to."""
_TRAILS = re.compile(r"(?:and|or|too|as\s+well|also|myself|a\s+lot|so\s+much)\b", re.I)
"""How words begin that go on with the passage, and say nothing without it."""
_FACT = re.compile(r"\d|https?:|www\.|[£$€%@]")
_TIDY = (
    (re.compile(r"[(\[]\s*[)\]]"), " "),
    (re.compile(r"[ \t]+"), " "),
    (re.compile(r"(?: *[,;])+ *(?=[,;])"), ""),
    (re.compile(r" *\b(?:and|but|so|or) *(?=[.!?]|$)", re.I | re.M), ""),
    (re.compile(r"[ ,;:–—-]+(?=[.!?])"), ""),
    (re.compile(r"([.!?])(?:\s*[.!?,;])+"), r"\1"),
    (re.compile(r"^[ .,;:!?–—-]+|[ ,;:–—-]+$", re.M), ""),
    (re.compile(r"\n{2,}"), "\n"),
)
"""What is left of the punctuation around words that went, in this order."""


class NothingLeft(TheirRulesError):
    """Without it the brief says nothing. Tell me in this thread what the message is about instead."""


def brief_without(brief: str, flag: Flag, copy: Copy) -> str:
    """What the next version is written from. Raises NothingLeft.

    A passage of the brief is cut out of it. For one of the copy, what it was made of is cut; where that is nothing of
    the brief, or holds its facts, the brief gains a line that forbids it.
    """
    if flag.place is not Place.DRAFT:
        return _cut(brief, [(flag.start, flag.end)])
    made_of = [span for words in (flag.quote, *_words_behind(flag, copy)) if (span := _found(words, brief))]
    return _cut(brief, made_of[:1]) if made_of else f"{brief}\nDo not say “{' '.join(flag.quote.split())}”."


def _words_behind(flag: Flag, copy: Copy) -> Iterator[str]:
    """The words of the brief behind the flagged sentence that say the same and no fact."""
    flagged = _words(flag.quote)
    for sentence in copy.sentences:
        if flag.quote in sentence.text or sentence.text in flag.quote:
            refs = [reason.ref for reason in sentence.reasons if reason.kind is ReasonKind.BRIEF]
            yield from (
                ref for ref in refs if not _FACT.search(ref) and len(_words(ref) & flagged) * 2 > len(_words(ref))
            )


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w{3,}", text.casefold()))


def _found(words: str, brief: str) -> Span | None:
    """Where these words stand in the brief, in whatever case and on however many lines."""
    pattern = r"\s+".join(map(re.escape, words.split()))
    found = re.search(pattern, brief, re.I) if pattern else None
    return found.span() if found else None


def _cut(brief: str, passages: Iterable[Span]) -> str:
    known = clauses(brief)
    gone = sorted(span for passage in passages for span in _with_what_hangs_on(brief, passage, known))
    if not gone:
        raise NothingLeft
    kept = [0, *(place for span in gone for place in span), len(brief)]
    left = "".join(brief[start:end] for start, end in list(pairwise(kept))[::2] if start < end)
    for pattern, instead in _TIDY:
        left = pattern.sub(instead, left)
    if not _words(left):
        raise NothingLeft
    return left.strip()


def _with_what_hangs_on(brief: str, passage: Span, known: list[Clause]) -> Iterator[Span]:
    """The passage, wider where the clause around it says nothing else; then the clause that follows from it."""
    start, end = passage
    around = [clause for clause in known if clause.start < end and start < clause.end]
    if not around:
        yield passage
        return
    first, last = around[0], around[-1]
    before, behind = brief[first.start : start], brief[end : last.end]
    yield first.start if _says_nothing_before(before) else start, last.end if _says_nothing_behind(behind) else end
    after = next((clause for clause in known if clause.start >= last.end), None)
    if after and _SO.match(after.text) and not _FACT.search(after.text):
        yield after.start, after.end


def _says_nothing_before(text: str) -> bool:
    return _LEADS_IN.fullmatch(text.strip()) is not None


def _says_nothing_behind(text: str) -> bool:
    rest = text.strip(" ,;:–—-")
    return not rest or (not _FACT.search(rest) and bool(_SO.match(rest) or _TRAILS.match(rest)))
