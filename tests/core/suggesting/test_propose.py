"""Which groups are proposed, and what is said of the others."""

from dataclasses import replace
from datetime import date

from bot.core.suggesting.grouping import Group, Grouping
from bot.core.suggesting.proposal import Suggestions
from bot.core.suggesting.propose import propose
from bot.core.suggesting.telling import covered
from bot.core.suggesting.when import Times
from tests.core.suggesting.proposed import FRAME
from tests.core.suggesting.test_traits import BULBS, EVERYONE

SOUND = Group(place=0, sums=BULBS, stability=0.9, examples=("c1", "c2", "c3"), some=("c1",))
FOUND = Grouping(
    everyone=EVERYONE,
    habitual=900,
    since=date(2024, 1, 1),
    until=date(2026, 11, 1),
    currency="GBP",
    groups=(SOUND,),
    frame=FRAME,
    separation=0.3,
    chance=0.1,
    best=2,
    tried=(2, 3, 4),
    looked_at=900,
)


def proposed(*groups: Group, at_most: int = 10) -> Suggestions:
    placed = tuple(replace(group, place=place) for place, group in enumerate(groups))
    return propose(replace(FOUND, groups=placed), {group.place: Times() for group in placed}, 1_200, at_most)


def test_a_sound_group_is_proposed_with_its_shares_and_where_it_lies() -> None:
    found = proposed(SOUND)
    (only,) = found.proposals
    assert (only.title, only.share, only.centre.place) == ("Buys bulbs", 0.1, 0)
    assert (found.left, found.once, found.why_not) == (900, 100, "")
    assert list(covered(found)) == [
        "5,000 purchases by 1,000 of 1,200 customers were looked at.",
        "1 proposal stands for 100 of them (10%); 900 are left over, 100 of them with a single purchase, "
        "which shows no habit.",
    ]


def test_what_is_small_unstable_or_like_everybody_is_not_proposed_and_each_is_told_why() -> None:
    small = replace(SOUND, sums=replace(BULBS, customers=9))
    unsure = replace(SOUND, stability=0.74)
    half = {name: (people // 2, bought // 2) for name, (people, bought) in EVERYONE.categories.items()}
    usual = replace(SOUND, sums=replace(EVERYONE, customers=500, purchases=2_500, categories=half))
    found = proposed(small, unsure, usual)
    assert found.proposals == ()
    assert found.why_not == (
        "A group of 9 customers is not proposed: fewer than 10 customers, or than 1% of all, are too few to write for. "
        "A group of 100 customers is not proposed: less than 75% of it came back when it was looked for among customers "
        "drawn anew. A group of 500 customers is not proposed: nothing sets it apart from everybody."
    )


def test_two_groups_that_the_same_things_set_apart_have_ids_of_their_own() -> None:
    first, second = (each.id for each in proposed(SOUND, SOUND).proposals)
    assert second == f"{first}-2"


def test_where_chance_parts_as_well_nothing_is_proposed() -> None:
    found = propose(replace(FOUND, groups=(), separation=0.12), {}, 1_200, 10)
    assert found.proposals == ()
    assert found.why_not.startswith("These customers do not fall into groups: the best parting reaches")
