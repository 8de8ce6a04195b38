"""Who is to have a digest now, of what, and what became of it. Whoever posts one notes it: nobody has it twice."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime

from bot.core.audiences import Persona
from bot.core.keeping_up.digest import Digest
from bot.core.keeping_up.follow import news_since
from bot.core.keeping_up.schedule import Outcome, Rests, Sent, is_due, week_of
from bot.usecases.digest import house_of, make_digest
from bot.usecases.ports import Store

ZoneOf = Callable[[str], str]
"""The IANA zone of a Slack user, "" for unknown."""
NOTHING_NEW = (Outcome.QUIET, Outcome.SKIPPED)


@dataclass(frozen=True, slots=True)
class Due:
    person: str
    week: str
    zone: str


def due_digests(store: Store, now: datetime, zone_of: ZoneOf, rests: Rests) -> Iterator[Due]:
    """Of everybody who follows a persona, those whose hour has come. Raises ServiceDown."""
    followers = store.followers()
    last = store.last_digests(followers)
    for person, since in followers.items():
        zone, had = zone_of(person), last.get(person)
        if is_due(now, zone, since, had.week if had else "", rests):
            yield Due(person, week_of(now, zone), zone)


@dataclass(frozen=True, slots=True)
class Issue:
    """Somebody's digests of one week, one a persona, those with most news first; `outcome` is what is to become of them."""

    digests: tuple[Digest, ...]
    outcome: Outcome


def issue_for(store: Store, person: str, week: str, moment: datetime) -> Issue | None:
    """None where it was dealt with meanwhile, or they follow nobody any more."""
    last = store.last_digests([person]).get(person)
    if last and last.week == week:
        return None
    digests = tuple(_digests(store, person, last, moment))
    if not digests:
        return None
    ordered = sorted(digests, key=_how_much, reverse=True)
    return Issue(tuple(ordered), _outcome(digests, last))


def note_issue(store: Store, person: str, week: str, outcome: Outcome, moment: datetime) -> bool:
    """False where another has noted it before."""
    return store.note_digest(person, week, outcome, moment)


def _digests(store: Store, person: str, last: Sent | None, moment: datetime) -> Iterator[Digest]:
    follows = store.followed_by(person)
    house = house_of(store) if follows else None
    for follow in follows:
        persona = store.audience(follow.persona_id)
        if isinstance(persona, Persona) and house:
            yield make_digest(store, persona, news_since(follow, last), moment, house)


def _outcome(digests: tuple[Digest, ...], last: Sent | None) -> Outcome:
    """That nothing is new is told once; as long as it stays so, nobody is told again."""
    if any(each.is_news for each in digests):
        return Outcome.SENT
    return Outcome.SKIPPED if last and last.outcome in NOTHING_NEW else Outcome.QUIET


def _how_much(digest: Digest) -> tuple[int, int, int]:
    return len(digest.clashes), digest.fresh.total, len(digest.grown_old)
