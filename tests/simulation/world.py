"""A workspace of customers whose true rates are known: drawn around their persona, and changed by some on the way."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from random import Random

from bot.core.audiences import Customer, Persona
from bot.core.channels.channel import Channel
from bot.core.consent import Consent, ConsentState
from bot.core.dossier import Dossier
from bot.core.preference.learning import Learning
from bot.core.preference.strength import Spread, strengths
from bot.core.touches import ANSWERS, Daypart, Outcome, Touch, TouchCount

NOW = datetime(2026, 11, 1, 12, tzinfo=UTC)
DAYS = 540
MEANS = {Channel.EMAIL: 0.06, Channel.SMS: 0.11, Channel.WHATSAPP: 0.09, Channel.PUSH: 0.04}
SENT_BY = {Channel.EMAIL: 50, Channel.SMS: 25, Channel.WHATSAPP: 15, Channel.PUSH: 10}
"""How senders spread their messages."""
APART, ALIKE = 12.0, 15.0
"""Strengths: of personas around all customers, and of customers around their persona."""
CHANGED = 0.3
"""Share of customers whose taste was another until some day of the time that we look back on."""
OPENED = 0.6
"""Share of silent emails that a mail privacy proxy opens."""
BUCKETS = ((0, 0), (1, 2), (3, 5), (6, 12), (13, 40))
"""Messages a customer got, all channels together."""

Rates = dict[Channel, float]


@dataclass(frozen=True, slots=True)
class Person:
    """`truth` is what they answer from today on; `touches` is what happened until now."""

    customer: Customer
    truth: Rates
    touches: tuple[Touch, ...]

    @property
    def bucket(self) -> tuple[int, int]:
        return next(span for span in BUCKETS if span[0] <= len(self.touches) <= span[1])


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
    personas = {f"{seed}-{number}": _around(chance, MEANS, APART) for number in range(6)}
    people = tuple(_person(chance, f"c{number}", personas) for number in range(size))
    groups = {name: [each for each in people if each.customer.persona_id == name] for name in personas}
    counts = {name: counted(_touches(group)) for name, group in groups.items()} | {"": counted(_touches(people))}
    spreads = [_spread(name, channel, group) for name, group in groups.items() for channel in MEANS]
    return World(people, counts, Learning(half_life=half_life, strengths=strengths(spreads)))


def counted(touches: tuple[Touch, ...]) -> tuple[TouchCount, ...]:
    return tuple(_count(channel, told) for channel in MEANS if (told := [t for t in touches if t.channel is channel]))


def _person(chance: Random, name: str, personas: dict[str, Rates]) -> Person:
    persona = chance.choice(sorted(personas))
    truth = _around(chance, personas[persona], ALIKE)
    changed = chance.uniform(60, 400) if chance.random() < CHANGED else DAYS
    before = _around(chance, personas[persona], ALIKE)
    ages = sorted(chance.uniform(1, DAYS) for _ in range(chance.randint(*chance.choice(BUCKETS))))
    customer = Customer(id=name, name=name, email="a@example.com", phone="+34612345678", persona_id=persona)
    return Person(customer, truth, tuple(_touch(chance, name, age, truth if age < changed else before) for age in ages))


def _touch(chance: Random, name: str, age: float, rates: Rates) -> Touch:
    channel = chance.choices(list(SENT_BY), list(SENT_BY.values()))[0]
    silent = Outcome.OPENED if channel is Channel.EMAIL and chance.random() < OPENED else Outcome.SENT
    outcome = Outcome.CLICKED if chance.random() < rates[channel] else silent
    return Touch(customer_id=name, channel=channel, at=NOW - timedelta(days=age), outcome=outcome)


def _around(chance: Random, means: Rates, strength: float) -> Rates:
    return {each: chance.betavariate(mean * strength, (1 - mean) * strength) for each, mean in means.items()}


def _touches(people: tuple[Person, ...] | list[Person]) -> tuple[Touch, ...]:
    return tuple(touch for person in people for touch in person.touches)


def _count(channel: Channel, told: list[Touch]) -> TouchCount:
    days = [touch.at for touch in told]
    answered = [touch.at for touch in told if touch.outcome in ANSWERS]
    return TouchCount(
        channel=channel,
        daypart=Daypart.EVENING,
        weekend=False,
        delivered=len(told),
        answered=len(answered),
        first_at=min(days),
        last_at=max(days),
        last_answer_at=max(answered, default=None),
    )


def _spread(persona: str, channel: Channel, people: list[Person]) -> Spread:
    each = list(_figures(people, channel))
    return Spread(
        persona_id=persona,
        channel=channel,
        delivered=sum(n for n, _ in each),
        answered=sum(x for _, x in each),
        pairs=sum(n * (n - 1) for n, _ in each),
        twice=sum(x * (x - 1) for _, x in each),
    )


def _figures(people: list[Person], channel: Channel) -> Iterator[tuple[int, int]]:
    for person in people:
        told = [touch for touch in person.touches if touch.channel is channel]
        yield len(told), sum(touch.outcome in ANSWERS for touch in told)


def _yes(customer: Customer, channel: Channel) -> Consent:
    return Consent(customer_id=customer.id, channel=channel, state=ConsentState.GRANTED, on=NOW.date())
