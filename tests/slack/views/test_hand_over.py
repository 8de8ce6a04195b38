"""Hand-overs, results, gifts and lists of the neglected, drawn within Slack's limits whatever stands in them."""

from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.audiences import Customer
from bot.core.care.contact import Contact, LastContact, Neglected
from bot.core.care.gifts import Gifts, Idea, Kind
from bot.core.handover.handed import HandOverState
from bot.core.handover.results import Came, Results, results_lines
from bot.core.touches import Outcome
from bot.slack.ids import NEGLECTED_NEXT
from bot.slack.views import care, hand_over
from bot.slack.views.text import escaped
from tests.core.handover.test_formats import AT, package
from tests.slack.views.test_limits import evidence, holds, words
from tests.slack.views.test_review_limits import holds as holds_with_times

EARLIEST, LATEST = datetime(2020, 1, 1), datetime(2026, 1, 1)  # noqa: DTZ001 - hypothesis adds the zone itself
whens = st.datetimes(EARLIEST, LATEST, timezones=st.just(UTC))
came = st.builds(Came, n=st.integers(1, 10**9), first=whens, last=whens)
results = st.builds(Results, by=st.dictionaries(st.sampled_from(Outcome), came), people=st.integers(0, 10**9))
contacts = st.builds(
    LastContact,
    customer=st.builds(Customer, id=st.just("c1"), name=words),
    at=st.none() | whens,
    by=st.none() | st.sampled_from(Contact),
)
ideas = st.builds(Idea, kind=st.sampled_from(Kind), text=words, because=evidence, ask_first=st.booleans())


@settings(max_examples=25, deadline=None)
@given(results, words)
def test_what_came_of_a_draft_is_drawn_within_the_limits(found: Results, label: str) -> None:
    holds(hand_over.results_card("d1", label, results_lines(found)))


@settings(max_examples=25, deadline=None)
@given(words)
def test_what_was_handed_over_is_drawn_within_the_limits(text: str) -> None:
    whole = package()
    by = replace(whole.hand_over, by=text[:200], state=HandOverState.ARRIVED, ended_at=AT)
    holds_with_times(hand_over.handed_card(replace(whole, hand_over=by, addressed=False)))
    holds_with_times(hand_over.arrived(by))
    holds(hand_over.given_up("d1", escaped(text[:2000])))


@settings(max_examples=25, deadline=None)
@given(st.lists(contacts, max_size=care.PAGE), st.integers(0, 10**7), st.integers(0, 10**7))
def test_customers_out_of_touch_are_drawn_within_the_limits(people: list[LastContact], silent: int, never: int) -> None:
    holds(care.neglected_card(Neglected(days=180, people=tuple(people), silent=silent, never=never)))


@settings(max_examples=25, deadline=None)
@given(st.lists(ideas, max_size=3), words, evidence, words)
def test_gifts_are_drawn_within_the_limits(found: list[Idea], label: str, hint: object, reach: str) -> None:
    holds(care.gift_card(Gifts(label, tuple(found), "What are you busy with?", hint), reach))  # type: ignore[arg-type]  # evidence


def test_the_last_page_has_no_next() -> None:
    one = LastContact(Customer(id="c1", name="Dana Ruiz"), datetime(2025, 5, 3, tzinfo=UTC), Contact.BOUGHT)
    card = care.neglected_card(Neglected(days=180, people=(one,), silent=1, never=0))
    assert NEGLECTED_NEXT not in str(card.blocks)
    assert "*Dana Ruiz*: bought something on 3 May 2025" in str(card.blocks)
    more = care.neglected_card(Neglected(days=180, people=(one,), silent=1, never=1))
    assert "180:1" in str(more.blocks)


def test_results_say_no_more_than_the_data() -> None:
    opened = Results({Outcome.OPENED: Came(9, AT, AT)}, 9)
    assert results_lines(opened) == ("Sent 9 times to 9 customers, 3 May 2026.", "Nobody is known to have answered.")
    assert results_lines(Results({}, 0)) == ()
