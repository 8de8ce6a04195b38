"""A few people to store."""

from datetime import UTC, date, datetime

from bot.core.audiences import Customer, Persona, Profile
from bot.core.channels.channel import Channel
from bot.core.consent import Consent, ConsentState
from bot.core.evidence import Aspect, Evidence, Polarity, Source
from bot.core.norms import read_norm
from bot.core.touches import Outcome, Purchase, Touch

ROSA = Persona(
    id="p-rosa",
    name="Rosa Blum",
    title="the busy parent",
    profile=Profile(day="Up at six.", quotes=("Quick, please.",)),
)
IVO = Persona(id="p-ivo", name="Ivo Hart", title="the allotment keeper")
DANA = Customer(
    id="c-dana",
    name="Dana Ruiz",
    external_id="C-1",
    email="Dana.Ruiz@example.org",
    phone="+441632960001",
    job="teacher",
    city="York",
    zone="Europe/London",
    persona_id="p-rosa",
)
BEN = Customer(
    id="c-ben", name="Ben Okafor", external_id="C-2", email="ben@example.org", zone="Asia/Tokyo", persona_id="p-rosa"
)
MORNING = datetime(2026, 3, 2, 10, 30, tzinfo=UTC)
"""A Monday: morning in Leeds, evening in Tokyo."""


def touch(customer: str = "c-dana", at: datetime = MORNING, outcome: Outcome = Outcome.SENT, **rest: str) -> Touch:
    channel = Channel(rest.pop("channel", "email"))
    return Touch(customer_id=customer, channel=channel, at=at, outcome=outcome, **rest)


def evidence(
    item_id: str = "e1", audience: str = "c-dana", value: str = "short texts", norm: str = "length:short"
) -> Evidence:
    return Evidence(
        id=item_id,
        audience_id=audience,
        aspect=Aspect.FORMAT,
        value=value,
        polarity=Polarity.LIKES,
        source=Source.SAID,
        note="“I never scroll.”",
        norm=read_norm(norm) if norm else None,
        on=date(2026, 2, 1),
        recorded_by="U-ana",
        link="customers.csv:7",
    )


def consent(state: ConsentState, on: date | None, channel: Channel = Channel.SMS, basis: str = "web form") -> Consent:
    return Consent(customer_id="c-dana", channel=channel, state=state, basis=basis, on=on)


def purchase(customer: str = "c-dana", external_id: str | None = None) -> Purchase:
    return Purchase(
        customer_id=customer, at=MORNING, product="Trowel", amount=1999, currency="GBP", external_id=external_id
    )
