"""Groups are found where there are some, and not where there are none; how surely somebody belongs is as often right."""

from collections import Counter
from random import Random

import pytest

from bot.clusters.scikit import ScikitClusters
from bot.core.suggesting.buyer import Buyer
from bot.core.suggesting.grouping import FEWEST, Grouping
from tests.clusters.crowd import KINDS, TODAY, buyer, crowd, whatever_comes


@pytest.fixture(scope="module")
def found() -> Grouping:
    return ScikitClusters().find(crowd(250), TODAY)


def kind_of(customer_id: str) -> str:
    return customer_id.partition("-")[0]


def kinds_by_place(found: Grouping) -> dict[int, str]:
    return {group.place: Counter(map(kind_of, group.some)).most_common(1)[0][0] for group in found.groups}


def test_the_kinds_that_made_the_purchases_are_found_and_come_back(found: Grouping) -> None:
    assert sorted(kinds_by_place(found).values()) == sorted(KINDS)
    for group in found.groups:
        purest = Counter(map(kind_of, group.some)).most_common(1)[0][1]
        assert purest >= 0.97 * len(group.some)
        assert group.is_stable
        assert {kind_of(each) for each in group.examples} == {kinds_by_place(found)[group.place]}


def test_whoever_buys_whatever_comes_is_parted_into_nothing() -> None:
    found = ScikitClusters().find(whatever_comes(800), TODAY)
    assert not found.beyond_chance
    assert found.groups == ()


def test_whoever_is_like_no_group_is_counted_in_none() -> None:
    mixed = ScikitClusters().find([*crowd(250), *whatever_comes(150)], TODAY)
    inside = Counter(kind_of(each) for group in mixed.groups for each in group.some)
    assert inside["any"] < 75
    assert all(inside[kind] > 230 for kind in KINDS)


def test_the_same_customers_in_another_order_are_parted_alike(found: Grouping) -> None:
    shuffled = crowd(250)
    Random(3).shuffle(shuffled)
    again = ScikitClusters().find(shuffled, TODAY)
    sizes = [(group.sums.customers, sorted(group.examples)) for group in found.groups]
    assert [(group.sums.customers, sorted(group.examples)) for group in again.groups] == sizes


def test_too_few_with_a_habit_are_not_parted() -> None:
    some = crowd(FEWEST // 4 + 1)[: FEWEST - 1]
    once = [buyer(f"once-{n}", {"bulbs": 1}, Random(n), bought=1) for n in range(200)]
    found = ScikitClusters().find([*some, *once], TODAY)
    assert (found.habitual, found.groups, found.everyone.customers) == (FEWEST - 1, (), FEWEST + 199)


def newcomers(bought: int, each: int = 150) -> list[Buyer]:
    chance = Random(bought)
    return [buyer(f"{kind}-new{n}", shares, chance, bought) for kind, shares in KINDS.items() for n in range(each)]


@pytest.mark.parametrize("bought", [2, 4, 8])
def test_how_surely_a_newcomer_is_said_to_belong_is_no_more_than_how_often_it_is_right(
    found: Grouping, bought: int
) -> None:
    assert found.frame is not None
    names, said, right = kinds_by_place(found), [], []
    for customer_id, probabilities in ScikitClusters().likeness(newcomers(bought), found.frame, TODAY):
        likeliest = max(range(len(probabilities)), key=lambda place: probabilities[place])
        assert sum(probabilities) == pytest.approx(1, abs=1e-4)
        said.append(probabilities[likeliest])
        right.append(names[likeliest] == kind_of(customer_id))
    surely, truly = sum(said) / len(said), sum(right) / len(right)
    assert surely <= truly + 0.05
    assert surely >= truly - 0.3


def test_one_purchase_leaves_more_doubt_than_eight(found: Grouping) -> None:
    assert found.frame is not None
    doubts = [
        sum(max(p) for _, p in ScikitClusters().likeness(newcomers(bought), found.frame, TODAY)) for bought in (1, 3, 8)
    ]
    assert doubts == sorted(doubts)


def test_a_category_in_capitals_is_the_same_and_currencies_are_never_added_up() -> None:
    loud = [
        Buyer(
            id=each.id,
            bought=each.bought,
            first_at=each.first_at,
            last_at=each.last_at,
            categories={name.upper(): count for name, count in each.categories.items()},
            spent={"JPY": 1},
            priced={"JPY": 1},
        )
        for each in crowd(10, seed=9)
    ]
    counted = ScikitClusters().sums([*crowd(10), *loud], TODAY, "GBP")
    assert counted is not None
    assert set(counted.categories) == {name for shares in KINDS.values() for name in shares}
    assert counted.spent["JPY"] == 40
    assert counted.median_amount is not None
    assert counted.median_amount > 100
