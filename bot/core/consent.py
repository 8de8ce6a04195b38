"""Whether a customer may be reached by a channel, since when, and on what basis."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.core.channels.channel import Channel
from bot.core.evidence import Aspect, Evidence, Polarity, Source
from bot.core.norms import ChannelNorm


class ConsentState(StrEnum):
    GRANTED = "granted"
    WITHDRAWN = "withdrawn"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """The last word on one channel. `basis` says how it was given, such as "web form" or "soft opt-in".

    `recorded_by` is who told us, a person or the line of a file; it stands in the log of consents alone.
    """

    customer_id: str
    channel: Channel
    state: ConsentState
    basis: str = ""
    on: date | None = None
    recorded_by: str = ""


def as_evidence(consents: Iterable[Consent]) -> tuple[Evidence, ...]:
    """Consents as evidence on channels, so that drafts and flags may cite them; what is unknown says nothing."""
    return tuple(_evidence(consent) for consent in consents if consent.state is not ConsentState.UNKNOWN)


def _evidence(consent: Consent) -> Evidence:
    granted = consent.state is ConsentState.GRANTED
    return Evidence(
        id=f"consent-{consent.channel}",
        audience_id=consent.customer_id,
        aspect=Aspect.CHANNEL,
        value=str(consent.channel),
        norm=ChannelNorm(consent.channel),
        polarity=Polarity.LIKES if granted else Polarity.DISLIKES,
        source=Source.CONSENT,
        note=f"consent {consent.state}" + (f" ({consent.basis})" if consent.basis else ""),
        on=consent.on,
    )
