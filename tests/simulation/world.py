"""A workspace of customers whose true rates and hours are known: drawn around their persona, and changed by some on the way."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from random import Random

from bot.core.audiences import Customer, Persona
from bot.core.channels.channel import Channel
from bot.core.consent import Consent, ConsentState
from bot.core.dossier import Dossier
from bot.core.preference.learning import Learning
from bot.core.preference.strength import strengths
from bot.core.preference.trial.pasts import Past, spreads_of
from bot.core.touches import ANSWERS, DAYPART_OF_HOUR, Daypart, Outcome, Touch, TouchCount
from tests.simulation.days import Day, Hours, Weights, any_day, around, average, kept_polite, polite, sending, within

NOW = datetime(2026, 11, 1, tzinfo=UTC)
DAYS = 540
PERSONAS = 6
MEANS = {Channel.EMAIL: 0.06, Channel.SMS: 0.11, Channel.WHATSAPP: 0.09, Channel.PUSH: 0.04}
SENT_BY = {Channel.EMAIL: 50, Channel.SMS: 25, Channel.WHATSAPP: 15, Channel.PUSH: 10}
"""How senders spread their messages; each customer gets more by one channel and less by another."""
APART, ALIKE = 12.0, 15.0
"""Strengths: of personas around all customers, and of customers around their persona."""
CHANGED = 0.3
"""Share of customers whose taste was another until some day of the time that we look back on."""
TREND = {Channel.EMAIL: 0.15, Channel.SMS: 0.0, Channel.WHATSAPP: -0.15, Channel.PUSH: 0.1}
"""By what share more was answered a year ago: people tire of some channels and take to others."""
OPENED = 0.6
"""Share of silent emails that a mail privacy proxy opens."""
MOST = 0.95
"""Nobody answers everything, not even at the best hour."""
BUCKETS = ((0, 0), (1, 2), (3, 5), (6, 12), (13, 40))
"""Messages a customer got, all channels together."""

Rates = dict[Channel, float]


@dataclass(frozen=True, slots=True)
class Taste:
    """What is true of a person at some time: how often each channel is answered, and how the hours raise or lower it."""

    rates: Rates
    lifts: Weights

    def answered(self, channel: Channel, at: int) -> float:
        """The chance that a message at one of the 48 hours of weekday and weekend is answered."""
        return min(self.rates[channel] * self.lifts[at], MOST)

    def sent(self, channel: Channel, weights: Weights) -> float:
        """The share answered of messages that are sent at such hours."""
        return average([self.answered(channel, at) for at in range(len(weights))], weights)

    def best(self, channels: Iterable[Channel]) -> float:
        """By the best of the channels at the best hour that is polite."""
        return max(
            self.answered(channel, hour + first)
            for channel in channels
            for hour in polite(channel)
            for first in (0, 24)
        )


@dataclass(frozen=True, slots=True)
class Senders:
    """When one customer is written to, and how much by each channel of SENT_BY."""

    hours: Weights
    channels: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Person:
    """`truth` is what they answer from today on; `touches` is what happened until now."""

    customer: Customer
    truth: Taste
    touches: tuple[Touch, ...]
    written_to: Weights

    @property
    def bucket(self) -> tuple[int, int]:
        return next(span for span in BUCKETS if span[0] <= len(self.touches) <= span[1])

    def answers(self, channel: Channel, hours: Hours | None) -> float:
        """The share answered where a channel and hours are named; without hours, when senders send anyhow."""
        return self.truth.sent(channel, within(hours, channel) if hours else kept_polite(channel, self.written_to))


@dataclass(frozen=True, slots=True)
class World:
    """`counts` by persona, "" for all customers."""

    people: tuple[Person, ...]
    counts: dict[str, tuple[TouchCount, ...]]
    learning: Learning

    def dossier(self, person: Person) -> Dossier:
        """As the store would tell it: with every consent, so that what is measured is the guess."""
        persona = person.customer.persona_id or ""
        return Dossier(
            audience=person.customer,
            own=(),
            consents=tuple(_yes(person.customer, channel) for channel in MEANS),
            counts=counted(person.touches),
            persona=Persona(id=persona, name=persona, title=""),
            persona_counts=self.counts[persona],
            touches=person.touches,
        )


def make_world(size: int, seed: int, half_life: float = 180) -> World:
    chance = Random(seed)
    personas = {f"{seed}-{number}": (_around(chance, MEANS, APART), any_day(chance)) for number in range(PERSONAS)}
    people = tuple(_person(chance, f"c{number}", personas) for number in range(size))
    groups = {name: [each for each in people if each.customer.persona_id == name] for name in personas}
    counts = {name: counted(_touches(group)) for name, group in groups.items()} | {"": counted(_touches(people))}
    pasts = [Past(each.customer.persona_id or "", each.touches, ()) for each in people]
    return World(people, counts, Learning(half_life=half_life, strengths=strengths(spreads_of(pasts))))


def counted(touches: Iterable[Touch]) -> tuple[TouchCount, ...]:
    """As the store rolls them up, by channel and part of the day."""
    parts: dict[tuple[Channel, Daypart, bool], list[Touch]] = {}
    for touch in touches:
        parts.setdefault((touch.channel, DAYPART_OF_HOUR[touch.at.hour], at_weekend(touch)), []).append(touch)
    return tuple(_count(*key, told) for key, told in parts.items())


def at_weekend(touch: Touch) -> bool:
    return touch.at.weekday() >= 5


def _person(chance: Random, name: str, personas: dict[str, tuple[Rates, Day]]) -> Person:
    persona = chance.choice(sorted(personas))
    today, before = (_taste(chance, *personas[persona]) for _ in range(2))
    changed = chance.uniform(60, 400) if chance.random() < CHANGED else DAYS
    ages = sorted(chance.uniform(1, DAYS) for _ in range(chance.randint(*chance.choice(BUCKETS))))
    senders = Senders(sending(chance), tuple(share * chance.gammavariate(2, 0.5) for share in SENT_BY.values()))
    customer = Customer(id=name, name=name, email="a@example.com", phone="+34612345678", zone="UTC", persona_id=persona)
    touches = tuple(_touch(chance, customer, age, today if age < changed else before, senders) for age in ages)
    return Person(customer, today, touches, senders.hours)


def _taste(chance: Random, rates: Rates, day: Day) -> Taste:
    return Taste(_around(chance, rates, ALIKE), around(chance, day).lifts())


def _touch(chance: Random, customer: Customer, age: float, taste: Taste, senders: Senders) -> Touch:
    channel = chance.choices(list(SENT_BY), senders.channels)[0]
    hour = chance.choices(range(48), kept_polite(channel, senders.hours))[0]
    at = _on(NOW - timedelta(days=age), hour)
    silent = Outcome.OPENED if channel is Channel.EMAIL and chance.random() < OPENED else Outcome.SENT
    then = taste.answered(channel, hour) * (1 + TREND[channel] * age / 365)
    outcome = Outcome.CLICKED if chance.random() < then else silent
    return Touch(customer_id=customer.id, channel=channel, at=at, outcome=outcome)


def _on(day: datetime, hour: int) -> datetime:
    """The hour of the day itself, or of the nearest day before it that is of the weekend or not, as the hour is."""
    while (day.weekday() >= 5) is not (hour >= 24):
        day -= timedelta(days=1)
    return day.replace(hour=hour % 24)


def _around(chance: Random, means: Rates, strength: float) -> Rates:
    return {each: chance.betavariate(mean * strength, (1 - mean) * strength) for each, mean in means.items()}


def _touches(people: Iterable[Person]) -> Iterable[Touch]:
    return (touch for person in people for touch in person.touches)


def _count(channel: Channel, part: Daypart, weekend: bool, told: list[Touch]) -> TouchCount:
    days = [touch.at for touch in told]
    answered = [touch.at for touch in told if touch.outcome in ANSWERS]
    return TouchCount(
        channel=channel,
        daypart=part,
        weekend=weekend,
        delivered=len(told),
        answered=len(answered),
        first_at=min(days),
        last_at=max(days),
        last_answer_at=max(answered, default=None),
    )


def _yes(customer: Customer, channel: Channel) -> Consent:
    return Consent(customer_id=customer.id, channel=channel, state=ConsentState.GRANTED, on=NOW.date())
