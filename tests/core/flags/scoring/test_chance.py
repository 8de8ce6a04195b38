"""Intervals are wide where cases are few, the same for the same seed, and know judges that do not differ."""

from bot.core.flags.scoring.chance import difference, families, interval, redrawn, samples
from bot.core.flags.scoring.counts import Counts
from tests.core.flags.scoring.told import told

FOUND = Counts(labelled=1, found=1, predicted=1, hits=1)
MISSED = Counts(labelled=1)


def recall(counts: Counts) -> float | None:
    return counts.recall


def drawn(cases: list[Counts], seed: int = 1) -> list[Counts]:
    return redrawn(cases, samples(len(cases), times=400, seed=seed))


def test_the_interval_lies_around_the_figure_and_narrows_with_more_cases() -> None:
    few, many = (interval(drawn([FOUND, MISSED] * times), recall) for times in (10, 200))
    assert few is not None
    assert many is not None
    # Of n coins the share of heads has a standard deviation of 0.5/sqrt(n); 95 % lie within 1.96 of them.
    assert abs(few.high - few.low - 2 * 1.96 * 0.5 / 20**0.5) < 0.1
    assert abs(many.high - many.low - 2 * 1.96 * 0.5 / 400**0.5) < 0.02
    assert few.low < many.low < 0.5 < many.high < few.high


def test_the_same_seed_gives_the_same_interval() -> None:
    cases = [FOUND, MISSED, MISSED] * 9
    assert drawn(cases, seed=4) == drawn(cases, seed=4)
    assert drawn(cases, seed=4) != drawn(cases, seed=5)


def test_without_cases_or_without_the_figure_there_is_no_interval() -> None:
    assert interval(drawn([]), recall) is None
    assert interval(drawn([Counts()] * 5), recall) is None


def test_a_small_steady_lead_shows_though_the_intervals_overlap() -> None:
    """Pairing is the point: both judges fail on the same hard cases, and one of them on a few more."""
    one = [FOUND] * 60 + [MISSED] * 40
    other = [FOUND] * 48 + [MISSED] * 52
    lead = difference(drawn(one), drawn(other), recall)
    mine, theirs = interval(drawn(one), recall), interval(drawn(other), recall)
    assert lead is not None
    assert mine is not None
    assert theirs is not None
    assert not lead.holds_zero
    assert mine.low < theirs.high


def test_judges_that_find_different_halves_do_not_differ() -> None:
    lead = difference(drawn([FOUND, MISSED] * 30), drawn([MISSED, FOUND] * 30), recall)
    assert lead is not None
    assert lead.holds_zero


def test_twins_are_drawn_together_whoever_is_whose_and_whether_the_other_is_there_at_all() -> None:
    named = [("a", ""), ("b", ""), ("c", "b"), ("d", "c"), ("e", "not here"), ("f", "g"), ("g", "f")]
    cases = [told("Send it.", name=name, twin_of=twin) for name, twin in named]
    assert sorted(map(sorted, families(cases))) == [[0], [1, 2, 3], [4], [5, 6]]


def test_a_case_with_its_copies_is_no_surer_than_the_case_alone() -> None:
    once = interval(drawn([FOUND, MISSED] * 20), recall)
    copied = interval(drawn([Counts(*(3 * count for count in each)) for each in [FOUND, MISSED] * 20]), recall)
    assert once == copied
