"""A text and what is known beside it, as the network reads them: one line of tokens, and where everything stands in it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from bot.core.evidence import Evidence, Polarity, Taste
from bot.core.flags.flag import Case
from bot.core.flags.passages import Page

LONGEST = 440
"""Tokens of one reading: the network was never shown more, and could take 512 (all-MiniLM-L6-v2)."""
LONGEST_WINDOW = 230
"""Tokens of text in one reading: a longer text is read in several."""
LONGEST_ITEM = 48
LONGEST_HEAD = 40
SHARED = 40
"""Tokens that two windows of a long text share, so that no passage is cut in two everywhere."""

START, END, PADDING = 101, 102, 0
EVIDENCE, TASTE = 1, 2
"""Marks before each piece of evidence and each taste; the vocabulary left these places unused."""

_VERB = {Polarity.LIKES: "likes", Polarity.DISLIKES: "dislikes", Polarity.NEUTRAL: "is neutral about"}


@dataclass(frozen=True, slots=True)
class Tokens:
    """Numbers of the vocabulary, and for each the characters of the text it stands for: [start, end)."""

    ids: tuple[int, ...]
    offsets: tuple[tuple[int, int], ...]


Tokenize = Callable[[str], Tokens]


@dataclass(frozen=True, slots=True)
class Reading:
    """One line of tokens: head, a window of the text, then the items.

    `kinds` is 0 for the head and the text, 1 for the items. The text's tokens begin at `text_at`; `offsets` gives their
    characters in the whole text. Item n, which `items` names by its id, has its mark at `marks[n]`.
    """

    ids: tuple[int, ...]
    kinds: tuple[int, ...]
    text_at: int
    offsets: tuple[tuple[int, int], ...]
    items: tuple[str, ...]
    marks: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """A piece of evidence or a taste, in the words that the network reads."""

    id: str
    mark: int
    words: str


def items_of(case: Case) -> tuple[Item, ...]:
    return (*(evidence_item(item) for item in case.evidence), *(taste_item(taste) for taste in case.tastes))


def evidence_item(item: Evidence) -> Item:
    return Item(item.id, EVIDENCE, f"{item.source}: {_VERB[item.polarity]} {item.aspect} {item.value}. {item.note}")


def taste_item(taste: Taste) -> Item:
    return Item(taste.id, TASTE, f"author {_VERB[taste.polarity]} {taste.aspect} {taste.value}")


def head_of(page: Page) -> str:
    case = page.case
    return f"{page.place} for {case.audience_name}, {case.audience_kind}, by {case.channel or 'any channel'}"


def readings(page: Page, items: Sequence[Item], tokenize: Tokenize) -> Iterator[Reading]:
    """Each window of the text with each group of the items; a short text with few items is read once."""
    head = tokenize(head_of(page)).ids[:LONGEST_HEAD]
    for window in windows(tokenize(page.text)):
        room = LONGEST - len(head) - len(window.ids) - 3
        for group in _groups(items, tokenize, room):
            yield _reading(head, window, group)


def windows(text: Tokens) -> Iterator[Tokens]:
    """Parts of LONGEST_WINDOW tokens, each sharing SHARED with the one before."""
    start = 0
    while True:
        end = start + LONGEST_WINDOW
        yield Tokens(text.ids[start:end], text.offsets[start:end])
        if end >= len(text.ids):
            return
        start = end - SHARED


def _groups(items: Sequence[Item], tokenize: Tokenize, room: int) -> Iterator[list[tuple[Item, tuple[int, ...]]]]:
    """As many items as fit, in their order, then the next; one empty group where there are none."""
    group: list[tuple[Item, tuple[int, ...]]] = []
    left = room
    for item in items:
        ids = tokenize(item.words).ids[:LONGEST_ITEM]
        if group and len(ids) + 1 > left:
            yield group
            group, left = [], room
        group.append((item, ids))
        left -= len(ids) + 1
    yield group


def _reading(head: tuple[int, ...], window: Tokens, group: Sequence[tuple[Item, tuple[int, ...]]]) -> Reading:
    ids = [START, *head, END]
    text_at = len(ids)
    ids += [*window.ids, END]
    kinds = [0] * len(ids)
    marks = []
    for item, words in group:
        marks.append(len(ids))
        ids += [item.mark, *words]
    ids.append(END)
    kinds += [1] * (len(ids) - len(kinds))
    return Reading(tuple(ids), tuple(kinds), text_at, window.offsets, tuple(item.id for item, _ in group), tuple(marks))
