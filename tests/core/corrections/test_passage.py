"""What somebody says was missed is found where it stands, or they are told what is wrong with it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.corrections.correction import not_a_flag
from bot.core.corrections.passage import (
    BadMissed,
    CannotSpeak,
    Field,
    FlaggedAlready,
    Missed,
    NoPassage,
    NothingAgainstIt,
    NotInTheText,
    SomethingAgainstIt,
    Spot,
    TooLong,
    as_correction,
    spot_of,
    to_pick_from,
)
from bot.core.evidence import Aspect
from bot.core.flags.flag import Place, Verdict
from tests.core.corrections.judged import BRIEF, DRAFT, judgement
from tests.fakes.clock import START

JUDGED = judgement()


def words_at(spot: Spot) -> str:
    return JUDGED.texts[spot.place][spot.start : spot.end]


@pytest.mark.parametrize(
    ("pasted", "found"),
    [
        ("put golf in", "put golf in"),
        ("  “put golf in” ", "put golf in"),
        ("PUT GOLF IN", "put golf in"),
        ("emails. Spring sale", "emails.  Spring sale"),
        ("is here. Tee off", "is here.\nTee off"),
        ("Tee\u200b off with", "Tee off with"),
    ],
)
def test_words_are_found_in_any_case_and_over_any_blanks(pasted: str, found: str) -> None:
    assert words_at(spot_of(JUDGED, pasted)) == found


def test_of_two_places_the_one_that_is_typed_the_same_is_meant() -> None:
    assert spot_of(JUDGED, "Spring") == Spot(Place.BRIEF, BRIEF.index("Spring"), BRIEF.index("Spring") + 6)
    assert spot_of(JUDGED, "Spring is here").place is Place.DRAFT


@settings(deadline=None)
@given(st.integers(0, len(DRAFT) - 1), st.integers(1, 60))
def test_whatever_stands_in_the_text_is_found_there(start: int, length: int) -> None:
    piece = DRAFT[start : start + length]
    try:
        found = words_at(spot_of(JUDGED, piece))
    except NoPassage:
        assert not piece.strip()
    else:
        assert " ".join(found.split()).casefold() == " ".join(piece.split()).casefold()


@pytest.mark.parametrize(
    ("pasted", "error"),
    [("", NoPassage), (" “” ", NoPassage), ("put tennis in", NotInTheText), ("golf " * 26, TooLong)],
)
def test_what_cannot_be_a_passage_is_told_so(pasted: str, error: type[BadMissed]) -> None:
    with pytest.raises(error):
        spot_of(JUDGED, pasted)


@pytest.mark.parametrize(
    ("missed", "error", "field"),
    [
        (Missed(passage="love golf", aspect=Aspect.TOPIC, verdict=Verdict.UNSUPPORTED), FlaggedAlready, Field.PASSAGE),
        (
            Missed(passage="Tee off", aspect=Aspect.TOPIC, verdict=Verdict.CONTRADICTED),
            NothingAgainstIt,
            Field.EVIDENCE,
        ),
        (
            Missed(passage="Tee off", aspect=Aspect.TOPIC, verdict=Verdict.UNSUPPORTED, evidence=("e1",)),
            SomethingAgainstIt,
            Field.VERDICT,
        ),
        (
            Missed(passage="Tee off", aspect=Aspect.TOPIC, verdict=Verdict.CONTRADICTED, evidence=("e2",)),
            CannotSpeak,
            Field.EVIDENCE,
        ),
    ],
)
def test_the_field_that_is_bad_is_named(missed: Missed, error: type[BadMissed], field: Field) -> None:
    with pytest.raises(error) as told:
        as_correction(JUDGED, missed, "U-ana", START, ())
    assert told.value.field is field


def test_where_somebody_calls_a_flag_none_another_may_be_missed_there() -> None:
    missed = Missed(passage="love golf", aspect=Aspect.TONE, verdict=Verdict.UNSUPPORTED)
    own = [not_a_flag(JUDGED, 0, "U-ana", START)]
    assert as_correction(JUDGED, missed, "U-ana", START, own).aspect is Aspect.TONE


def test_a_sentence_can_be_picked_and_stands_in_the_text() -> None:
    offered = to_pick_from(JUDGED)
    assert "Nobody reads emails" in offered
    assert [words_at(spot_of(JUDGED, sentence)) for sentence in offered] == list(offered)
    assert len(set(offered)) == len(offered)
