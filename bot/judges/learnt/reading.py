"""A text and what is known beside it, as the network reads them: one line of tokens, and where everything stands in it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from math import ceil

from bot.core.evidence import Evidence, Polarity, Taste
from bot.core.flags.flag import Case
from bot.core.flags.passages import Page

LONGEST = 440
"""Tokens of one reading: the network was never shown more, and could take 512 (all-MiniLM-L6-v2)."""
LONGEST_WINDOW = 230
"""Tokens of text in one reading: a longer text is read in several."""
LONGEST_ITEM = 48
MOST_ITEMS = 6
"""Items of one reading: the network learnt beside two to six. Beside twice as many it overlooks tastes, and hears
contradictions where there are none (CARD.md has the figures).
"""
LONGEST_HEAD = 40
SHARED = 40
"""Tokens that two windows of a long text share, so that no passage is cut in two everywhere."""

MOST_READINGS = 80
"""Of one text, some ten seconds on one core: only a long text beside much evidence would need more. Each of its windows is
then read beside the items that share most words with it."""
FEWEST_GROUPS = 2

START, END, PADDING = 101, 102, 0
SIGNS = 4
"""The signs of a reading that say no word: one before all, one behind the head, the text and the items each."""
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
    told = [(item, tokenize(item.words).ids[:LONGEST_ITEM]) for item in items]
    parts = list(windows(tokenize(page.text)))
    most = max(FEWEST_GROUPS, MOST_READINGS // len(parts))
    for window in parts:
        for group in _groups_beside(window, told, LONGEST - len(head) - len(window.ids) - SIGNS, most):
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


Told = tuple[Item, tuple[int, ...]]
"""An item with the tokens of its words."""


def _groups_beside(window: Tokens, told: Sequence[Told], room: int, most: int) -> list[list[Told]]:
    """All items in as many groups as it takes; where that is more than `most`, those that share words with the window."""
    groups = list(_groups(told, room))
    if len(groups) <= most:
        return groups
    words = set(window.ids)
    nearest = sorted(told, key=lambda pair: len(words.intersection(pair[1])), reverse=True)
    return list(islice(_groups(nearest, room), most))


def _groups(told: Sequence[Told], room: int) -> Iterator[list[Told]]:
    """Groups of about one size, in the items' order, each no larger than fits; one empty group where there are none."""
    most = ceil(len(told) / ceil(len(told) / MOST_ITEMS)) if told else MOST_ITEMS
    group: list[Told] = []
    left = room
    for item, ids in told:
        if group and (len(group) == most or len(ids) + 1 > left):
            yield group
            group, left = [], room
        group.append((item, ids))
        left -= len(ids) + 1
    yield group


def _reading(head: tuple[int, ...], window: Tokens, group: Sequence[Told]) -> Reading:
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
