"""Customers are put behind the persona that they surely buy like, and it is told how those drift, on both databases."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

import pytest

from bot.core.audiences import Customer, Persona
from bot.core.suggesting.assignment import Assigned
from bot.core.suggesting.buyer import Buyer
from bot.core.suggesting.centre import Centre, Frame
from bot.core.suggesting.drift import LEAST, drift_words
from bot.core.suggesting.grouping import Grouping, Sums
from bot.core.touches import Purchase
from bot.usecases.assign_customers import Report, assign_customers
from bot.usecases.decide_proposal import accept_proposal, merge_proposal
from bot.usecases.report_drift import look_at_buyers, report_drift
from store.workspace import WorkspaceStore
from tests.core.suggesting.proposed import FRAME, PROPOSAL
from tests.fakes.clock import START
from tests.store.people import ROSA

TOOLS = replace(PROPOSAL, id="pr-tools", title="Buys tools", centre=Centre(FRAME, 1), examples=())
DAY = timedelta(days=1)


@dataclass
class ScriptedClusters:
    """`likely` gives the probabilities of the frame's two points, by customer; `counted` is what is counted of anybody."""

    likely: dict[str, tuple[float, float]] = field(default_factory=dict)
    counted: Sums | None = None
    asked: list[str] = field(default_factory=list)

    def find(self, buyers: Iterable[Buyer], as_of: datetime) -> Grouping:
        raise NotImplementedError

    def likeness(
        self, buyers: Iterable[Buyer], frame: Frame, as_of: datetime
    ) -> Iterator[tuple[str, tuple[float, ...]]]:
        for buyer in buyers:
            self.asked.append(buyer.id)
            yield buyer.id, self.likely.get(buyer.id, (0.6, 0.4))

    def sums(self, buyers: Iterable[Buyer], as_of: datetime, currency: str | None) -> Sums | None:
        return self.counted if list(buyers) else None


def bought(customer: str, times: int) -> list[Purchase]:
    return [
        Purchase(customer_id=customer, at=START - number * DAY, product="Tulips", category="bulbs")
        for number in range(1, times + 1)
    ]


@pytest.fixture
def shop(store: WorkspaceStore) -> WorkspaceStore:
    """Bulbs are accepted as Flora, tools are still open; Rosa stands there by hand, with one customer of hers."""
    store.keep_persona(ROSA)
    people = {"c-bulbs": None, "c-unsure": None, "c-once": None, "c-rosas": ROSA.id}
    store.keep_customers([Customer(id=each, name=each, persona_id=persona) for each, persona in people.items()])
    store.keep_purchases([one for each in people for one in bought(each, 1 if each == "c-once" else 6)])
    store.keep_proposals([replace(PROPOSAL, examples=()), TOOLS], "U-ana", START)
    accept_proposal(store, PROPOSAL.id, {}, "p-flora", by="U-ana", at=START)
    return store


def behind(store: WorkspaceStore, customer_id: str) -> str | None:
    customer = store.audience(customer_id)
    assert isinstance(customer, Customer)
    return customer.persona_id


def test_whoever_is_surely_like_it_is_put_there_and_nobody_is_taken_from_elsewhere(shop: WorkspaceStore) -> None:
    clusters = ScriptedClusters({"c-bulbs": (0.84, 0.16), "c-rosas": (0.99, 0.01)})
    report = assign_customers(shop, clusters, START)
    assert report == Report(looked_at=2, left=1, fitting={"p-flora": 1}, assigned=Assigned(new=1))
    assert {each: behind(shop, each) for each in ("c-bulbs", "c-unsure", "c-once", "c-rosas")} == {
        "c-bulbs": "p-flora",
        "c-unsure": None,
        "c-once": None,
        "c-rosas": ROSA.id,
    }
    assert sorted(clusters.asked) == ["c-bulbs", "c-unsure"]  # whom somebody put elsewhere is not even looked at
    kept = shop.assignment_of("c-bulbs")
    assert kept
    assert kept.purchases == 6
    assert kept.probability == pytest.approx(0.84)


def test_twice_is_as_good_as_once_and_a_trial_changes_nothing(shop: WorkspaceStore) -> None:
    clusters = ScriptedClusters({"c-bulbs": (0.84, 0.16)})
    assert assign_customers(shop, clusters, START, dry_run=True).fitting == {"p-flora": 1}
    assert behind(shop, "c-bulbs") is None
    assign_customers(shop, clusters, START)
    assert assign_customers(shop, clusters, START) == Report(looked_at=2, left=1)


