"""Hold estimates against what came later: the newest touches are hidden, and foretold from those before."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from bot.core.audiences import Customer
from bot.core.channels.channel import Channel
from bot.core.dossier import Dossier
from bot.core.preference.learning import Learning
from bot.core.preference.rates import rates, weighed
from bot.core.preference.strength import strengths
from bot.core.preference.trial.pasts import Past, counted, spreads_of
from bot.core.touches import ANSWERS, Outcome, Touch, TouchCount

HIDDEN = 0.2
"""Share of the touches that is hidden: the newest."""
SURELY = 0.001
"""A raw rate of 0 of 1 is no certainty: no way to guess is ever surer than one in a thousand."""
COLD = 0.05
"""What the simple ways say where they know nothing."""
VENDORS_WINDOW = timedelta(days=182)
"""The six months that Braze looks back on."""
VENDORS_LEAST = 3
"""Messages on each of two channels, without which Braze says “Not Enough Data”."""


@dataclass(frozen=True, slots=True)
class Foretold:
    """One hidden touch: how likely each way to guess held an answer, and whether one came. `n` is the number of touches
    of that customer that were known.
    """

    n: int
    chances: Mapping[str, float]
    answered: bool


@dataclass(frozen=True, slots=True)
class Trial:
    """`split` is the first day that was hidden."""

    split: date | None
    customers: int
    known: int
    foretold: tuple[Foretold, ...]


def hold(told: Iterable[tuple[str, Touch]], half_life: float) -> Trial:
    """`told` are touches, each with the persona of its customer ("" for none). Bounces arrived nowhere and are left out."""
    arrived = sorted(
        (each for each in told if each[1].outcome is not Outcome.BOUNCED), key=lambda each: each[1].customer_id
    )
    split = _split([touch for _, touch in arrived])
    if split is None:
        return Trial(None, 0, 0, ())
    pasts = [_past(list(group), split) for _, group in groupby(arrived, key=lambda each: each[1].customer_id)]
    known = sum(len(past.before) for past in pasts)
    return Trial(split, len(pasts), known, tuple(_foretell(pasts, split, half_life)))


def _split(touches: Sequence[Touch]) -> date | None:
    days = sorted(touch.at.date() for touch in touches)
    day = days[int(len(days) * (1 - HIDDEN))] if days else None
    return day if day and days[0] < day else None


def _past(told: list[tuple[str, Touch]], split: date) -> Past:
    touches = [touch for _, touch in told]
    before = tuple(touch for touch in touches if touch.at.date() < split)
    return Past(told[0][0], before, tuple(touch for touch in touches if touch.at.date() >= split))


def _foretell(pasts: list[Past], split: date, half_life: float) -> Iterator[Foretold]:
    """Groups and strengths are learnt from what was known before the split, as a look-up of that day would have."""
    groups = {name: counted(past for past in pasts if name in ("", past.persona_id)) for name in _names(pasts)}
    learning = Learning(half_life=half_life, strengths=strengths(spreads_of(pasts)))
    for past in pasts:
        if past.after:
            guesses = _guesses(past, groups, split, learning)
            for touch in past.after:
                chances = {name: _held(guess.get(touch.channel, COLD)) for name, guess in guesses.items()}
                yield Foretold(len(past.before), chances, touch.outcome in ANSWERS)


def _names(pasts: Iterable[Past]) -> list[str]:
    return sorted({"", *(past.persona_id for past in pasts)})


def _guesses(
    past: Past, groups: Mapping[str, tuple[TouchCount, ...]], split: date, learning: Learning
) -> dict[str, dict[Channel, float]]:
    own, persona = counted([past]), groups[past.persona_id] if past.persona_id else ()
    customer = Customer(id="", name="")
    dossier = Dossier(audience=customer, own=(), counts=own, persona_counts=persona, touches=past.before)
    expected = rates(weighed(dossier, groups[""], split, learning))
    return {
        "ours": {channel: rate.mean for channel, rate in expected.items()},
        "raw rate": _shares(own),
        "persona only": _shares(persona or groups[""]),
        "everybody": _shares(groups[""]),
        "three messages": _vendors_rule(past, split) or _shares(groups[""]),
    }


def _vendors_rule(past: Past, split: date) -> dict[Channel, float]:
    """Answers by messages of six months where three arrived on each of two channels; {} where they did not.

    The other rule of vendors, the channel of the newest open, names a channel and no chance, so that nothing can be held
    against what came: what somebody would have answered by another channel is not known of real customers.
    """
    recent = tuple(touch for touch in past.before if touch.at.date() > split - VENDORS_WINDOW)
    counts = counted([Past(past.persona_id, recent, ())])
    enough = [count.channel for count in counts if count.delivered >= VENDORS_LEAST]
    return _shares(counts) if len(enough) >= 2 else {}


def _shares(counts: Iterable[TouchCount]) -> dict[Channel, float]:
    return {count.channel: count.answered / count.delivered for count in counts}


def _held(chance: float) -> float:
    return min(max(chance, SURELY), 1 - SURELY)
