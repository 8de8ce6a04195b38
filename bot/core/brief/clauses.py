"""Cut a brief into clauses, each with its place: lines, bullets, sentences, then what commas and dashes set apart."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from heapq import merge

from bot.core.brief.dates import WHEN
from bot.core.brief.instructions import MANNER
from bot.core.brief.kinds import is_imperative
from bot.core.brief.patterns import LINK
from bot.core.brief.wording import PICTURE


@dataclass(frozen=True, slots=True)
class Clause:
    """brief[start:end], without spaces and punctuation around it. `first`: it begins a sentence."""

    text: str
    start: int
    end: int
    first: bool


_BULLET = re.compile(r"^\s*(?:[-*•–—>]+|\(?\d{1,2}[.)])\s+")
_SENTENCE_END = re.compile(r"(?<=[.!?…])[)\"'”’]{0,3}\s+(?=\S)")
_ABBREVIATED = re.compile(
    r"(?:\b(?:e\.g|i\.e|etc|st|no|dr|mr|mrs|ms|prof|approx|incl|excl|min|max|vs|co|a\.m|p\.m|inc|ltd)|(?<![\w/.=-])[A-Z])\.$",
    re.I,
)
_GERMAN_DAY = re.compile(
    r"\d{1,2}\.\s+(?:januar|jänner|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)\b", re.I
)
"""In "ab 3. Mai" no sentence ends."""
_BREAK = re.compile(
    r";\s*|(?<!\s)\s+[-–—|/]+\s+|—|:\s+(?!\)|https?:|www\.|\S+\.\w+/|\S+@|\+?\d{3,5}[ \d]{6,})|,\s+|(?<!\s)\s*[()]\s*|(?<!\s)\s+\+\s+(?=\D)"
    r"|(?<!\s)\s+(?=(?:pls|please|plz)\s+(?:keep|make|no|don|use|be|do|add|include|mention|send|write|lead|start|avoid)\b)"
    rf"|(?<!\s)(?<!\bso)(?<!\band)(?<!\bbut)\s+(?=(?:(?:and|but|so)\s+)?(?:keep|make)\s+(?:it|this)\s+(?:(?:a|an|really|very|nice|super)\s+)*(?:{MANNER}|nice|to)\b)"
    rf"|(?<!\s)\s+(?:{PICTURE}\s*)+(?:\s|$)"
    r"|(?<!\s)\s+(?=#\w)|(?<!\s)\s+(?=(?:but|so)\s+(?:no|only|please|pls)\b)"
)
_PARENTHESIS = re.compile(r"\([^()\n]{1,40}\)")
_LABELLED = re.compile(r"(?:(?<=[.,;!?] )|(?<![^\n]))[A-Za-z]+: (?!\S*\.\w+/|https?:)")
_THANKS = re.compile(r"[\s,.!]+(?:thx|thanks|ta|cheers|pls|please|plz|tia|xx?)[\s.!]*$", re.I)
_EDGE = ' \t\r\n.,;:!?…-–—*•"“”'


def clauses(brief: str) -> list[Clause]:
    """Every clause in the order of the brief. Lists ("roses, tulips and bulbs"), dates and links stay whole."""
    return [clause for start, end in _sentences(brief) for clause in _clauses(brief, start, end)]


def _sentences(brief: str) -> Iterator[tuple[int, int]]:
    for line in re.finditer(r"[^\n\r]+", brief):
        bullet = _BULLET.match(line.group())
        start = line.start() + (bullet.end() if bullet else 0)
        for stop in _SENTENCE_END.finditer(brief, start, line.end()):
            if stop.group().startswith(")") and brief[stop.end() : stop.end() + 1].islower():
                continue
            if _GERMAN_DAY.match(brief, _figures_before(brief, stop.start() - 1)):
                continue
            if _ABBREVIATED.search(brief[max(start, stop.start() - 12) : stop.start()].rstrip(")\"'”’ ")):
                continue
            yield start, stop.start()
            start = stop.end()
        yield start, line.end()


def _figures_before(brief: str, place: int) -> int:
    """Where the figures begin that end at the place; the place itself where none do."""
    while place > 0 and brief[place - 1].isdigit():
        place -= 1
    return place


def _clauses(brief: str, start: int, end: int) -> Iterator[Clause]:
    whole = [_Spans(brief, pattern, start, end) for pattern in (LINK, WHEN)]
    closed = [_Spans(brief, pattern, start, end) for pattern in (_PARENTHESIS, _LABELLED)]
    breaks = merge(_BREAK.finditer(brief, start, end), _after_links(brief, start, end), key=lambda cut: cut.start())
    cuts = [
        match.span()
        for match in breaks
        if not any(spans.hold(match.start()) for spans in whole)
        and not any(spans.meet(*match.span()) for spans in closed)
        and not _in_list(brief, start, match, end)
    ]
    thanks = _THANKS.search(brief, max(start, end - 60), end)
    end = thanks.start() if thanks else end
    first = True
    for low, high in zip([start, *(cut[1] for cut in cuts)], [*(cut[0] for cut in cuts), end], strict=True):
        clause = _clause(brief, low, high, first)
        if clause:
            yield clause
            first = False


def _after_links(brief: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The blanks between a link and an order to the writer, and after a hashtag; other words after a link ("by Friday")
    belong to it.
    """
    ends = {link.end(): _ORDER_NEXT for link in LINK.finditer(brief, start, end)}
    ends |= {tag.end(): _BLANK for tag in _TAG.finditer(brief, start, end)}
    blanks = (pattern.match(brief, place, end) for place, pattern in sorted(ends.items(), key=lambda item: item[0]))
    return (blank for blank in blanks if blank)


