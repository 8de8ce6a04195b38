"""What is to be noted of a text by the rules of care."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.core.brand import Brand
from bot.core.brand.matching import occurrences, overlaps
from bot.core.care.rule import CareRule, Given
from bot.core.care.rules import CARE, shouting
from bot.core.drafts import Copy
from bot.core.errors import shortened
from bot.core.invented import without_footer
from bot.core.notices import Notice

QUOTED = 80
"""Characters of a passage that a note quotes: enough to find it by."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CareNote:
    """Good to know, and no flag. `quote` is the text from `start` up to `end`; `text` is one sentence and what to do."""

    rule: str
    quote: str
    start: int
    end: int
    text: str


def notes_on(text: Copy | str, brand: Brand, brief: str | None = None) -> tuple[CareNote, ...]:
    """In the order of the text. `brief` is what it was written from, None for pasted copy. The brand's own words are not
    looked at, nor is the footer; a passage is noted by the rule that finds most of it.
    """
    read = text if isinstance(text, str) else without_footer(text).text
    own = [span for words in (brand.name, *brand.own_words) for span in occurrences(words, read)]
    kept: list[CareNote] = []
    found = [note for rule in CARE for note in _by(rule, Given(read, brief))]
    for note in sorted(found, key=lambda note: note.start - note.end):
        span = (note.start, note.end)
        others = [(other.start, other.end) for other in kept if _meet(other, note)]
        if not overlaps(span, [*own, *others]):
            kept.append(note)
    return tuple(sorted(kept, key=lambda note: note.start))


def _meet(one: CareNote, other: CareNote) -> bool:
    """Whether two notes on the same words are one too many: how loud they are is apart from what they say."""
    return (one.rule == shouting.RULE.name) == (other.rule == shouting.RULE.name)


def as_notices(notes: tuple[CareNote, ...]) -> tuple[Notice, ...]:
    """For whoever asked: each rule once, by its first passage, and how often it found something."""
    first: dict[str, list[CareNote]] = {}
    for note in notes:
        first.setdefault(note.rule, []).append(note)
    return tuple(Notice(_with_others(same)) for same in first.values())


def _with_others(same: list[CareNote]) -> str:
    others = len({note.quote.casefold() for note in same}) - 1
    more = f" So {'does' if others == 1 else 'do'} {others} more passage{'' if others == 1 else 's'}." if others else ""
    return same[0].text + more


def _by(rule: CareRule, given: Given) -> Iterator[CareNote]:
    for passage in rule.find(given):
        quote = shortened(" ".join(passage.text.split()), QUOTED)
        text = rule.says.format(quote=quote)
        yield CareNote(rule=rule.name, quote=passage.text, start=passage.start, end=passage.end, text=text)
