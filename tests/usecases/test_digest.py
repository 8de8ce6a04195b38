"""What a digest finds among rows that a real store keeps."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.core.channels.channel import Channel
from bot.core.consent import Consent, ConsentState
from bot.core.evidence import Aspect, Polarity, Source, Taste
from bot.core.keeping_up.digest import Digest
from bot.core.suggesting.drift import Drift
from bot.core.touches import Outcome
from bot.usecases.digest import NoPersona, house_of, make_digest, persona_called
from store.workspace import WorkspaceStore
from tests.fakes.clock import FakeClock
from tests.store.people import BEN, DANA, ROSA, evidence, touch

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
DAY, WEEK = timedelta(days=1), timedelta(days=7)
NEWSLETTERS = replace(
    evidence("p1", audience="p-rosa", value="newsletters", norm=""), on=date(2026, 6, 1), note="", link=""
)
QUOTE = replace(
    evidence("q1", value="newsletters", norm=""),
    polarity=Polarity.DISLIKES,
    note="“I never read them.”",
    link="https://larkmoor.slack.com/archives/C1/p171",
    on=date(2026, 11, 20),
)


@pytest.fixture
def store(sqlite_store: WorkspaceStore, clock: FakeClock) -> WorkspaceStore:
    clock.now = NOW
    sqlite_store.keep_persona(ROSA)
    sqlite_store.keep_customers([DANA, BEN])
    return sqlite_store


def digest(store: WorkspaceStore, now: datetime = NOW) -> Digest:
    return make_digest(store, ROSA, now - WEEK, now, house_of(store))


def test_where_nothing_was_put_down_and_nothing_grew_old_nothing_is_news(store: WorkspaceStore) -> None:
    found = digest(store)
    assert not found.is_news
    assert (found.heard.customers, found.heard.of, found.to_ask) == (0, 2, ())


def test_words_of_a_customer_are_quoted_with_their_link_and_held_against_the_persona(store: WorkspaceStore) -> None:
    store.keep_evidence([NEWSLETTERS, QUOTE])
    found = digest(store)
    assert [(each.whose, each.evidence.note) for each in found.quotes] == [("Dana Ruiz", "“I never read them.”")]
    assert [each.evidence for each in found.others] == [NEWSLETTERS]
    assert [(each.newer, each.older) for each in found.clashes] == [(QUOTE, NEWSLETTERS)]
    assert found.whose(QUOTE) == "Dana Ruiz"


def test_a_customer_who_changed_their_mind_is_held_against_their_own_earlier_word(
    store: WorkspaceStore, clock: FakeClock
) -> None:
    earlier = replace(evidence("e9", value="newsletters", norm=""), on=date(2026, 2, 1))
    store.keep_evidence([earlier])
    clock.move(WEEK + DAY)
    store.keep_evidence([QUOTE])
    found = digest(store, clock.now)
    assert found.fresh.total == 1
    assert [(each.newer, each.older) for each in found.clashes] == [(QUOTE, earlier)]


def test_what_stood_before_is_counted_and_no_news(store: WorkspaceStore) -> None:
    store.keep_evidence([NEWSLETTERS, replace(NEWSLETTERS, id="p2", polarity=Polarity.DISLIKES)])
    found = digest(store, NOW + WEEK)
    assert (found.clashes, found.standing, found.is_news) == ((), 1, False)


def test_what_grew_old_this_week_is_news_and_what_was_old_before_is_counted(store: WorkspaceStore) -> None:
    topic = replace(NEWSLETTERS, aspect=Aspect.TOPIC)
    fresh, lately, long_ago = (
        replace(topic, id=f"t{days}", value=f"roses {days}", on=(NOW - timedelta(days=days)).date())
        for days in (300, 368, 900)
    )
    store.keep_evidence([fresh, lately, long_ago])
    found = digest(store)
    assert (found.grown_old, found.old) == ((lately,), 2)


def test_only_who_was_in_contact_and_can_be_reached_is_asked_and_each_something_else(store: WorkspaceStore) -> None:
    answered = touch(at=NOW - timedelta(days=3), outcome=Outcome.REPLIED)
    store.keep_touches([answered, replace(answered, customer_id="c-ben")])
    store.keep_consents(_consent(each, Channel.EMAIL, ConsentState.GRANTED) for each in ("c-dana", "c-ben"))
    store.keep_evidence([replace(NEWSLETTERS, on=date(2023, 1, 1))])
    both = digest(store)
    assert {each.customer.id for each in both.to_ask} == {"c-dana", "c-ben"}
    assert len({each.question.text for each in both.to_ask}) == 2
    assert both.heard.customers == 2
    store.keep_consents(_consent("c-ben", channel, ConsentState.WITHDRAWN, NOW.date()) for channel in Channel)
    assert [each.customer.id for each in digest(store).to_ask] == ["c-dana"]


def test_others_are_asked_the_week_after(store: WorkspaceStore) -> None:
    people = [
        replace(
            DANA, id=f"c{number}", name=f"Person {number}", external_id=None, email=f"p{number}@example.org", phone=None
        )
        for number in range(8)
    ]
    store.keep_customers(people)
    at = NOW - timedelta(days=1)
    store.keep_touches([touch(each.id, at=at, outcome=Outcome.REPLIED) for each in people])
    store.keep_consents(_consent(each.id, Channel.EMAIL, ConsentState.GRANTED) for each in people)
    now, then = ({each.customer.id for each in digest(store, at).to_ask} for at in (NOW, NOW + WEEK))
    assert len(now) == len(then) == 3
    assert not now & then


def test_a_guess_is_new_and_counts_for_nothing(store: WorkspaceStore) -> None:
    store.keep_evidence([NEWSLETTERS, replace(QUOTE, source=Source.ASSUMED)])
    found = digest(store)
    assert (found.quotes, found.clashes, found.fresh.total) == ((), (), 2)


def test_what_colleagues_like_themselves_is_in_no_digest(store: WorkspaceStore) -> None:
    taste = Taste(id="t1", owner="U-ana", aspect=Aspect.FORMAT, value="newsletters in verse", polarity=Polarity.LIKES)
    store.keep_taste(taste)
    store.keep_evidence([NEWSLETTERS, QUOTE])
    assert "verse" not in repr(digest(store))


def test_a_digest_is_about_a_persona(store: WorkspaceStore) -> None:
    assert persona_called(store, "the busy parent") == ROSA
    with pytest.raises(NoPersona, match="Dana Ruiz is a customer"):
        persona_called(store, "Dana Ruiz")


def _consent(customer: str, channel: Channel, state: ConsentState, on: date | None = None) -> Consent:
    return Consent(customer_id=customer, channel=channel, state=state, basis="web form", on=on)


def test_that_some_buy_like_another_group_by_now_is_told_and_that_nobody_does_is_not(store: WorkspaceStore) -> None:
    drift = Drift(persona_id=ROSA.id, on=NOW.date(), since=date(2026, 1, 1), then=40, customers=40, away=6)
    store.keep_drifts([drift])
    assert digest(store).drift == drift
    store.keep_drifts([replace(drift, away=0)])
    assert digest(store).drift is None
