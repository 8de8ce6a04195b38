"""What is said under a draft: how to write it, what to add to it, or nothing that belongs into copy at all.

Whatever is no wish and no word about the draft is the marketer's matter, and goes into the brief as it was typed.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from bot.core.asks.follow_up_words import ABOUT_THE_DRAFT, LONG, SHORT, WISHES, Turn

__all__ = ["FollowUp", "Turn", "follow_up", "with_added"]


class _Part(StrEnum):
    MATTER = "matter"
    WISH = "wish"
    TURN = "turn"


@dataclass(frozen=True, slots=True)
class FollowUp:
    """`added` is what the brief gains: matter as it was typed, wishes as a brief says them, each on a line of its own.

    It is "" unless `turn` is CHANGE.
    """

    turn: Turn
    added: str = ""


_SENTENCES = re.compile(r"(?<=[.!?;])\s+|\n+")
_JOINTS = re.compile(r"\s*,\s*(?:(?:and|but|then|so)\s+)?|\s+(?:and|but)\s+")
_EMOJI = re.compile(r"(?<!\w):[a-z+-][\w+-]*:(?!\w)", re.IGNORECASE)
"""As Slack sends it: ":+1:"."""
_AROUND = " \t,.!?;:–—-"
_LEAD = re.compile(
    r"(?:(?:please|pls|plz|but|and|ok(?:ay)?|so|now|just|maybe|actually|also|then|can you|could you|would you|can we|"
    r"(?:i|we)(?:'d| would) like it(?: to be)?|(?:i|we) (?:want|need) it(?: to be)?|it(?:'s| is)|that(?:'s| is)|this is)[\s,]+)+",
    re.IGNORECASE,
)
_TAIL = re.compile(r"(?:[\s,]+(?:please|pls|plz|thanks|thank you|now|instead|then|too|again|for me))+$", re.IGNORECASE)


def follow_up(text: str) -> FollowUp:
    """Read sentence by sentence; "great, but shorter please" is praise and a wish, and only the wish changes anything."""
    turns: list[Turn] = []
    matter: list[str] = []
    wishes: list[str] = []
    for sentence in filter(str.strip, _SENTENCES.split(text)):
        for part, said in _parts(sentence):
            if part is _Part.TURN:
                turns.append(Turn(said))
            else:
                (wishes if part is _Part.WISH else matter).append(said)
    if matter or wishes:
        return FollowUp(Turn.CHANGE, "\n".join((*matter, *wishes)))
    return FollowUp(next((turn for turn in turns if turn is not Turn.PRAISE), Turn.PRAISE))


def with_added(brief: str, added: str) -> str:
    """The brief with what was added. Of two wishes for its length the later one counts."""
    gone = {SHORT, LONG} if {SHORT, LONG} & set(added.splitlines()) else set()
    return "\n".join((*(line for line in brief.splitlines() if line not in gone), added)).strip()


def _parts(sentence: str) -> Iterator[tuple[_Part, str]]:
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
            yield from _ending(rest)
            return
        part, end = first
        yield part
        rest = rest[end:]


def _beginning(sentence: str) -> tuple[tuple[_Part, str], int] | None:
    """The wish or praise that it begins with, and where the rest does. "Nice and warm inside" is no praise."""
    for joint in _JOINTS.finditer(sentence):
        said = _read(sentence[: joint.start()])
        if said and (said[0] is _Part.WISH or joint[0].strip() != "and"):
            return said, joint.end()
    return None


def _ending(sentence: str) -> Iterator[tuple[_Part, str]]:
    """Matter, and a wish that is parted from it by a comma or says what it is: "free parking too, and shorter please"."""
    for joint in _JOINTS.finditer(sentence):
        said = _read(sentence[joint.end() :])
        if said and said[0] is _Part.WISH and ("," in joint[0] or "it" in sentence[joint.end() :].split()):
            yield _Part.MATTER, sentence[: joint.start()]
            yield said
            return
    yield _Part.MATTER, sentence


def _read(said: str) -> tuple[_Part, str] | None:
    """A wish or a word about the draft that is the whole of what is said; None for matter."""
    whole = " ".join(_EMOJI.sub(" ", said.replace("’", "'")).strip(_AROUND).split())
    led = _LEAD.sub("", whole, count=1) if _LEAD.match(whole) else whole
    for plain in dict.fromkeys((whole, led, _TAIL.sub("", led))):
        if turn := next((turn for turn, pattern in ABOUT_THE_DRAFT if pattern.fullmatch(plain)), None):
            return _Part.TURN, turn
        for pattern, wish in WISHES:
            if found := pattern.fullmatch(plain):
                return _Part.WISH, found.expand(wish)
    return None