_TAG = re.compile(r"(?<!\S)#\w+")
_BLANK = re.compile(r"\s+")


_ORDER_NEXT = re.compile(
    r"\s+(?=(?:(?:and|but|also|pls|please|plz)\s+)*(?:keep|make|no|don['’]?t|use|add|put|include|mention|write|avoid|nothing|not\s+too|throw|stick|thx|thanks|ta|short|be|sound)\b)",
    re.I,
)


class _Spans:
    """Where a pattern matches; its matches stand in order, so that each question is one search among them."""

    def __init__(self, brief: str, pattern: re.Pattern[str], start: int, end: int) -> None:
        self._spans = [match.span() for match in pattern.finditer(brief, start, end)]

    def hold(self, place: int) -> bool:
        """Whether a match begins before the place and ends after it."""
        return self.meet(place, place)

    def meet(self, start: int, end: int) -> bool:
        """Whether a match begins before `end` and ends after `start`."""
        before = bisect_left(self._spans, end, key=lambda span: span[0])
        return before > 0 and self._spans[before - 1][1] > start


def _clause(brief: str, start: int, end: int, first: bool) -> Clause | None:
    while start < end and brief[start] in _EDGE and not _LESS.match(brief, start, end):
        start += 1
    while end > start and (brief[end - 1] in _EDGE and not _keeps_dot(brief[max(start, end - 6) : end])):
        end -= 1
    return Clause(brief[start:end], start, end, first) if start < end else None


_LESS = re.compile(r"[-–−]\d{1,3}\s?%(?!\s*(?:off|discount)\b)", re.I)
"""A sign that takes something off, as in "-20% jusqu'au 29 mai"; "-20% off" takes it off twice."""


def _keeps_dot(text: str) -> bool:
    return bool(re.search(r"\b[ap]\.m\.$", text, re.I))


_LIST = 240
"""Characters on either side of a comma that are looked at; a longer list reads better cut into its members."""

_MEMBERS = re.compile(r"((?:[^,;:.!?()]+,\s+)*)([^,;:.!?()]+?)\s+(?:and|or|&)\s+([^,;:.!?()]+)")


def _in_list(brief: str, start: int, match: re.Match[str], end: int) -> bool:
    """Whether a comma stands between the members of one list: short members, the last after "and" or "or"."""
    if not match.group().startswith(","):
        return False
    before = re.split(r"[,;:]\s+", brief[max(start, match.start() - _LIST) : match.start()])[-1]
    rest = _MEMBERS.match(brief, match.end(), min(end, match.end() + _LIST))
    if not rest:
        return False
    members = [*(member for member in re.split(r",\s+", rest.group(1)) if member), rest.group(2)]
    plain = all(len(member.split()) <= 3 and not re.search(r"[\d£$€%]", member) for member in members)
    led = WHEN.search(before) or any(is_imperative(member) for member in members)
    return plain and not led and len(before.split()) <= 8 and not WHEN.search(" ".join(members))
