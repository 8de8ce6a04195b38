from dataclasses import replace

import pytest

from bot.core.evidence import Aspect, Polarity, Taste, TasteSource
from bot.core.tastes.keeping import MOST, changes
from bot.core.tastes.same import footprints, same_thing


def taste(value: str, name: str = "t1", quote: str = "") -> Taste:
    return Taste(
        id=name, owner="U1", aspect=Aspect.FORMAT, value=value, polarity=Polarity.DISLIKES, quote=quote or f"I hate {value}"
    )  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other"),
    [("long emails", "a really long e-mail"), ("newsletters", "newsleters"), ("emails on a Sunday", "Sunday emails")],
)
def test_one_thing_in_other_words_endings_or_with_a_slip_is_the_same(one: str, other: str) -> None:
    assert same_thing(one, other)


@pytest.mark.parametrize(
    ("one", "other"), [("short emails", "sport emails"), ("golf", "gold"), ("emails", "long emails"), ("puns", "buns")]
)
def test_what_only_looks_alike_is_another(one: str, other: str) -> None:
    assert not same_thing(one, other)


def test_a_footprint_is_of_its_owner_and_tells_no_word() -> None:
    mine = footprints(taste("long emails"))
    assert not mine & footprints(Taste(id="t1", owner="U2", aspect=Aspect.FORMAT, value="long emails", polarity=Polarity.DISLIKES, quote="I hate long emails"))  # fmt: skip
    assert mine & footprints(taste("a really long email", quote="I cannot stand those"))
    assert all(len(mark) == 64 for mark in mine)


def test_no_more_are_kept_than_anybody_looks_through() -> None:
    full = [taste(f"thing {number}", f"t{number}") for number in range(MOST)]
    assert changes(full, [taste("golf", "new")], frozenset()) == ()
    assert [
        each.id for each in changes(full, [replace(taste("thing 7"), source=TasteSource.BRIEF, link="p2")], frozenset())
    ] == ["t7"]
