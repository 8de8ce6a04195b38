"""Words of a text that may be somebody's name, the likeliest first: the store is then asked who is called so.

Where a name stands tells more than what it is: "rose" and "may" are names and topics alike. Behind "for", first of all
or last of all stands whom a message is for; behind "about" stands what it is about.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

from bot.core.asks.by_what import channel_at
from bot.core.asks.draft_ask import EMPTY_WORDS, KEPT_VERBS, KINDS
from bot.core.asks.heard import KEYWORDS, Heard, Word
from bot.core.asks.language import ENGLISH
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

COMMANDS = word_list(
    "draft write compose create prepare make do need want check review send give get can could would will please hi hey",
    "hello ok okay so um quick short just thanks ta who what's when where best which how prefers preferred prefer",
    "wondering whether going doing rather called emailed texted phoned contacted reached consent persona bot team morning",
)
ALSO_WORDS = word_list(
    "rose rosemary may mark daisy lily iris ivy heather holly basil april june august grace joy hope faith will bill rob pat",
    "sue drew art chase grant miles frank ruby pearl amber jade violet poppy olive hazel fern flora sage ginger clay reed",
    "robin jay martin jack josh max ray dean earl guy rich gene bob nick norm don dawn eve summer autumn star sky sandy rusty",
    "bell cook baker gardener fisher potter carpenter mason shepherd green brown black white gray grey young long short",
    "pike bush field woods forest stone hill brook rivers lake marsh moor heath banks bank park parks church temple house hall",
)
"""Names that are words as well; in lower case they are the topic where anything else in the text may be the name."""
TOPIC_LEADS = word_list("about re regarding concerning announcing promoting saying mentioning on of with")
JOINERS = word_list("and or & /")


class Place(IntEnum):
    """How likely whoever a message is for stands there."""

    TOPIC = -20
    AMONG = 10
    BESIDE_CHANNEL = 30
    LAST = 35
    FIRST = 40
    LED = 50


NAME_LIKE = 25
"""From this weight on a run may be the name; two words anywhere but behind "about" have it, one word needs a place."""
CAPITALS, TWO_WORDS, ALL_ALONE = 20, 15, 10
ALSO_A_WORD, MORE_BEHIND = -20, -10


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbouring words that may be a name, with the article before them. `weight` compares runs of one text."""

    words: range
    weight: int
    alone: bool
    """No other word that could belong to a name stands beside it."""


def runs(heard: Heard, end: int) -> list[Run]:
    """All before the word `end` that may be a name, the likeliest first, of equally likely ones the longest."""
    found = [run for island in _islands(heard, 0, end) for run in _runs_of(heard, island)]
    return sorted((run for run in found if run.weight >= NAME_LIKE), key=lambda run: (-run.weight, -len(run.words)))


def joined(heard: Heard, first: Run, second: Run) -> bool:
    """Whether nothing but "and" or "or" stands between two runs: "dana or tobi" are two, and equals."""
    left, right = sorted((first.words, second.words), key=lambda words: words.start)
    between = [word.key for word in heard.words[left.stop : right.start]]
    return len(between) == 1 and between[0] in JOINERS


def _islands(heard: Heard, start: int, end: int) -> Iterator[range]:
    """Neighbouring words of which none is a command, a channel, a topic, a mark or a number."""
    at = start
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
    return (inside and word.key in PARTICLES) or word.key not in _NO_NAMES or _is_set_in_capitals(heard, word)


_NO_NAMES = (
    STOPS | TOPICS | COMMANDS | ENGLISH | KINDS | EMPTY_WORDS | KEPT_VERBS | POSSESSIVE | ARTICLES | PARTICLES
    | WRITTEN_TO | SENDING | LEADS | FIGURES | frozenset(KEYWORDS)
)  # fmt: skip


def _abbreviates(heard: Heard, index: int) -> bool:
    """The full stop of "Mr. O'Neill", and the ampersand of "Smith & Sons"."""
    before = heard.words[index - 1].typed
    return heard.words[index].typed == "&" or (len(before) <= 3 and before.istitle())


