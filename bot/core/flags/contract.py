"""What every flag must keep to, whoever found it: checked again in code, never believed."""

from collections.abc import Iterable, Sequence
from itertools import zip_longest

from bot.core.evidence import Evidence, Polarity
from bot.core.flags.flag import Case, Flag, Place, Verdict

MOST_WORDS = 25
"""A flag points at a passage, not at the whole text."""
MOST_FLAGS = 6
"""More flags than this on one page are read by nobody; the surest stay."""
PAGE = 4_000
"""Characters: what most briefs and drafts stay below. A longer text has flags on each of its pages."""


def text_at(case: Case, place: Place) -> str:
    return {Place.BRIEF: case.brief, Place.DRAFT: case.draft, Place.COMMENT: case.comment}[place] or ""


def keep_to_contract(flags: Iterable[Flag], case: Case) -> tuple[Flag, ...]:
    """Flags that hold, in the order of the texts, at most MOST_FLAGS a page of a text and none over another.

    Where two overlap, the one that comes first in `flags` stays: hand the surest in first.
    """
    kept: list[Flag] = []
    for flag in flags:
        if not any(breaches(flag, case)) and _has_room(flag, kept):
            kept.append(flag)
    order = list(Place)
    return tuple(sorted(kept, key=lambda flag: (order.index(flag.place), flag.start)))


def _has_room(flag: Flag, kept: Sequence[Flag]) -> bool:
    beside = [other for other in kept if other.place is flag.place]
    on_its_page = sum(page_of(other) == page_of(flag) for other in beside)
    return on_its_page < MOST_FLAGS and not any(flag.start < other.end and other.start < flag.end for other in beside)


def page_of(flag: Flag) -> int:
    """On which page of its text the flag begins, counted from 1."""
    return flag.start // PAGE + 1


def foremost(flags: Sequence[Flag], most: int) -> tuple[Flag, ...]:
    """At most so many of them, in their order: the surest of each page, then the next surest, so that a long text is
    shown from its start to its end.
    """
    ranked: dict[tuple[Place, int], list[Flag]] = {}
    for flag in sorted(flags, key=lambda flag: flag.verdict is not Verdict.CONTRADICTED):
        ranked.setdefault((flag.place, page_of(flag)), []).append(flag)
    by_turns = [flag for turn in zip_longest(*ranked.values()) for flag in turn if flag]
    chosen = by_turns[:most]
    return tuple(flag for flag in flags if flag in chosen)


def breaches(flag: Flag, case: Case) -> Iterable[str]:
    """Why the flag does not hold: its quote, its length, its verdict or its evidence; nothing where it does."""
    yield from _of_quote(flag, text_at(case, flag.place))
    yield from _of_evidence(flag, {item.id: item for item in case.evidence})


def _of_quote(flag: Flag, text: str) -> Iterable[str]:
    if not flag.quote.strip():
        yield "the quote is empty"
    if not 0 <= flag.start < flag.end <= len(text) or text[flag.start : flag.end] != flag.quote:
        yield f"the {flag.place} does not say this at that place"
    if len(flag.quote.split()) > MOST_WORDS:
        yield f"the quote has more than {MOST_WORDS} words"


def _of_evidence(flag: Flag, known: dict[str, Evidence]) -> Iterable[str]:
    cited = [known.get(name) for name in flag.evidence]
    if None in cited:
        yield "it cites evidence that does not exist"
    if len(set(flag.evidence)) != len(flag.evidence):
        yield "it cites the same evidence twice"
    if flag.verdict is Verdict.UNSUPPORTED and cited:
        yield "what is unsupported cites no evidence"
    if flag.verdict is Verdict.CONTRADICTED and not cited:
        yield "what is contradicted cites evidence"
    if any(item and not can_speak(item) for item in cited):
        yield "it cites a guess, or evidence without a lean"


def can_speak(item: Evidence) -> bool:
    """Whether a piece of evidence can back a passage or speak against it: no guess, and not neutral."""
    return item.counts and item.polarity is not Polarity.NEUTRAL
