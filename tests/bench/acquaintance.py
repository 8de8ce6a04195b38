"""Make some of the crowd known: personas, evidence, consents and touches, as a look-up finds them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from random import Random

from bot.core.audiences import Persona
from bot.core.channels.channel import Channel
from bot.core.consent import Consent, ConsentState
from bot.core.evidence import Aspect, Evidence, Polarity, Source
from bot.core.norms import ChannelNorm
from bot.core.touches import Outcome, Touch
from store.workspace import WorkspaceStore
from tests.bench.people import people

PERSONAS = [Persona(id=f"p{n}", name=f"Persona {n}", title=f"the number {n}") for n in range(6)]
CHANNELS = (Channel.EMAIL, Channel.SMS, Channel.PUSH)
OUTCOMES = (Outcome.SENT, Outcome.SENT, Outcome.OPENED, Outcome.CLICKED, Outcome.BOUNCED)
SINCE = datetime(2025, 6, 1, tzinfo=UTC)
TOLD = date(2026, 2, 1)
TOUCHES = 24


def get_to_know(store: WorkspaceStore, number: int) -> None:
    """The first so many of the crowd."""
    for persona in PERSONAS:
        store.keep_persona(persona)
    known = [replace(one, persona_id=PERSONAS[n % len(PERSONAS)].id) for n, one in enumerate(people(number))]
    ids = [one.id for one in known]
    store.keep_customers(known)
    store.keep_evidence(item for owner in [*ids, *(persona.id for persona in PERSONAS)] for item in _evidence(owner))
    store.keep_consents(consent for owner in ids for consent in _consents(owner))
    store.keep_touches(_touches(ids))


def _evidence(owner: str) -> Iterator[Evidence]:
    for n, channel in enumerate(CHANNELS):
        yield Evidence(
            id=f"{owner} {n}",
            audience_id=owner,
            aspect=Aspect.CHANNEL,
            value=str(channel),
            polarity=Polarity.LIKES if n else Polarity.DISLIKES,
            source=Source.SAID if n else Source.ASSUMED,
            note="“Write to me there.”",
            norm=ChannelNorm(channel),
            on=TOLD,
        )


def _consents(owner: str) -> Iterator[Consent]:
    for channel in CHANNELS:
        yield Consent(customer_id=owner, channel=channel, state=ConsentState.GRANTED, basis="web form", on=TOLD)


def _touches(ids: list[str]) -> Iterator[Touch]:
    chance = Random(9)
    for owner in ids:
        for _ in range(TOUCHES):
            at = SINCE + timedelta(minutes=chance.randrange(400 * 24 * 60))
            yield Touch(customer_id=owner, channel=chance.choice(CHANNELS), at=at, outcome=chance.choice(OUTCOMES))
