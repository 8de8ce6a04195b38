"""Make a digest of a persona: what is new, what disagrees, what grew old, and whom to ask what."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from bot.core.audiences import Audience, Persona
from bot.core.care.contact import LastContact
from bot.core.channels.channel import Channel
from bot.core.dossier import Dossier
from bot.core.errors import Advice, Exit, TheirRulesError
from bot.core.evidence import Evidence
from bot.core.keeping_up.clashes import Clash, clashes, contradicted
from bot.core.keeping_up.digest import HEARD_WITHIN, MOST_ASKED, Digest, Fresh, Heard, ToAsk, grew_old
from bot.core.keeping_up.questions import OfPersona, Question, questions
from bot.core.personas.coverage import coverage_of
from bot.core.personas.grounding import grounding_of
from bot.core.personas.lasting import is_old
from bot.core.preference.answer import Preference
from bot.core.preference.learning import Learning
from bot.core.preference.prefer import prefer
from bot.core.suggesting.drift import Drift
from bot.core.touches import TouchCount
from bot.usecases.find_audience import find_audience
from bot.usecases.ports import Store
from bot.usecases.read_dossier import read_dossier
from bot.usecases.surely_meant import surely_meant

MOST_NEWS = 200
"""Pieces of new evidence that are looked through; the others are counted."""
CLOSELY = 20
"""Customers whose new evidence is held against all that was known of them; one query each."""
CANDIDATES = 12
"""Customers among whom it is seen whom to ask. Each week begins with others of them, so that nobody is asked every week."""


@dataclass(frozen=True, slots=True)
class House:
    """What all customers do, read once for several digests."""

    everyone: tuple[TouchCount, ...]
    learning: Learning

    def preference(self, dossier: Dossier, today: date) -> Preference:
        return prefer(dossier, self.everyone, today, self.learning)


def house_of(store: Store) -> House:
    return House(store.all_touch_counts(), store.learning())


class NoPersona(TheirRulesError):
    """{label} is a customer, and a digest is about a persona{instead}."""

    advice = Advice.LIST_PERSONAS
    exit = Exit.ANSWER_IS_NO


def persona_called(store: Store, asked: str) -> Persona:
    """Where a customer and a persona are called so, the persona. Raises NoPersona, and what `find_audience` raises."""
    found = _meant(store, asked)
    if isinstance(found, Persona):
        return found
    theirs = store.audience(found.persona_id) if found.persona_id else None
    raise NoPersona(label=found.label, instead=f", such as {theirs.label}, whom they stand behind" if theirs else "")


def _meant(store: Store, asked: str) -> Audience:
    equals = surely_meant(asked, store.find_audiences(asked))
    personas = [each.audience for each in equals if isinstance(each.audience, Persona)]
    return personas[0] if len(personas) == 1 else find_audience(store, asked)


def make_digest(store: Store, persona: Persona, since: datetime, now: datetime, house: House) -> Digest:
    """Of what happened after `since`."""
    today, dossier = now.date(), read_dossier(store, persona)
    fresh = store.put_down_since(persona.id, since, MOST_NEWS)
    new, others = _clashes(store, dossier, fresh)
    old = [item for item in dossier.own if item.counts and is_old(item, today)]
    return Digest(
        persona=persona,
        since=since,
        until=now,
        heard=heard_of(store, persona, now),
        fresh=fresh,
        clashes=new,
        standing=others,
        parted=house.preference(dossier, today).disagreements,
        grown_old=tuple(item for item in old if grew_old(item, since.date(), today)),
        old=len(old),
        to_ask=tuple(_whom_to_ask(store, persona, _open_of(persona, dossier.own, new, today), now, house)),
        drift=_drift(store, persona),
    )


def _drift(store: Store, persona: Persona) -> Drift | None:
    """Where nobody buys otherwise than they did, there is nothing to tell."""
    last = store.drifts([persona.id]).get(persona.id)
    return last if last and (last.away or last.moved) else None


def heard_of(store: Store, persona: Persona, now: datetime) -> Heard:
    return Heard(store.heard_from([persona.id], now - HEARD_WITHIN)[persona.id], store.members(persona.id))


def _clashes(store: Store, dossier: Dossier, fresh: Fresh) -> tuple[tuple[Clash, ...], int]:
    """Those with something new in them, and how many others there are among the persona's own claims. What is new of a
    customer is held against what was known of them, and against what is known of the persona.
    """
    new, own = {each.evidence.id for each in fresh.news}, clashes(dossier.own)
    told = [each.evidence for each in fresh.news if each.whose and each.evidence.counts]
    customers = list(dict.fromkeys(item.audience_id for item in told))[:CLOSELY]
    theirs = (clash for customer_id in customers for clash in clashes(store.evidence_about(customer_id)))
    found = [clash for clash in (*own, *theirs) if new & {clash.newer.id, clash.older.id}]
    among_own = sum(clash in own for clash in found)
    return (*found, *contradicted(dossier.own, told)), len(own) - among_own


def _open_of(persona: Persona, own: Sequence[Evidence], new: tuple[Clash, ...], today: date) -> OfPersona:
    """What a single customer said against the persona is nobody else's: of that, the persona's claim alone is asked about."""
    ground, among_own = grounding_of(own, today), clashes(own)
    claims = {item.id for item in own}
    doubted = [each.older for each in new if each not in among_own and each.older.id in claims]
    return OfPersona(
        clashes=among_own,
        doubted=list(dict.fromkeys(doubted)),
        old=[item for item in ground.stale if item not in doubted],
        aspects=ground.missing,
        fields=coverage_of(persona).missing,
    )


def _whom_to_ask(store: Store, persona: Persona, open_of: OfPersona, now: datetime, house: House) -> Iterator[ToAsk]:
    """The first few who can be reached, each with another question."""
    asked: set[str] = set()
    for contact in _in_turn(store.last_heard(persona.id, now - HEARD_WITHIN, CANDIDATES), now):
        dossier = read_dossier(store, contact.customer)
        preference = house.preference(dossier, now.date())
        question = _question(dossier, preference, open_of, asked, now.date())
        channel = _open_channel(preference)
        if channel is not None and question:
            asked.add(question.text)
            yield ToAsk(contact, channel, question)
        if len(asked) == MOST_ASKED:
            return


def _open_channel(preference: Preference) -> Channel | None:
    """How they prefer it, else the best channel that is open; None where none is."""
    best = (standing.channel for standing in preference.standings if standing.open)
    return preference.channel or next(best, None)


def _question(
    dossier: Dossier, preference: Preference, open_of: OfPersona, asked: set[str], today: date
) -> Question | None:
    """What is asked of nobody else yet and would settle most; None where nothing is left to ask."""
    old = [item for item in dossier.own if item.counts and is_old(item, today)]
    found = questions(dossier.own, old, preference.disagreements, open_of)
    return next((each for each in found if each.text not in asked), None)


def _in_turn(contacts: tuple[LastContact, ...], now: datetime) -> tuple[LastContact, ...]:
    """Beginning with others each week."""
    turn = now.isocalendar().week * MOST_ASKED % len(contacts) if contacts else 0
    return contacts[turn:] + contacts[:turn]
