from itertools import pairwise

import pytest

from bot.core.brief.facts import FactKind
from bot.core.brief.patterns import find_facts

K = FactKind


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("before 5 may", [(K.WHEN, "before 5 may")]),
        ("Sat 14 March, 10-12", [(K.WHEN, "Sat 14 March, 10-12")]),
        ("til sunday 6pm", [(K.WHEN, "til sunday 6pm")]),
        ("weds 20 nov 18:30", [(K.WHEN, "weds 20 nov 18:30")]),
        ("Thurs 5 June 15:00 CET", [(K.WHEN, "Thurs 5 June 15:00 CET")]),
        ("from Mon 2 to Fri 6 Nov", [(K.WHEN, "from Mon 2 to Fri 6 Nov")]),
        ("the 27th", [(K.WHEN, "the 27th")]),
        ("£12.50 each or 3 for £30", [(K.PRICE, "£12.50 each"), (K.PRICE, "3 for £30")]),
        ("£5 per person", [(K.PRICE, "£5 per person")]),
        ("20% off with code SPRING20", [(K.PERCENT, "20%"), (K.CODE, "SPRING20")]),
        ("see https://a.example/b?c=1.", [(K.LINK, "https://a.example/b?c=1")]),
        ("larkmoor.example/bulbs", [(K.LINK, "larkmoor.example/bulbs")]),
        ("ring 0113 496 0000", [(K.CONTACT, "0113 496 0000")]),
        ("free delivery on orders over £30.", [(K.CONDITION, "on orders over £30")]),
        ("in store only, T&Cs apply", [(K.CONDITION, "in store only"), (K.CONDITION, "T&Cs apply")]),
        ("only 8 places, ages 8+", [(K.QUANTITY, "8"), (K.CONDITION, "ages 8+")]),
    ],
)
def test_facts_are_found_word_for_word(text: str, found: list[tuple[FactKind, str]]) -> None:
    assert [(fact.kind, fact.quote) for fact in find_facts(text)] == found


@pytest.mark.parametrize("text", ["they may need water", "plants for full sun", "she sat down", "march on"])
def test_words_that_only_look_like_days_are_no_dates(text: str) -> None:
    assert find_facts(text) == ()


def test_every_fact_stands_where_it_says() -> None:
    brief = "Sale!\n- 20% off til fri 5pm\n- code AB12, x.example/y\n- £3 each, max 2 per customer"
    facts = find_facts(brief)
    assert len(facts) >= 6
    assert all(brief[fact.start : fact.end] == fact.quote for fact in facts)
    assert all(one.end <= other.start for one, other in pairwise(facts))
