"""What the counts say of all cases, and of a part of them."""

import pytest

from bot.core.evidence import Aspect
from bot.core.flags.flag import Place, Trigger
from bot.core.flags.scoring.counts import FIGURES, Counts, total
from bot.core.flags.scoring.judged import By, Judged, broken_down
from tests.core.flags.scoring.told import mark, told

EMAILS, BLUE = mark("I hate emails", "e1"), mark("no blue", aspect=Aspect.IMAGERY)
MIXED = Judged(
    told("I hate emails. Also no blue please.", EMAILS, BLUE, voice="ana"),
    (mark("I hate emails"), mark("please", aspect=Aspect.TONE, trigger=Trigger.MIRROR)),
)
QUIET = Judged(told("Send it.", draft="Hello Dana.", name="x002", voice="ben"), ())
LOUD = Judged(told("Send it.", draft="Hello Dana.", name="x003", voice="ben"), (mark("Hello", place=Place.DRAFT),))


def test_figures_are_shares_of_what_was_to_be_found_and_of_what_was_predicted() -> None:
    counts = total(judged.counts for judged in (MIXED, QUIET, LOUD))
    assert (counts.precision, counts.recall) == (1 / 3, 1 / 2)
    assert counts.f1 == pytest.approx(0.4)
    assert (counts.verdict, counts.strict_f1, counts.evidence) == (0, 0, 0)
    assert counts.clean == 1 / 2


def test_a_figure_without_anything_to_divide_by_is_none_and_not_nought() -> None:
    assert {getattr(Counts(), figure) for figure in FIGURES} == {None}
    assert Counts(labelled=3).f1 == 0
    assert Counts(labelled=3).precision is None


def test_an_aspect_has_its_own_labels_and_predictions() -> None:
    aspects = broken_down([MIXED], By.ASPECT)
    assert set(aspects) == {"channel", "imagery", "tone"}
    assert aspects["channel"].recall == aspects["channel"].precision == 1
    assert (aspects["imagery"].recall, aspects["imagery"].precision) == (0, None)
    assert (aspects["tone"].recall, aspects["tone"].precision) == (None, 0)


def test_where_labels_tell_no_trigger_the_predictions_still_do() -> None:
    (trigger,) = broken_down([MIXED], By.TRIGGER).items()
    assert trigger[0] == "mirror"
    assert (trigger[1].labelled, trigger[1].predicted, trigger[1].recall) == (0, 1, None)


def test_a_quiet_brief_stays_clean_beside_a_loud_draft() -> None:
    kinds = broken_down([QUIET, LOUD], By.KIND)
    assert (kinds["brief"].clean, kinds["draft"].clean) == (1, 1 / 2)


def test_whole_cases_are_parted_by_who_wrote_them() -> None:
    voices = broken_down([MIXED, QUIET, LOUD], By.VOICE)
    assert total(voices.values()) == total(judged.counts for judged in (MIXED, QUIET, LOUD))
    assert voices["ben"].without == 2
