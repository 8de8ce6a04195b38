"""Where in a request the one it is for is named, and where its topic: "rose" and "may" are names and topics alike."""

from enum import IntEnum

from bot.core.asks.by_what import channel_at
from bot.core.asks.draft_ask import EMPTY_WORDS, KEPT_VERBS, KINDS
from bot.core.asks.heard import Heard
from bot.core.asks.language import ENGLISH
from bot.core.asks.whom import ARTICLES, FIGURES, LEADS, SENDING, WRITTEN_TO
from bot.core.asks.word_list import word_list

COMMANDS = word_list(
    "draft write compose create prepare make do need want check review send give get can could would will please hi hey",
    "hello ok okay so um quick short just thanks ta who what's when where best which how prefers preferred prefer",
    "wondering whether going doing rather called emailed texted phoned contacted reached reach contact consent persona bot team morning",
)
"""They say what is wanted, and are nobody's name."""
TOPIC_LEADS = word_list("about re regarding concerning announcing promoting saying mentioning on with")
JOINERS = word_list("and or & /")


class Place(IntEnum):
    """How likely whoever a message is for stands there."""

    TOPIC = -20
    AMONG = 5
    BESIDE_CHANNEL = 30
    LAST = 35
    FIRST = 40
    LED = 50


def place_of(heard: Heard, island: range, words: range) -> Place:
    """`island` are neighbouring words that may be names; a name begins where they begin or, last of all, ends with them."""
    begins, ends = words.start == island.start, words.stop == island.stop
    before = before_article(heard, words.start)
    places = [Place.AMONG]
    if begins and before >= 0:
        places += [_led(heard, before)]
    if begins and all(_says_nothing(heard, at) for at in range(before + 1)):
        places += [Place.FIRST]
    if ends and all(_says_nothing(heard, at) for at in range(words.stop, len(heard.words))):
        places += [Place.LAST]
    if (ends and _is_channel(heard, words.stop)) or (begins and before >= 0 and _is_channel(heard, before)):
        places += [Place.BESIDE_CHANNEL]
    return Place.TOPIC if _is_topic(heard, before) and max(places) < Place.LED else max(places)


def before_article(heard: Heard, index: int) -> int:
    """The word before this one, and before the article that stands between; -1 at the beginning."""
    return index - 2 if index and heard.words[index - 1].key in ARTICLES else index - 1


def _led(heard: Heard, before: int) -> Place:
    """What "for", "to" or "send" lead to is meant; a "to" or a figure without writing before it may mean anything."""
    key = heard.words[before].key
    if key == "to" or key in FIGURES:
        written = before > 0 and heard.words[before - 1].key in WRITTEN_TO
        return Place.LED if written else Place.BESIDE_CHANNEL if key == "to" else Place.AMONG
    return Place.LED if key in LEADS or key in SENDING else Place.AMONG


def _is_topic(heard: Heard, before: int) -> bool:
    """Whether "about" leads there, or to others that an "and" joins them to."""
    while before > 1 and heard.words[before].key in JOINERS:
        before -= 2
    return before >= 0 and heard.words[before].key in TOPIC_LEADS


_NO_TOPIC = COMMANDS | KINDS | EMPTY_WORDS | KEPT_VERBS | ENGLISH | SENDING | WRITTEN_TO


def _says_nothing(heard: Heard, index: int) -> bool:
    """A mark, a command, a channel or politeness: the first or last name may stand behind it or before it."""
    word = heard.words[index]
    return word.is_mark or word.key in _NO_TOPIC or _is_channel(heard, index)


def _is_channel(heard: Heard, index: int) -> bool:
    """Whether the word is a part of a channel's name: both words of "text message"."""
    starts = range(max(0, index - 2), min(index + 1, len(heard.words)))
    return any((named := channel_at(heard, at)) is not None and index in named.words for at in starts)
