"""A topic, tone, offer, product, picture or value that the audience dislikes; or a liked one that is to be left out."""

import re
from collections.abc import Iterator

from bot.core.evidence import Aspect, Evidence, Polarity
from bot.core.flags.asks import AskedClause, asked_clauses
from bot.core.flags.contract import can_speak
from bot.core.flags.matter import known_matter
from bot.core.flags.passages import Page
from bot.core.flags.rules.against import against
from bot.core.flags.rules.rule import Example, Hit, Rule
from bot.core.flags.words.fields import field_called, fields_named
from bot.core.flags.words.terms import fold, terms

_STRUCTURED = frozenset({Aspect.CHANNEL, Aspect.TIMING, Aspect.FREQUENCY})


def find(page: Page) -> Iterator[Hit]:
    evidence = [item for item in page.case.evidence if can_speak(item) and item.aspect not in _STRUCTURED]
    for asked in asked_clauses(page):
        for item in evidence:
            found = mention(item.value, asked.clause.text)
            if found and _speaks_against(page, asked, found, item):
                yield from against(asked, found, (item,))


def mention(value: str, text: str) -> re.Match[str] | None:
    """Where `text` speaks of `value`: by a word of the same field, or by all content words of the value."""
    for name in _fields_of(value):
        if found := field_called(name).marked.search(text):
            return found
    wanted = terms(value)
    if not wanted or not wanted <= terms(text):
        return None
    found = next((found for found in re.finditer(r"[^\W\d_]+", text) if fold(found[0]) in wanted), None)
    return None if found and len(wanted) == 1 and _only_qualifies(value, found, text) else found


def _only_qualifies(value: str, found: re.Match[str], text: str) -> bool:
    """Whether the word stands before another noun: "cruise control" is no cruise."""
    follower = re.match(r"[ -]([^\W\d_]{4,})", text[found.end() :])
    return value.rstrip().endswith("s") and not found[0].endswith("s") and bool(follower and terms(follower[1]))


def _fields_of(value: str) -> tuple[str, ...]:
    return tuple(sorted(fields_named(value)))


def _speaks_against(page: Page, asked: AskedClause, found: re.Match[str], item: Evidence) -> bool:
    turned_down = asked.turns_down(found.start(), found.end())
    if item.polarity is Polarity.LIKES:
        return turned_down and not page.is_copy
    return not turned_down and not _is_also_liked(asked, page.case.evidence)


def _is_also_liked(asked: AskedClause, evidence: tuple[Evidence, ...]) -> bool:
    """Whether the same clause speaks of something liked that explains the word: "adaptive cruise control"."""
    return any(
        item.polarity is Polarity.LIKES
        and len(terms(item.value) & terms(asked.clause.text)) > 1
        and known_matter(item).terms
        for item in evidence
    )


RULE = Rule(
    name="disliked-matter",
    reason="What somebody said they dislike is the surest thing a draft can avoid.",
    find=find,
    hits=(
        Example(text="Open with a joke about tax.", known=("dislikes tone: puns and jokes",)),
        Example(text="Build it around the derby.", known=("dislikes topic: horse racing",)),
        Example(text="Hurry, last chance to save your seat.", known=("dislikes tone: pressure (said)",), is_copy=True),
        Example(text="Offer a prize draw.", known=("dislikes offer: raffles (survey)",)),
        Example(text="Skip the storage tips.", known=("likes topic: storage tips (did, printed them)",)),
    ),
    misses=(
        Example(text="No jokes this time.", known=("dislikes tone: puns and jokes",)),
        Example(text="The horse racing day is cancelled.", known=("dislikes topic: horse racing",)),
        Example(text="Offer a prize draw.", known=("dislikes offer: raffles (assumed, a hunch)",)),
        Example(text="Storage tips first.", known=("likes topic: storage tips",)),
        Example(text="Without a voucher, please: the budget is spent.", known=("likes offer: vouchers",)),
    ),
)