def test_what_leads_to_one_persona_adds_up(shop: WorkspaceStore) -> None:
    merge_proposal(shop, TOOLS.id, "p-flora", by="U-ana", at=START)
    assert assign_customers(shop, ScriptedClusters(), START).fitting == {"p-flora": 2}
    assert {behind(shop, "c-bulbs"), behind(shop, "c-unsure")} == {"p-flora"}


def test_before_anything_is_accepted_nobody_is_looked_at(store: WorkspaceStore) -> None:
    clusters = ScriptedClusters()
    assert assign_customers(store, clusters, START) == Report()
    assert report_drift(store, clusters, START) == ()
    look_at_buyers(store, pytest.fail, START)


def sums(customers: int, with_bulbs: int, median_bought: float) -> Sums:
    return Sums(
        customers=customers,
        purchases=99,
        categories={"Bulbs": (with_bulbs, 99)},
        spent={},
        months=(0,) * 12,
        lately=0,
        before=0,
        median_days=30,
        median_bought=median_bought,
        median_amount=None,
        personas={},
    )


def test_drift_tells_who_moved_away_and_which_figures_changed(shop: WorkspaceStore) -> None:
    """Of 25 behind Flora by what they bought, five buy like others now; Rosa's, whom somebody put there, is not counted."""
    people = [f"c-{number}" for number in range(25)]
    shop.keep_customers([Customer(id=each, name=each) for each in people])
    shop.keep_purchases([one for each in people for one in bought(each, 3)])
    assign_customers(shop, ScriptedClusters(dict.fromkeys(people, (0.9, 0.1))), START)
    moved = dict.fromkeys(people[:5], (0.2, 0.8)) | dict.fromkeys(people[5:9], (0.5, 0.5))
    clusters = ScriptedClusters(moved, sums(25, 10, 4.5))
    (drift,) = report_drift(shop, clusters, START + DAY)
    assert (drift.customers, drift.away, drift.then, drift.share_away) == (25, 5, 340, 0.2)
    assert shop.drifts(["p-flora"]) == {"p-flora": drift}
    assert [(each.text, each.before, each.now) for each in drift.moved] == [("bought bulbs", "71 %", "40%")]
    assert drift_words(drift).startswith("20% of 25 buy like another group now; bought bulbs: 71 % before, 40% now (")


def test_of_a_few_no_share_is_told(shop: WorkspaceStore) -> None:
    assign_customers(shop, ScriptedClusters({"c-bulbs": (0.9, 0.1)}), START)
    (drift,) = report_drift(shop, ScriptedClusters({"c-bulbs": (0.0, 1.0)}, sums(1, 0, 99)), START)
    assert (drift.share_away, drift.moved, drift.customers < LEAST) == (None, (), True)
    assert drift_words(drift).startswith("too early to say: 1 of 340")


def test_every_day_it_is_done_once_whichever_process_does_it(shop: WorkspaceStore) -> None:
    clusters = ScriptedClusters({"c-bulbs": (0.9, 0.1)}, sums(1, 1, 4))
    look_at_buyers(shop, lambda: clusters, START)
    assert behind(shop, "c-bulbs") == "p-flora"
    look_at_buyers(shop, pytest.fail, START)
    with pytest.raises(pytest.fail.Exception):
        look_at_buyers(shop, lambda: pytest.fail("asked"), START + DAY)


def test_what_is_accepted_without_a_word_has_the_working_title_and_its_figures_as_evidence(
    shop: WorkspaceStore,
) -> None:
    flora = shop.audience("p-flora")
    assert isinstance(flora, Persona)
    assert flora.label == "The bulbs buyer, buys bulbs every autumn"
    assert (flora.profile.products, flora.profile.season) == ("bulbs", "September to November")
    told = {item.value: item.note for item in shop.evidence_about("p-flora")}
    assert (
        told["bulbs"] == "71 % bought bulbs; everybody: 14 %; counted over 340 customers from 2024-01-03 to 2026-03-01"
    )
    assert sorted(told) == ["4 times bought", "bulbs", "buying mostly from September to November"]
