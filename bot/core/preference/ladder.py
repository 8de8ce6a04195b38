"""The channel to use, from the highest rung of the ladder that has an answer."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from bot.core.channels.channel import Channel
from bot.core.dossier import Dossier
from bot.core.evidence import Evidence
from bot.core.preference.answer import Level
from bot.core.preference.chances import Beta
from bot.core.preference.rates import Tallies
from bot.core.preference.statements import SHOWN, TOLD, Statement, statements
from bot.core.preference.tally import NOTHING, Tally

ENOUGH_OWN = 5
"""Touches of one customer on one channel below which their answers say nothing yet: two answers of three on a channel
that others answer at 6 % still leave a chance of one in four that another, untried and answered at 9 %, is better."""
ENOUGH_GROUP = 30
"""The same for a group: with 30 touches a rate of 10 % is known to within about 7 points either way (80 % interval)."""
ENOUGH_ANSWERS = 2
"""A single answer may be chance, or a slip of the thumb."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A channel with what it rests on. `evidence` is empty where it rests on touches; `n` counts either."""

    channel: Channel | None
    level: Level
    n: int = 0
    evidence: tuple[Evidence, ...] = ()
    first_on: date | None = None
    last_on: date | None = None


@dataclass(frozen=True, slots=True)
class Scene:
    """What every rung looks at: the dossier, its touches by channel, the rates they give, and the open channels."""

    dossier: Dossier
    known: Tallies
    rates: Mapping[Channel, Beta]
    open: Collection[Channel]

    @property
    def enough(self) -> int:
        return ENOUGH_OWN if self.dossier.customer else ENOUGH_GROUP


Rung = Callable[[Scene], Choice | None]


def climb(scene: Scene) -> Choice:
    """The first rung's answer that there is; nothing closed is ever chosen."""
    if not scene.open:
        return Choice(channel=None, level=Level.NOT_ALLOWED)
    for rung in RUNGS:
        choice = rung(scene)
        if choice is not None:
            return choice
    own = sum(total.delivered for total in scene.known.own.values())
    return Choice(channel=None, level=Level.NOT_ENOUGH_DATA, n=own)


def said(scene: Scene) -> Choice | None:
    return _from_words(scene, scene.dossier.own, Level.SAID)


def did(scene: Scene) -> Choice | None:
    """Touches first; where they are too few, what a colleague wrote down of the audience's behaviour."""
    return _from_touches(scene, scene.known.own, scene.enough, Level.DID) or _from_deeds(
        scene, scene.dossier.own, Level.DID
    )


def persona_said(scene: Scene) -> Choice | None:
    return _from_words(_without_persona_dislikes(scene), scene.dossier.persona_evidence, Level.PERSONA)


def persona_did(scene: Scene) -> Choice | None:
    narrowed = _without_persona_dislikes(scene)
    return _from_touches(narrowed, scene.known.persona, ENOUGH_GROUP, Level.PERSONA) or _from_deeds(
        narrowed, scene.dossier.persona_evidence, Level.PERSONA
    )


def house(scene: Scene) -> Choice | None:
    return _from_touches(_without_persona_dislikes(scene), scene.known.house, ENOUGH_GROUP, Level.HOUSE)


RUNGS: tuple[Rung, ...] = (said, did, persona_said, persona_did, house)


def best_answered(scene: Scene, channels: Iterable[Channel]) -> Channel | None:
    """The channel of these that the audience itself answers most, where its own touches are enough to say so."""
    tried = {channel: scene.known.own.get(channel, NOTHING) for channel in channels}
    enough = [channel for channel, total in tried.items() if _tells(total, scene.enough) and channel in scene.rates]
    return max(enough, key=lambda channel: scene.rates[channel].mean, default=None)


def enough_known(scene: Scene, channel: Channel) -> bool:
    """Whether so much is known of the channel, from the audience or its persona, that a chance to be the best may be
    claimed. Above it what is claimed is what is, to within .05; below it is off by .07 and more, and too sure
    (tests/simulation/FIGURES.md).
    """
    own, persona = (totals.get(channel, NOTHING).delivered for totals in (scene.known.own, scene.known.persona))
    return own >= scene.enough or persona >= ENOUGH_GROUP


def _from_words(scene: Scene, items: Iterable[Evidence], level: Level) -> Choice | None:
    return _first_liked(scene, statements(items, TOLD), level)


def _from_deeds(scene: Scene, items: Iterable[Evidence], level: Level) -> Choice | None:
    return _first_liked(scene, statements(items, SHOWN), level)


def _first_liked(scene: Scene, found: Iterable[Statement], level: Level) -> Choice | None:
    liked = next((item for item in found if item.liked and item.channel in scene.open), None)
    if liked is None:
        return None
    day = liked.evidence.on
    return Choice(channel=liked.channel, level=level, n=1, evidence=(liked.evidence,), first_on=day, last_on=day)


def _from_touches(scene: Scene, totals: Mapping[Channel, Tally], enough: int, level: Level) -> Choice | None:
    """The open channel with the best chance to be answered, of those tried often enough on this rung."""
    tried = [
        channel for channel in scene.open if channel in scene.rates and totals.get(channel, NOTHING).delivered >= enough
    ]
    best = max(tried, key=lambda channel: scene.rates[channel].mean, default=None)
    if best is None or totals[best].answered < ENOUGH_ANSWERS:
        return None
    total = totals[best]
    return Choice(channel=best, level=level, n=total.delivered, first_on=total.first_on, last_on=total.last_on)


def _tells(total: Tally, enough: int) -> bool:
    return total.delivered >= enough and total.answered >= ENOUGH_ANSWERS


def _without_persona_dislikes(scene: Scene) -> Scene:
    """A persona's dislikes bind the rungs that rest on others; the customer's own words and deeds outrank them."""
    found = statements(scene.dossier.persona_evidence, TOLD | SHOWN)
    disliked = {item.channel for item in found if item.disliked}
    return Scene(scene.dossier, scene.known, scene.rates, [each for each in scene.open if each not in disliked])
