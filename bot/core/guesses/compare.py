"""A guess beside the audience's own evidence. What customers in general do is no answer to what these want."""

from dataclasses import dataclass
from enum import StrEnum

from bot.core.channels.channel import Channel
from bot.core.dossier import Dossier
from bot.core.evidence import Aspect, Evidence, Polarity
from bot.core.guesses.guess import GuessedNorm
from bot.core.norms import ChannelNorm, HoursNorm, LengthNorm
from bot.core.preference.answer import Level, Preference
from bot.core.preference.statements import newest_first

OWN = frozenset({Level.SAID, Level.DID})
"""Levels on which an audience answers for itself."""
COVERED = 0.5
"""Hours are the same where this share of the shorter of two spans lies in the other: "evenings" is right for 18 to 20."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Theirs:
    """What the evidence says on one aspect, as a `norm` or in `words`; `disliked` says that they do not want it. `n` counts
    messages, or `pieces` of evidence where that is set; the newest piece, where there is one, is `item`.
    """

    norm: GuessedNorm | LengthNorm | None = None
    words: str = ""
    disliked: bool = False
    level: Level
    n: int
    pieces: bool = False
    item: Evidence | None = None


class Outcome(StrEnum):
    """What became of a guess."""

    RIGHT = "right"
    WRONG = "wrong"
    UNKNOWN = "too little is known"


def outcome(guessed: GuessedNorm, theirs: Theirs | None) -> Outcome:
    if theirs is None or theirs.norm is None:
        return Outcome.UNKNOWN
    return Outcome.RIGHT if _same(guessed, theirs.norm) else Outcome.WRONG


def theirs_on(aspect: Aspect, preference: Preference, dossier: Dossier) -> Theirs | None:
    """None where the audience's own evidence does not say."""
    if aspect is Aspect.CHANNEL:
        return _channel(preference, dossier)
    if aspect is Aspect.TIMING:
        return _hours(preference, dossier)
    return _told(aspect, dossier)


def _channel(preference: Preference, dossier: Dossier) -> Theirs | None:
    if preference.channel is None or preference.level not in OWN:
        return None
    return Theirs(
        norm=ChannelNorm(Channel(preference.channel)),
        level=preference.level,
        n=preference.n,
        pieces=bool(preference.evidence),
        item=_first(dossier, preference.evidence),
    )


def _hours(preference: Preference, dossier: Dossier) -> Theirs | None:
    hour = preference.hour
    if hour.start is None or hour.end is None or hour.level not in OWN:
        return None
    return Theirs(
        norm=HoursNorm(hour.start, hour.end),
        level=hour.level,
        n=hour.n,
        pieces=bool(hour.evidence),
        item=_first(dossier, hour.evidence),
    )


def _told(aspect: Aspect, dossier: Dossier) -> Theirs | None:
    """The newest that counts: of the tone whatever was said of it, of the format what is about length."""
    about = [
        item
        for item in newest_first(dossier.own)
        if item.counts and item.aspect is aspect and (aspect is Aspect.TONE or isinstance(item.norm, LengthNorm))
    ]
    if not about:
        return None
    item = about[0]
    disliked = item.polarity is Polarity.DISLIKES
    norm = item.norm if isinstance(item.norm, LengthNorm) else None
    return Theirs(
        norm=norm, words=item.value, disliked=disliked, level=Level.SAID, n=len(about), pieces=True, item=item
    )


def _first(dossier: Dossier, ids: tuple[str, ...]) -> Evidence | None:
    return next((item for item in dossier.evidence if item.id in ids), None)


def _same(guessed: GuessedNorm, norm: GuessedNorm | LengthNorm) -> bool:
    if isinstance(guessed, HoursNorm) and isinstance(norm, HoursNorm):
        mine, known = _clock(guessed), _clock(norm)
        return len(mine & known) >= COVERED * min(len(mine), len(known))
    return guessed == norm


def _clock(hours: HoursNorm) -> frozenset[int]:
    return frozenset(hour for hour in range(24) if hours.covers(hour))
