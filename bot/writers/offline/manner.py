"""How to speak to an audience, each choice with the evidence that it rests on."""

import re
from dataclasses import dataclass, field, replace
from enum import StrEnum
from hashlib import sha256


class Voice(StrEnum):
    PLAIN = "plain"
    WARM = "warm"
    DRY = "dry"
    FORMAL = "formal"
    PLAYFUL = "playful"
    BRISK = "brisk"


class Lead(StrEnum):
    """What the audience wants to hear first."""

    OFFER = "offer"
    PRICE = "price"
    EVENT = "event"
    DETAIL = "detail"
    DATE = "date"


class Call(StrEnum):
    LINK = "link"
    REPLY = "reply"
    RING = "ring"
    COME_BY = "come by"


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """`because` keeps, for "voice", "lead", "call", "length", "emoji", "lists" and "name", the ids behind each choice.

    `words` is how many words of body the audience wants at most; `short` leaves out whatever is no news of the brief's,
    since that was asked for. `occasion` is the brief, so that two messages to one
    person are worded apart; `turn` is the place of the sentence in the copy, so that one frame does not return at once;
    `terse` asks for the short wordings, where the channel is a small screen; `spoken` for none that speak of writing.
    """

    audience_id: str
    occasion: str = ""
    turn: int = 0
    terse: bool = False
    spoken: bool = False
    voice: Voice = Voice.PLAIN
    leads: tuple[Lead, ...] = ()
    calls: tuple[Call, ...] = ()
    words: int = 0
    long: bool = False
    short: bool = False
    emoji: bool = False
    lists: bool = False
    first_name: bool | None = None
    because: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def pick(self, options: tuple[str, ...], move: str) -> str:
        """One of several equal wordings: always the same for this audience, brief, move and turn, so that a draft can be
        repeated.
        """
        said = [option for option in options if not (self.spoken and _WRITTEN.search(option))] or list(options)
        shortest = min(map(len, said))
        fits = [option for option in said if len(option) <= shortest + _SLACK] if self.terse else said
        digest = sha256(f"{self.audience_id}|{self.occasion}|{move}".encode()).digest()
        return fits[(digest[0] + self.turn) % len(fits)]

    def at(self, turn: int) -> "Manner":
        return replace(self, turn=turn)


_WRITTEN = re.compile(r"\b(?:note|writ(?:e|ing)|see|here)\b", re.I)

_SLACK = 8
"""How many characters longer than the shortest wording a small screen allows."""
