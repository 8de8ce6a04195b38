"""Which channel a request names, and where: "a short sms", "by post", "(whatsapp)", "text dana"."""

from dataclasses import dataclass

from bot.core.asks.heard import Heard
from bot.core.asks.word_list import word_list
from bot.core.channels.channel import Channel
from bot.core.preference.channel_words import CHANNEL_OF

LEADS = word_list("by via as on over through per using in for")
LABELS = word_list("channel medium via by")
"""Before a colon they lead to a channel as in a form."""
ENDS = word_list(
    "for to about re regarding please by before saying and with instead today tomorrow this until on if thanks or"
)
"""What may follow a channel that is named by "by", "as" or "on"; before anything else ("on phone cases") it is the topic."""
TAILS = frozenset({"script", "message", "messages", "post", "copy", "notification", "one", "version"})
"""Words that belong to the channel's name: an Instagram post, a phone script."""
REFUSALS = frozenset({"no", "not", "never", "without", "than", "of", "don't", "dont", "stop", "avoid"})


@dataclass(frozen=True, slots=True)
class Named:
    channel: Channel
    words: range


def by_what(heard: Heard, start: int, head_end: int) -> Named | None:
    """The channel of the words `start`..`head_end` (before audience and topic), else one that a preposition or brackets
    name anywhere. None where two are offered for choice.
    """
    in_head = [named for index in range(start, head_end) if (named := channel_at(heard, index))]
    if len({named.channel for named in in_head[:2]}) == 2 and not _one_name(in_head[0], in_head[1]):
        return None
    if in_head:
        return whole(heard, in_head[0], start)
    return next((named for index in range(start, len(heard.words)) if (named := _pointed_at(heard, index))), None)


def several(heard: Heard, head: range) -> tuple[Named, ...]:
    """The channels that the words before audience and topic name, where they are two or more: "an email and an sms"."""
    found = [named for index in head if (named := channel_at(heard, index))]
    apart = [one for one, last in zip(found, [None, *found], strict=False) if last is None or not _one_name(last, one)]
    return tuple(apart) if len({named.channel for named in apart}) > 1 else ()


def offered_for_choice(heard: Heard, channels: tuple[Named, ...]) -> bool:
    """Whether one of them is wanted, "email or sms", and not one of each."""
    between = range(channels[0].words.stop, channels[-1].words.start)
    return any(heard.words[index].key in ("or", "/") for index in between)


def whole(heard: Heard, named: Named, start: int) -> Named:
    """The channel with all that belongs to its name, from the word `start` on: "by a text message"."""
    return _with_lead(heard, _with_article(heard, _with_tail(heard, named)), start)


def channel_at(heard: Heard, index: int) -> Named | None:
    """The channel that is named from this word on, and not refused."""
    words = heard.words
    following = " ".join(word.key for word in words[index : index + 3])
    if (index and words[index - 1].key in REFUSALS) or following == "call to action":
        return None
    for length in (3, 2, 1):
        keys = " ".join(word.key for word in words[index : index + length]).replace(" - ", "-")
        channel = CHANNEL_OF.get(keys) or CHANNEL_OF.get(_singular(keys))
        if channel and index + length <= len(words):
            return Named(channel, range(index, index + length))
    return None


def _singular(name: str) -> str:
    """Short for WhatsApp is "wa", but "was" is no plural."""
    return name.removesuffix("s") if len(name) > 3 else name


def _one_name(first: Named, second: Named) -> bool:
    """Such as "instagram post" and "sms text" name one channel."""
    return first.words.stop == second.words.start


def _with_tail(heard: Heard, named: Named) -> Named:
    after = named.words.stop
    if after < len(heard.words) and heard.words[after].key in TAILS:
        return Named(named.channel, range(named.words.start, after + 1))
    return named


def _with_article(heard: Heard, named: Named) -> Named:
    before = named.words.start - 1
    if before >= 0 and heard.words[before].key in ("a", "an", "the"):
        return Named(named.channel, range(before, named.words.stop))
    return named


def _with_lead(heard: Heard, named: Named, start: int) -> Named:
    """The "by" of "for Dana by email: ..." goes with the channel."""
    before = named.words.start - 1
    if before >= start and heard.words[before].key in LEADS:
        return Named(named.channel, range(before, named.words.stop))
    return named


def _pointed_at(heard: Heard, index: int) -> Named | None:
    words = heard.words
    if words[index].typed == "(":
        named = channel_at(heard, index + 1) if index + 1 < len(words) else None
        closed = named and named.words.stop < len(words) and words[named.words.stop].typed == ")"
        return Named(named.channel, range(index, named.words.stop + 1)) if named and closed else None
    if words[index].key in LABELS and index + 2 < len(words) and words[index + 1].typed == ":":
        named = channel_at(heard, index + 2)
        return Named(named.channel, range(index, named.words.stop)) if named else None
    if words[index].key not in LEADS and not words[index].is_mark:
        return None
    skip = 1 if index + 1 < len(words) and words[index + 1].key in ("a", "an", "the") else 0
    named = channel_at(heard, index + 1 + skip) if index + 1 + skip < len(words) else None
    named = _with_tail(heard, named) if named else None
    if named is None or not _ends(heard, named.words.stop, at_mark=words[index].is_mark):
        return None
    return Named(named.channel, range(index, named.words.stop))


def _ends(heard: Heard, index: int, *, at_mark: bool) -> bool:
    if index >= len(heard.words):
        return True
    follows = heard.words[index]
    return follows.key == "please" if at_mark else follows.is_mark or follows.key in ENDS