def _is_set_in_capitals(heard: Heard, word: Word) -> bool:
    """Whether the writer marked the word as a name: a capital in the midst of a text that has small letters too."""
    return word.typed[0].isupper() and word.start > 0 and not _shouted(heard) and len(word.typed) > 2


def _shouted(heard: Heard) -> bool:
    return heard.text.upper() == heard.text


def _runs_of(heard: Heard, island: range) -> Iterator[Run]:
    for first in island:
        for stop in range(first + 1, min(first + LONGEST, island.stop) + 1):
            words = range(first, stop)
            yield Run(_with_article(heard, words), _weight(heard, island, words), alone=words == island)


def _with_article(heard: Heard, words: range) -> range:
    before = words.start - 1
    return range(before, words.stop) if before >= 0 and heard.words[before].key in ARTICLES else words


def _weight(heard: Heard, island: range, words: range) -> int:
    keys = [heard.words[at].key for at in words]
    weight = int(_place(heard, island, words))
    if len(words) > 1:
        weight += TWO_WORDS
    elif keys[0] in ALSO_WORDS and not _is_set_in_capitals(heard, heard.words[words.start]):
        weight += ALSO_A_WORD
    if all(_is_set_in_capitals(heard, heard.words[at]) for at in words):
        weight += CAPITALS
    return weight + (ALL_ALONE if words == island else MORE_BEHIND if len(words) == 1 else 0)


def _place(heard: Heard, island: range, words: range) -> Place:
    """A name begins where its island begins, or, last of all, ends where it ends."""
    begins, ends = words.start == island.start, words.stop == island.stop
    before = _with_article(heard, words).start - 1
    places = [Place.AMONG]
    if begins and before >= 0:
        places += [_led(heard, before)]
    if begins and _only_request(heard, before + 1):
        places += [Place.FIRST]
    if ends and _nothing_behind(heard, words.stop):
        places += [Place.LAST]
    if (ends and _is_channel(heard, words.stop)) or (begins and before >= 0 and _is_channel(heard, before)):
        places += [Place.BESIDE_CHANNEL]
    return Place.TOPIC if _is_topic(heard, words) and max(places) < Place.LED else max(places)


def _led(heard: Heard, before: int) -> Place:
    key = heard.words[before].key
    if key == "to" or key in FIGURES:
        written = before > 0 and heard.words[before - 1].key in WRITTEN_TO
        return Place.LED if written else Place.BESIDE_CHANNEL if key == "to" else Place.AMONG
    return Place.LED if key in LEADS or key in SENDING else Place.AMONG


def _is_topic(heard: Heard, words: range) -> bool:
    """Whether "about" leads to the words, or to others that an "and" joins them to."""
    before = _with_article(heard, words).start - 1
    while before > 1 and heard.words[before].key in JOINERS:
        before -= 2
    return before >= 0 and heard.words[before].key in TOPIC_LEADS


def _only_request(heard: Heard, index: int) -> bool:
    return all(_says_nothing(heard, at) for at in range(index))


def _nothing_behind(heard: Heard, index: int) -> bool:
    return all(_says_nothing(heard, at) for at in range(index, len(heard.words)))


def _says_nothing(heard: Heard, index: int) -> bool:
    """A mark, a command, a channel or politeness: the name may stand before or behind it, first or last of all."""
    word = heard.words[index]
    no_say = COMMANDS | KINDS | EMPTY_WORDS | KEPT_VERBS | ENGLISH | SENDING | WRITTEN_TO
    return word.is_mark or word.key in no_say or _is_channel(heard, index)


def _is_channel(heard: Heard, index: int) -> bool:
    """Whether the word is a part of a channel's name: both words of "text message"."""
    starts = range(max(0, index - 2), min(index + 1, len(heard.words)))
    return any((named := channel_at(heard, at)) is not None and index in named.words for at in starts)
