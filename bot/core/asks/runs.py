"""Words of a text that may be somebody's name, the likeliest first: the store is then asked who is called so."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.core.asks.by_what import channel_at
from bot.core.asks.draft_ask import EMPTY_WORDS, KEPT_VERBS, KINDS
from bot.core.asks.heard import KEYWORDS, Heard, Word
from bot.core.asks.language import ENGLISH
from bot.core.asks.places import COMMANDS, JOINERS, place_of
from bot.core.asks.whom import (
    ARTICLES,
    FIGURES,
    LEADS,
    LONGEST,
    PARTICLES,
    POSSESSIVE,
    SENDING,
    STOPS,
    TOPICS,
    WRITTEN_TO,
)
from bot.core.asks.word_list import word_list

ALSO_WORDS = word_list(
    "rose rosemary may mark daisy lily iris ivy heather holly basil april june august grace joy hope faith will bill rob pat",
    "sue drew art chase grant miles frank ruby pearl amber jade violet poppy olive hazel fern flora sage ginger clay reed",
    "robin jay martin jack josh max ray dean earl guy rich gene bob nick norm don dawn eve summer autumn star sky sandy rusty",
    "bell cook baker gardener fisher potter carpenter mason shepherd green brown black white gray grey young long short",
    "pike bush field woods forest stone hill brook rivers lake marsh moor heath banks bank park parks church temple house hall",
)
"""Names that are words as well; in lower case they are the topic where anything else in the text may be the name."""
NO_NAMES = (
    STOPS | TOPICS | COMMANDS | ENGLISH | KINDS | EMPTY_WORDS | KEPT_VERBS | POSSESSIVE | ARTICLES | PARTICLES
    | WRITTEN_TO | SENDING | LEADS | FIGURES | frozenset(KEYWORDS)
)  # fmt: skip

NAME_LIKE = 25
"""From this weight on a run may be the name: words in small letters need a place where names stand."""
CAPITALS, TWO_WORDS, ALONE = 20, 15, 10
ALSO_A_WORD, MORE_BEHIND = -20, -10


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbouring words that may be a name. `weight` compares the runs of one text; `alone` says that no other word
    that could belong to the name stands beside it.
    """

    words: range
    weight: int
    alone: bool = True


def runs(heard: Heard, end: int) -> list[Run]:
    """All before the word `end` that may be a name, the likeliest first, of equally likely ones the longest."""
    return [run for run in _all_runs(heard, end) if run.weight >= NAME_LIKE]


def runs_joined_to(heard: Heard, name: range) -> list[Run]:
    """What an "and" or "or" joins to a name may be one, wherever it stands; the longest first."""
    return [run for run in _all_runs(heard, len(heard.words)) if joined(heard, name, run.words)]


def _all_runs(heard: Heard, end: int) -> list[Run]:
    found = [run for island in _islands(heard, end) for run in _runs_of(heard, island)]
    return sorted(found, key=lambda run: (-run.weight, -len(run.words)))


def joined(heard: Heard, first: range, second: range) -> bool:
    """Whether nothing but "and" or "or" stands between: "dana or tobi" are two, and equals."""
    left, right = sorted((first, second), key=lambda words: words.start)
    between = [word.key for word in heard.words[left.stop : right.start] if word.key not in {*ARTICLES, "for", "to"}]
    return len(between) == 1 and between[0] in JOINERS


def _islands(heard: Heard, end: int) -> Iterator[range]:
    """Neighbouring words of which none is a command, a channel, a topic, a mark or a number."""
    at = 0
    while at < end:
        stop = at
        while stop < end and _may_be_name(heard, stop, inside=stop > at):
            stop += 1
        while stop > at and heard.words[stop - 1].key in PARTICLES:
            stop -= 1
        if stop > at:
            yield range(at, stop)
        at = max(stop, at + 1)


def _may_be_name(heard: Heard, index: int, *, inside: bool) -> bool:
    word = heard.words[index]
    if word.is_mark or word.typed[0].isdigit() or word.key.startswith("http"):
        return word.typed in ".&" and inside and _abbreviates(heard, index)
    if channel_at(heard, index):
        return False
    return (inside and word.key in PARTICLES) or word.key not in NO_NAMES or _is_set_in_capitals(heard, word)


def _abbreviates(heard: Heard, index: int) -> bool:
    """The full stop of "Mr. O'Neill", and the ampersand of "Smith & Sons"."""
    before = heard.words[index - 1].typed
    return heard.words[index].typed == "&" or (len(before) <= 3 and before.istitle())


def _is_set_in_capitals(heard: Heard, word: Word) -> bool:
    """Whether the writer marked the word as a name: a capital in the midst of a text that has small letters too."""
    shouted = heard.text.upper() == heard.text
    return word.typed[0].isupper() and word.start > 0 and not shouted and len(word.typed) > 2


def _runs_of(heard: Heard, island: range) -> Iterator[Run]:
    for first in island:
        for stop in range(first + 1, min(first + LONGEST, island.stop) + 1):
            words = range(first, stop)
            if PARTICLES.isdisjoint((heard.words[first].key, heard.words[stop - 1].key)):
                yield Run(words, _weight(heard, island, words), alone=words == island)


def _weight(heard: Heard, island: range, words: range) -> int:
    weight = int(place_of(heard, island, words))
    marked = all(_is_set_in_capitals(heard, heard.words[at]) for at in words)
    if marked:
        weight += CAPITALS
    if len(words) > 1:
        weight += TWO_WORDS
    elif not marked and heard.words[words.start].key in ALSO_WORDS:
        weight += ALSO_A_WORD
    return weight + (ALONE if words == island else MORE_BEHIND if len(words) == 1 else 0)
