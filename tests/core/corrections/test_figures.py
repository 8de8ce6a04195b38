"""What is said of the figures is honest about how few they rest on."""

import pytest

from bot.core.corrections.figures import CorrectionFigures, Tally


@pytest.mark.parametrize(
    ("tally", "precision", "recall"),
    [
        (Tally(), "no flags were shown yet", "nothing is known to be there"),
        (Tally(4, 1, 0), "too few to say a share: 3 of 4 flags stood", "too few to say a share: 3 of 3"),
        (Tally(40, 2, 2), "95%: 38 of 40 flags stood", "95%: 38 of 40 that we know of were found"),
        (Tally(0, 0, 3), "no flags were shown yet", "too few to say a share: 0 of 3 that we know of were found"),
    ],
)
def test_a_share_is_told_once_there_is_enough_to_share(tally: Tally, precision: str, recall: str) -> None:
    assert tally.precision_in_words() == precision
    assert tally.recall_in_words().startswith(recall)


def test_the_total_is_that_of_all_aspects() -> None:
    by_aspect = {"tone": Tally(10, 2, 1), "topic": Tally(5, 0, 3)}
    figures = CorrectionFigures(judgements=9, people=2, kept=1, typed=0, by_aspect=by_aspect, by_rule={})
    assert figures.total == Tally(15, 2, 4)
