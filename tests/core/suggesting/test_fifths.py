"""Recency, frequency and money are told in plain figures, and a top fifth only where it tells something."""

from dataclasses import replace

from bot.core.suggesting.fifths import Fifth, Measure, how_they_buy, ranks
from tests.core.suggesting.proposed import OFTEN, PROPOSAL

MONEY = Fifth(measure=Measure.MONEY, median=46_600, everyone=18_600, top=0.61, everyones_top=0.2, fifth=5)
LATELY = Fifth(measure=Measure.RECENCY, median=89.2, everyone=1, top=0.22, everyones_top=0.2, fifth=2)
OFTEN_EACH = Fifth(measure=Measure.FREQUENCY, median=1, everyone=2.5, top=0.0, everyones_top=0.3, fifth=1)


def test_each_is_a_sentence_beside_everybodys() -> None:
    assert list(how_they_buy((LATELY, OFTEN_EACH, MONEY), "GBP")) == [
        "89 days since the last purchase; everybody: 1 day.",
        "1 purchase each; everybody: 2.5. None is among the 30% of all who buy most often.",
        "466.00 GBP spent each; everybody: 186.00 GBP. 61% are among the fifth who spend most.",
    ]
    assert ranks((LATELY, OFTEN_EACH, MONEY)) == "R 2, F 1, M 5"


def test_what_fifths_tell_is_not_told_again_among_the_traits() -> None:
    assert PROPOSAL.apart == PROPOSAL.traits
    told = replace(PROPOSAL, fifths=(LATELY, OFTEN_EACH, MONEY))
    assert told.apart == tuple(trait for trait in PROPOSAL.traits if trait is not OFTEN)
