"""The question is never a nuisance: it tires of people who let it pass, and a draft waits for nobody for ever."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.core.guesses.guess import Asking, AsksFirst, Ended
from bot.core.guesses.when_to_ask import LONGEST, TIRED_AFTER, UNTOUCHED, is_tired_of_it, waits_until

AT = datetime(2026, 3, 9, 10, tzinfo=UTC)
ASKED = Asking(id="a1", owner="U-ana", audience_id="p-rosa", request="Ev1", room="D1", thread="1.2", asked_at=AT)
HELD = replace(ASKED, waits_until=AT + UNTOUCHED)
PASSED = replace(HELD, ended=Ended.PASSED_OVER)


def test_a_draft_waits_until_its_time_is_out_or_the_question_is_over() -> None:
    assert HELD.holds_back(AT + timedelta(seconds=14))
    assert not HELD.holds_back(AT + UNTOUCHED)
    assert not PASSED.holds_back(AT)
    assert not ASKED.holds_back(AT)


def test_it_waits_longer_for_somebody_who_is_choosing_but_not_for_ever() -> None:
    assert waits_until(HELD, AT + timedelta(seconds=10)) == AT + timedelta(seconds=70)
    assert waits_until(HELD, AT + timedelta(hours=1)) == AT + LONGEST


def test_after_three_that_were_let_pass_no_more_are_asked() -> None:
    skipped = replace(HELD, ended=Ended.SKIPPED)
    assert is_tired_of_it([PASSED, skipped, HELD])
    assert not is_tired_of_it([PASSED] * (TIRED_AFTER - 1))
    assert not is_tired_of_it([PASSED, PASSED, replace(HELD, ended=Ended.ANSWERED)])


def test_either_the_person_or_the_workspace_turns_it_off() -> None:
    assert AsksFirst()
    assert not AsksFirst(person=False)
    assert not AsksFirst(everybody=False)
