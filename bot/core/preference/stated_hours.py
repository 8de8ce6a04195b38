"""Hours that were named: asked for, or refused."""

from collections.abc import Iterable

from bot.core.dossier import Dossier
from bot.core.evidence import Aspect, Evidence, Polarity, Source
from bot.core.norms import HoursNorm
from bot.core.preference.hour_words import hours_named
from bot.core.preference.statements import SHOWN, TOLD, newest_first

Named = tuple[Evidence, HoursNorm]


def hours_of(item: Evidence) -> HoursNorm | None:
    """The hours that a piece of evidence speaks of, None where it speaks of none."""
    return item.norm if isinstance(item.norm, HoursNorm) else hours_named(item.value)


def asked_for(items: Iterable[Evidence], sources: frozenset[Source]) -> Named | None:
    """The newest hours that are liked."""
    return next(iter(_named(items, sources, Polarity.LIKES)), None)


def refused_hours(dossier: Dossier) -> list[Named]:
    """Hours the audience, or the persona behind it, does not want, by word or by deed; the newest first."""
    return _named((*dossier.own, *dossier.persona_evidence), TOLD | SHOWN, Polarity.DISLIKES)


def _named(items: Iterable[Evidence], sources: frozenset[Source], polarity: Polarity) -> list[Named]:
    timings = (item for item in newest_first(items) if item.aspect is Aspect.TIMING and item.source in sources)
    read = [(item, hours_of(item)) for item in timings if item.polarity is polarity]
    return [(item, hours) for item, hours in read if hours is not None]
