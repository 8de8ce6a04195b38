"""What happened about a persona in a while, and what to do about it: a digest for whoever follows it."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.core.audiences import Customer, Persona
from bot.core.care.contact import LastContact
from bot.core.channels.channel import Channel
from bot.core.evidence import Evidence
from bot.core.keeping_up.clashes import Clash
from bot.core.keeping_up.questions import Question
from bot.core.personas.lasting import old_from
from bot.core.preference.answer import Disagreement
from bot.core.suggesting.drift import Drift

HEARD_WITHIN = timedelta(days=90)
"""A season: whom nobody has heard from for longer may have moved on."""
MOST_ASKED = 3
"""Customers to ask in one digest: more than three conversations in a week nobody has."""


@dataclass(frozen=True, slots=True)
class News:
    """A piece of evidence that was put down lately. `whose` is the customer's name, "" where it is the persona's own."""

    evidence: Evidence
    whose: str = ""

    @property
    def is_quote(self) -> bool:
        """Whether it holds somebody's words out of a thread, with a link back to them."""
        return self.evidence.counts and bool(self.evidence.note) and self.evidence.link.startswith("https://")


@dataclass(frozen=True, slots=True)
class Fresh:
    """The newest `news` of `total`; a digest shows no more than somebody reads."""

    news: tuple[News, ...] = ()
    total: int = 0


@dataclass(frozen=True, slots=True)
class Heard:
    """From how many of a persona's customers anything was heard in the last 90 days: an answer, a purchase, a word."""

    customers: int
    of: int


@dataclass(frozen=True, slots=True)
class ToAsk:
    """Somebody in good contact, a channel that is open to them, and what to ask them."""

    contact: LastContact
    channel: Channel
    question: Question

    @property
    def customer(self) -> Customer:
        return self.contact.customer


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """`clashes` are those in which something new takes part, `standing` counts the others among the persona's own claims. `parted` is what the
    persona's people say against what they do. `grown_old` are claims that became old since, `old` counts all that are.
    `drift` is the last report on whether they still buy alike, where somebody buys otherwise by now.
    """

    persona: Persona
    since: datetime
    until: datetime
    heard: Heard
    fresh: Fresh
    clashes: tuple[Clash, ...] = ()
    standing: int = 0
    parted: tuple[Disagreement, ...] = ()
    grown_old: tuple[Evidence, ...] = ()
    old: int = 0
    to_ask: tuple[ToAsk, ...] = ()
    drift: Drift | None = None

    @property
    def is_news(self) -> bool:
        """Whether anything changed. What stands as it stood is no news, and neither is that somebody can be asked."""
        return bool(self.fresh.total or self.clashes or self.grown_old)

    def whose(self, item: Evidence) -> str:
        """The name of the customer whom a claim is about; "" where it is the persona's own."""
        names = (each.whose for each in self.fresh.news if each.evidence.audience_id == item.audience_id)
        return next(names, "")

    @property
    def quotes(self) -> tuple[News, ...]:
        return tuple(each for each in self.fresh.news if each.is_quote)

    @property
    def others(self) -> tuple[News, ...]:
        """What is new and no quote."""
        return tuple(each for each in self.fresh.news if not each.is_quote)


def grew_old(item: Evidence, since: date, today: date) -> bool:
    """Whether it became old after that day and by today. Of what has no known day nobody can say when."""
    day = old_from(item)
    return item.counts and day is not None and since < day <= today
