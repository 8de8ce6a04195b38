"""When a predicted flag finds a labelled one."""

from dataclasses import replace

from bot.core.flags.flag import Place, Verdict
from bot.core.flags.labelled import Mark
from bot.core.flags.scoring.pairs import Fault, pairs_of
from tests.core.flags.scoring.told import mark, told

TEXT = "Send it as a text, I hate getting emails on a Sunday morning."
LABEL = mark("I hate getting emails", "e1")


def test_half_of_the_shorter_quote_is_enough_to_find_and_less_is_not() -> None:
    half, less = mark("getting emails on a"), mark("emails on a Sunday morning")
    assert [pair.found for pair in pairs_of(told(TEXT, LABEL), [half])] == [True]
    assert [pair.found for pair in pairs_of(told(TEXT, LABEL), [less])] == [False, False]


def test_of_two_predictions_the_nearer_finds_and_the_other_is_a_false_alarm() -> None:
    far, near = mark("emails on a Sunday"), mark("I hate getting emails on")
    found, alarm = pairs_of(told(TEXT, mark("I hate getting emails on a")), [far, near])
    assert found.predicted is near
    assert (alarm.labelled, alarm.predicted) == (None, far)


def test_one_prediction_finds_one_label() -> None:
    two = told(TEXT, mark("I hate getting"), mark("emails on a Sunday"))
    assert [pair.found for pair in pairs_of(two, [mark("I hate getting emails on a Sunday")])] == [True, False]


def test_a_whole_text_points_at_nothing() -> None:
    text = f"{'Mind the harbour and the boats. ' * 5}I hate emails."
    (missed, alarm) = pairs_of(told(text, mark("I hate emails")), [mark(text)])
    assert not missed.found
    assert alarm.labelled is None


def test_the_same_words_in_another_text_find_nothing() -> None:
    both = told(TEXT, LABEL, draft=TEXT)
    assert not any(pair.found for pair in pairs_of(both, [mark("I hate getting emails", place=Place.DRAFT)]))


def test_words_that_do_not_stand_in_the_text_find_nothing_but_capitals_may_differ() -> None:
    assert not any(pair.found for pair in pairs_of(told(TEXT, LABEL), [mark("I loathe emails")]))
    assert any(pair.found for pair in pairs_of(told(TEXT, LABEL), [mark("i HATE getting emails")]))


def test_a_find_is_right_where_the_verdict_is() -> None:
    right, wrong = mark("I hate getting emails", "e2"), mark("I hate getting emails")
    assert [pair.right for pair in pairs_of(told(TEXT, LABEL), [right])] == [True]
    assert [pair.right for pair in pairs_of(told(TEXT, LABEL), [wrong])] == [False]


def test_evidence_is_well_cited_where_one_piece_is_the_labels_and_all_pieces_exist() -> None:
    def cites(*ids: str) -> bool:
        cited = replace(mark("I hate getting emails"), verdict=Verdict.CONTRADICTED, evidence=ids)
        return pairs_of(told(TEXT, LABEL), [cited])[0].cites_well

    assert cites("e1")
    assert cites("e2", "e1")
    assert not cites("e2")
    assert not cites("e1", "e9")
    assert not cites()


def test_each_pair_says_what_is_wrong_with_it() -> None:
    def faults(*predicted: Mark) -> list[Fault | None]:
        return [pair.fault for pair in pairs_of(told(TEXT, LABEL), predicted)]

    assert faults() == [Fault.MISSED]
    assert faults(LABEL, mark("Send it")) == [None, Fault.FALSE_ALARM]
    assert faults(mark("I hate getting emails")) == [Fault.VERDICT]
    assert faults(mark("I hate getting emails", "e2")) == [Fault.EVIDENCE]
