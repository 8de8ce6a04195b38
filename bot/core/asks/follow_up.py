"""What is said under a draft: how to write it, what to add or to leave out, by which channel, a question, or nothing that
belongs into copy at all.

Whatever is no wish and no word about the draft is the marketer's matter, and goes into the brief as it was typed.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import reduce

from bot.core.asks.dropped import dropped
from bot.core.asks.follow_up_words import CHANNEL, NUMBERS, TURNS, WHY_ANYTHING, Turn, held
from bot.core.asks.respelling import typed_behind, unhurried
from bot.core.asks.spellings import spellings
from bot.core.brief.rewrites import rewrite_of
from bot.core.channels.channel import Channel
from bot.core.preference.channel_words import CHANNEL_OF

__all__ = ["FollowUp", "Turn", "follow_up", "with_added"]


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp:
    """`matter` and `wishes` are what the brief gains, as typed; `dropped` what is to go from it; `channel` where to.
    `doubtful` ("no golf") is to go where the draft speaks of it, and matter where it does not.

    `number` is the version, the choice or how many of them are meant, None where nobody said; `about` is what a question
    is about, "" for all of it.
    """

    turn: Turn
    matter: tuple[str, ...] = ()
    wishes: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()
    doubtful: tuple[str, ...] = ()
    channel: Channel | None = None
    number: int | None = None
    about: str = ""

    @property
    def added(self) -> str:
        """What the brief gains, a line each."""
        return "\n".join((*self.matter, *self.wishes))

    @property
    def is_understood(self) -> bool:
        """Whether any of it was recognised as said about the draft."""
        return self.turn is not Turn.CHANGE or bool(self.wishes or self.dropped or self.doubtful or self.channel)


_SENTENCES = re.compile(r"(?<=[.!?;])\s+|\n+")
_JOINTS = re.compile(r"\s*,\s*(?:(?:and|but|then|so)\s+)?|\s+(?:and|but|und|et|y)\s+")
_EMOJI = re.compile(r"(?<!\w):[a-z+-][\w+-]*:(?!\w)", re.IGNORECASE)
"""As Slack sends it: ":+1:"."""
LONGEST = 160
"""Characters of a wish or a question: what is longer is matter, and is not searched for them."""


def follow_up(text: str) -> FollowUp:
    """Read sentence by sentence; "great, but shorter please" is praise and a wish, and only the wish changes anything."""
    parts = [part for sentence in filter(str.strip, _SENTENCES.split(text)) for part in _parts(sentence)]
    changes = [part for part in parts if part.turn is Turn.CHANGE]
    if changes:
        return reduce(_both, changes)
    others = (part for part in parts if part.turn is not Turn.PRAISE)
    return next(others, FollowUp(turn=Turn.PRAISE))


def with_added(brief: str, added: str) -> str:
    """The brief with what was added. Of two wishes for its length the later one counts."""
    if any(_is_length(line) for line in added.splitlines()):
        brief = "\n".join(line for line in brief.splitlines() if not _is_length(line))
    return f"{brief}\n{added}".strip()


def _is_length(line: str) -> bool:
    wish = rewrite_of(line)
    return wish is not None and wish.length is not None


def _both(one: FollowUp, other: FollowUp) -> FollowUp:
    return replace(
        one,
        matter=one.matter + other.matter,
        wishes=one.wishes + other.wishes,
        dropped=one.dropped + other.dropped,
        doubtful=one.doubtful + other.doubtful,
        channel=other.channel or one.channel,
    )


def _matter(words: str) -> FollowUp:
    return FollowUp(turn=Turn.CHANGE, matter=(words,))


def _parts(sentence: str) -> Iterator[FollowUp]:
    """The sentence, or where it begins with wishes or praise those one by one, then its rest.

    Only its beginning is taken apart: "the evenings are colder and shorter" ends in no wish.
    """
    rest = sentence.strip()
    while rest:
        if whole := _read(rest):
            yield whole
            return
        first = _beginning(rest)
        if first is None:
            both = _two_in_one(rest)
            yield from (both,) if both else _ending(rest)
            return
        part, end = first
        yield part
        rest = rest[end:]


def _beginning(sentence: str) -> tuple[FollowUp, int] | None:
    """The wish or praise that it begins with, and where the rest does. "Nice and warm inside" is no praise."""
    for joint in _JOINTS.finditer(sentence, 0, LONGEST):
        said = _read(sentence[: joint.start()])
        if said and (said.turn is Turn.CHANGE or joint[0].strip() != "and"):
            return said, joint.end()
    return None


def _ending(sentence: str) -> Iterator[FollowUp]:
    """Matter, and a wish that is parted from it by a comma or says what it is: "free parking too, and shorter please"."""
    for joint in _JOINTS.finditer(sentence, max(0, len(sentence) - LONGEST)):
        said = _read(sentence[joint.end() :])
        if said and said.turn is Turn.CHANGE and ("," in joint[0] or "it" in sentence[joint.end() :].split()):
            yield _matter(sentence[: joint.start()])
            yield said
            return
    yield _matter(sentence)


def _two_in_one(said: str) -> FollowUp | None:
    """Two wishes without a word between them: "shorter for sms", "warmer sms pls"."""
    words = said.split()
    for at in range(1, len(words) if len(words) <= _FEW else 1):
        first, second = _change(" ".join(words[:at])), _change(" ".join(words[at:]))
        if first and second:
            return _both(first, second)
    return None


_FEW = 9
_LOOSE = re.compile(r"^(?:and|but|then|an?(?! (?:bit|little|touch|lot|tad)\b))\s+", re.IGNORECASE)
"""What a wish is joined by to what stood before it."""


def _read(said: str) -> FollowUp | None:
    """A wish or a word about the draft that is the whole of what is said; None for matter."""
    if len(said) > LONGEST:
        return None
    bare = unhurried(_EMOJI.sub(" ", said))
    return _change(bare) or _turn(bare)


def _change(said: str) -> FollowUp | None:
    """A wish for how it is written, or by which channel, or what is to go."""
    if rewrite_of(said):
        return FollowUp(turn=Turn.CHANGE, wishes=(_LOOSE.sub("", " ".join(said.split())).strip(" ,"),))
    for typed, spelt in spellings(said):
        if found := CHANNEL.fullmatch(spelt):
            return FollowUp(turn=Turn.CHANGE, channel=CHANNEL_OF[found[held(found, "channel")].lower()])
        if gone := dropped(typed, spelt):
            return FollowUp(turn=Turn.CHANGE, dropped=gone.surely, doubtful=gone.perhaps)
    return None


def _turn(said: str) -> FollowUp | None:
    spelt_ways = list(spellings(said))
    for turns in (TURNS, ((Turn.WHY, WHY_ANYTHING),)):
        for typed, spelt in spelt_ways:
            for turn, pattern in turns:
                if found := pattern.fullmatch(spelt):
                    return FollowUp(turn=turn, number=_number(found), about=_about(typed, spelt, found))
    return None


def _number(found: re.Match[str]) -> int | None:
    group = held(found, "n")
    number = found[group].lower() if group else ""
    return int(number) if number.isdigit() else NUMBERS.get(number)


def _about(typed: str, spelt: str, found: re.Match[str]) -> str:
    group = held(found, "about")
    return typed_behind(typed, spelt)(*found.span(group)).strip(" ,.!?;:“”\"'") if group else ""
