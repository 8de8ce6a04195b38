"""Scripted dossiers: a customer called Dana Ruiz, in as few words as a test needs."""

from datetime import UTC, date, datetime

from bot.core.audiences import Customer, Persona
from bot.core.channels.channel import Channel
from bot.core.consent import Consent, ConsentState
from bot.core.dossier import Dossier
from bot.core.evidence import Aspect, Evidence, Polarity, Source
from bot.core.norms import read_norm
from bot.core.touches import Daypart, TouchCount

TODAY = date(2026, 11, 2)
DANA = Customer(
    id="c1", name="Dana Ruiz", email="dana@example.com", phone="+34612345678", city="Madrid", zone="Europe/Madrid"
)
HANNAH = Persona(id="p1", name="Hannah Whitaker", title="the busy parent", zone="Europe/London")
MARCH, MAY, AUGUST = date(2026, 3, 3), date(2026, 5, 12), date(2026, 8, 20)


def consent(
    channel: Channel, state: ConsentState = ConsentState.GRANTED, on: date | None = date(2026, 1, 9)
) -> Consent:
    return Consent(customer_id="c1", channel=channel, state=state, basis="web form", on=on)


def said(
    value: str,
    polarity: Polarity = Polarity.LIKES,
    *,
    on: date | None = MARCH,
    source: Source = Source.SAID,
    norm: str = "",
    note: str = "",
    aspect: Aspect = Aspect.CHANNEL,
) -> Evidence:
    return Evidence(
        id=f"{aspect}-{value}-{on}",
        audience_id="c1",
        aspect=aspect,
        value=value,
        polarity=polarity,
        source=source,
        norm=read_norm(norm) if norm else None,
        note=note,
        on=on,
    )


def timing(value: str, polarity: Polarity = Polarity.LIKES, norm: str = "", source: Source = Source.SAID) -> Evidence:
    return said(value, polarity, norm=norm, aspect=Aspect.TIMING, source=source)


def touches(
    channel: Channel,
    answered: int,
    delivered: int,
    part: Daypart = Daypart.EVENING,
    *,
    weekend: bool = False,
    bounced: int = 0,
    refused: int = 0,
    first: date | None = MARCH,
    last: date | None = AUGUST,
    refused_on: date | None = None,
) -> TouchCount:
    return TouchCount(
        channel=channel,
        daypart=part,
        weekend=weekend,
        delivered=delivered,
        answered=answered,
        bounced=bounced,
        refused=refused,
        first_at=_noon(first),
        last_at=_noon(last),
        last_answer_at=_noon(last) if answered else None,
        last_refusal_at=_noon(refused_on),
    )


def dossier(
    *own: Evidence,
    consents: tuple[Consent, ...] = (),
    counts: tuple[TouchCount, ...] = (),
    customer: Customer = DANA,
    persona: Persona | None = None,
    persona_evidence: tuple[Evidence, ...] = (),
    persona_counts: tuple[TouchCount, ...] = (),
) -> Dossier:
    return Dossier(
        audience=customer,
        own=own,
        consents=consents,
        counts=counts,
        persona=persona or (HANNAH if persona_evidence or persona_counts else None),
        persona_evidence=persona_evidence,
        persona_counts=persona_counts,
    )


def of_persona(*own: Evidence, counts: tuple[TouchCount, ...] = ()) -> Dossier:
    return Dossier(audience=HANNAH, own=own, counts=counts)


def _noon(day: date | None) -> datetime | None:
    return datetime(day.year, day.month, day.day, 12, tzinfo=UTC) if day else None
