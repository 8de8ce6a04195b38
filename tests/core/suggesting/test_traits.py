"""What sets a group apart: held against everybody, drawn towards everybody where few are counted."""

from dataclasses import replace

from bot.core.suggesting.grouping import Sums
from bot.core.suggesting.title import id_of, title_of
from bot.core.suggesting.traits import lift, traits_of

EVERYONE = Sums(
    customers=1_000,
    purchases=5_000,
    categories={"bulbs": (200, 600), "tools": (500, 1_000), "sieves": (5, 5)},
    spent={"GBP": 5_000_00},
    months=(0,) * 12,
    lately=0,
    before=0,
    median_days=50.0,
    median_bought=4.0,
    median_amount=2_000.0,
    personas={},
)
BULBS = replace(
    EVERYONE,
    customers=100,
    purchases=500,
    categories={"bulbs": (90, 300), "tools": (55, 100), "sieves": (2, 2)},
    median_amount=4_100.0,
)


def test_a_category_is_a_trait_where_many_of_them_bought_it_and_clearly_more_than_everybody() -> None:
    told = traits_of(BULBS, EVERYONE, "GBP")
    assert [trait.key for trait in told] == ["category bulbs", "money"]
    assert (told[0].figure, told[0].everyone, told[0].n) == ("90%", "20%", 100)
    assert (told[1].figure, told[1].everyone) == ("41.00 GBP", "20.00 GBP")


def test_of_few_customers_half_may_have_bought_something_rare_by_chance() -> None:
    assert lift(6, 12, 0.05) < 10 * 0.6
    assert lift(600, 1_200, 0.05) > 9.8
    assert lift(0, 0, 0.05) == 1


def test_who_buys_as_everybody_does_has_no_traits() -> None:
    assert traits_of(EVERYONE, EVERYONE, "GBP") == ()


def test_an_id_stays_while_figures_move_and_changes_with_what_sets_them_apart() -> None:
    told = traits_of(BULBS, EVERYONE, "GBP")
    moved = traits_of(replace(BULBS, categories={"bulbs": (80, 280)}), EVERYONE, "GBP")
    assert id_of(told, (9, 10, 11)) == id_of(moved, (9, 10, 11))
    assert id_of(told, (9, 10, 11)) != id_of(told, ())


def test_a_title_is_made_of_what_was_counted() -> None:
    told = traits_of(BULBS, EVERYONE, "GBP")
    assert title_of(told, BULBS, (9, 10, 11), "GBP") == "Buys bulbs, mostly from September to November"
    assert title_of((), BULBS, (), "GBP") == "Bought 4 times, 41.00 GBP a time, the last 50 days ago"
