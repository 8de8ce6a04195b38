"""How often a customer may be written to, and how often they were."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.core.dossier import Dossier
from bot.core.evidence import Evidence, Polarity
from bot.core.norms import FrequencyNorm, Period
from bot.core.preference.statements import newest_first
from bot.core.preference.words import count_in_words, dated
from bot.core.touches import Outcome

DAYS = {Period.WEEK: 7, Period.MONTH: 30, Period.YEAR: 365}


@dataclass(frozen=True, slots=True)
class Cap:
    """`evidence` is their own word for it, None where it is the rule of the house."""

    norm: FrequencyNorm
    evidence: Evidence | None = None

    @property
    def span(self) -> timedelta:
        return timedelta(days=DAYS[self.norm.period])


def cap_of(dossier: Dossier, house: FrequencyNorm | None) -> Cap | None:
    """The newest that they asked for themselves, be it more or less than the house's; their persona's is not theirs."""
    for item in newest_first(dossier.own):
        wanted = item.counts and item.polarity is not Polarity.DISLIKES
        if wanted and isinstance(item.norm, FrequencyNorm):
            return Cap(item.norm, item)
    return Cap(house) if house else None


def reached(dossier: Dossier, cap: Cap, now: datetime) -> list[datetime]:
    """When messages reached them within the cap's time up to `now`, the newest first. Bounces reached nobody."""
    since = now - cap.span
    arrived = (touch.at for touch in dossier.touches if touch.outcome is not Outcome.BOUNCED)
    return sorted((at for at in arrived if since < at <= now), reverse=True)


def free_from(times: list[datetime], cap: Cap, now: datetime) -> datetime | None:
    """When the next message fits the cap: `now`, or the moment the oldest of those that fill it is long enough ago; None
    where nothing is wanted at all. `times` as `reached` tells them.
    """
    if cap.norm.times == 0:
        return None
    if len(times) < cap.norm.times:
        return now
    until = times[cap.norm.times - 1] + cap.span
    return until.replace(minute=0, second=0, microsecond=0) + timedelta(hours=1)  # nobody plans to the minute


def asked_in_words(norm: FrequencyNorm) -> str:
    """Such as "they want at most 2 messages a month"."""
    if not norm.times:
        return "they want no messages at all"
    often = "one message" if norm.times == 1 else f"{norm.times} messages"
    return f"they want at most {often} a {norm.period}"


def cap_in_words(cap: Cap, today: date) -> str:
    """Such as "they want at most 2 messages a month (said, 3 March)"."""
    if cap.evidence is not None:
        return f"{asked_in_words(cap.norm)} ({dated(cap.evidence, today)})"
    return house_cap_in_words(cap.norm)


def house_cap_in_words(norm: FrequencyNorm | None) -> str:
    """Such as "nobody is sent more than 3 messages a week unless they asked for more"."""
    if norm is None:
        return "there is no limit on how often somebody is sent messages, unless they named one"
    often = count_in_words(norm.times, "message", "messages")
    return f"nobody is sent more than {often} a {norm.period} unless they asked for more"


def reached_in_words(times: Iterable[datetime], cap: Cap) -> str:
    """Such as "3 messages reached them in the last 7 days"."""
    number = len(list(times))
    return f"{count_in_words(number, 'message', 'messages')} reached them in the last {cap.span.days} days"
