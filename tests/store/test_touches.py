"""Roll-ups are right when they say what counting all touches anew would say."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from bot.core.audiences import Customer
from bot.core.channels.channel import Channel
from bot.core.touches import ANSWERS, DAYPART_OF_HOUR, REFUSALS, Daypart, Outcome, Touch, TouchCount
from store.bound import NotStored
from store.database import Database
from store.kept import Kept
from store.touches import FURTHER
from store.workspace import WorkspaceStore
from tests.store.people import BEN, DANA, IVO, MORNING, ROSA, touch

ZONES = ("Europe/London", "Asia/Tokyo", "America/Los_Angeles")
PEOPLE = [Customer(id=f"c-{n}", name=f"Person {n}", zone=zone) for n, zone in enumerate((None, *ZONES))]
WORKSPACES = count()


@pytest.fixture
def town(store: WorkspaceStore) -> WorkspaceStore:
    return settled(store)


def settled(store: WorkspaceStore) -> WorkspaceStore:
    for persona in (ROSA, IVO):
        store.keep_persona(persona)
    store.keep_customers([DANA, BEN, *PEOPLE])
    return store


def test_a_touch_counts_by_the_customers_own_clock(town: WorkspaceStore) -> None:
    town.keep_touches([touch("c-dana"), touch("c-ben")])
    assert [count.daypart for count in town.touch_counts("c-dana")] == [Daypart.MORNING]
    assert [count.daypart for count in town.touch_counts("c-ben")] == [Daypart.EVENING]


def test_the_same_touches_again_change_nothing(town: WorkspaceStore) -> None:
    touches = [touch(at=MORNING + timedelta(days=day)) for day in range(3)] + [touch(external_id="m-1")]
    assert town.keep_touches(touches) == Kept(new=4)
    before = town.touch_counts("c-dana")
    assert town.keep_touches(touches) == Kept(same=4)
    assert town.touch_counts("c-dana") == before
    assert town.counts()["touches"] == 4


def test_an_outcome_moves_on_and_never_back(town: WorkspaceStore) -> None:
    assert town.keep_touches([touch()]) == Kept(new=1)
    assert town.keep_touches([touch(outcome=Outcome.CLICKED)]) == Kept(changed=1)
    assert town.keep_touches([touch(outcome=Outcome.OPENED)]) == Kept(same=1)
    (counted,) = town.all_touch_counts()
    assert (counted.delivered, counted.answered, counted.last_answer_at) == (1, 1, MORNING)


def test_an_answer_that_ends_in_a_refusal_is_no_answer_any_more(town: WorkspaceStore) -> None:
    town.keep_touches([touch(outcome=Outcome.CLICKED)])
    town.keep_touches([touch(outcome=Outcome.UNSUBSCRIBED)])
    (counted,) = town.persona_touch_counts("p-rosa")
    assert (counted.answered, counted.refused, counted.last_answer_at) == (0, 1, None)


def test_one_campaign_id_may_be_shared_by_its_recipients(town: WorkspaceStore) -> None:
    assert town.keep_touches([touch("c-dana", external_id="spring"), touch("c-ben", external_id="spring")]) == Kept(
        new=2
    )


def test_a_persona_takes_the_touches_of_its_members_along(town: WorkspaceStore) -> None:
    town.keep_touches([touch("c-dana"), touch("c-dana", at=MORNING + timedelta(days=1), outcome=Outcome.REPLIED)])
    town.keep_customers([replace(DANA, persona_id="p-ivo")])
    assert town.persona_touch_counts("p-rosa") == ()
    assert town.persona_touch_counts("p-ivo") == town.touch_counts("c-dana")


def test_an_unknown_customer_is_named_and_nothing_of_the_batch_is_kept(town: WorkspaceStore) -> None:
    with pytest.raises(NotStored, match="c-nobody"):
        town.keep_touches([touch(), touch("c-nobody")])
    assert town.counts()["touches"] == 0


moments = st.integers(0, 60 * 24 * 9).map(
    lambda minutes: datetime(2026, 3, 25, tzinfo=UTC) + timedelta(minutes=minutes)
)
some_touches = st.lists(
    st.builds(
        Touch,
        customer_id=st.sampled_from([person.id for person in PEOPLE]),
        channel=st.sampled_from([Channel.EMAIL, Channel.SMS]),
        at=moments,
        outcome=st.sampled_from(Outcome),
        external_id=st.sampled_from([None, "a", "b"]),
    ),
    max_size=12,
)
some_moves = st.lists(
    st.builds(
        Customer,
        id=st.sampled_from([person.id for person in PEOPLE]),
        name=st.just(""),
        zone=st.sampled_from([None, *ZONES]),
        persona_id=st.sampled_from([None, "p-rosa", "p-ivo"]),
    ),
    max_size=3,
)


@settings(
    max_examples=20,
    deadline=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(steps=st.lists(st.tuples(some_touches, some_moves), max_size=5))
def test_whatever_comes_in_whichever_order_the_rollups_are_what_counting_anew_gives(
    database: Database, steps: list[tuple[list[Touch], list[Customer]]]
) -> None:
    store = settled(database.workspace(f"T-{next(WORKSPACES)}"))
    told: list[Touch] = []
    for touches, moves in steps:
        told += touches
        assert sum(vars_of(store.keep_touches(touches))) == len(touches)
        store.keep_customers(moves)
    people = {person.id: store.audience(person.id) for person in PEOPLE}
    events = furthest(told)
    for customer_id in people:
        mine = [event for event in events if event.customer_id == customer_id]
        assert as_set(store.touch_counts(customer_id)) == counted_anew(mine, people)
    for persona_id in ("p-rosa", "p-ivo"):
        theirs = [event for event in events if getattr(people[event.customer_id], "persona_id", None) == persona_id]
        assert as_set(store.persona_touch_counts(persona_id)) == counted_anew(theirs, people)
    assert as_set(store.all_touch_counts()) == counted_anew(events, people)


def vars_of(kept: Kept) -> tuple[int, int, int]:
    return kept.new, kept.changed, kept.same


def furthest(told: list[Touch]) -> list[Touch]:
    """The first telling of each touch, with the furthest outcome."""
    events: dict[tuple[object, ...], Touch] = {}
    for one in told:
        key = (one.customer_id, one.external_id or (one.channel, one.at))
        stood = events.setdefault(key, one)
        if FURTHER[one.outcome] > FURTHER[stood.outcome]:
            events[key] = replace(stood, outcome=one.outcome)
    return list(events.values())


def counted_anew(events: list[Touch], people: Mapping[str, object]) -> set[TouchCount]:
    cells: dict[tuple[Channel, Daypart, bool], list[Touch]] = {}
    for event in events:
        local = event.at.astimezone(ZoneInfo(getattr(people[event.customer_id], "zone", None) or "UTC"))
        cells.setdefault((event.channel, DAYPART_OF_HOUR[local.hour], local.weekday() >= 5), []).append(event)
    return {_count(cell, mine) for cell, mine in cells.items()}


def _count(cell: tuple[Channel, Daypart, bool], events: list[Touch]) -> TouchCount:
    outcomes = Counter(event.outcome for event in events)
    answers = [event.at for event in events if event.outcome in ANSWERS]
    refusals = [event.at for event in events if event.outcome in REFUSALS]
    return TouchCount(
        channel=cell[0],
        daypart=cell[1],
        weekend=cell[2],
        delivered=len(events) - outcomes[Outcome.BOUNCED],
        answered=len(answers),
        bounced=outcomes[Outcome.BOUNCED],
        refused=len(refusals),
        first_at=min(event.at for event in events),
        last_at=max(event.at for event in events),
        last_answer_at=max(answers, default=None),
        last_refusal_at=max(refusals, default=None),
    )


def as_set(counts: tuple[TouchCount, ...]) -> set[TouchCount]:
    assert len(set(counts)) == len(counts)
    return set(counts)
