"""Where a model judged, its answer stands; the house judge adds what it knows for certain, and each says who found it."""

from dataclasses import replace

import pytest

from bot.core.channels.channel import Channel
from bot.core.flags.flag import Case, Findings, Flag, Trigger
from bot.core.flags.rules.rule import Example
from bot.core.notices import Notice
from bot.judges.house import HouseJudge
from bot.judges.merged import MergedJudge
from tests.fakes.judge import FakeJudge

REFUSES = "dislikes channel: phone calls (said, 'write to me')"


def merged(case: Case, *words: str, cites: tuple[str, ...] = (), notices: tuple[str, ...] = ()) -> Findings:
    """The findings where a model flags these words, with this evidence."""
    return MergedJudge(FakeJudge(dict.fromkeys(words, cites), notices)).judge(case)


def finders(flags: tuple[Flag, ...]) -> dict[str, str]:
    return {flag.quote: flag.found_by for flag in flags}


@pytest.mark.parametrize(
    ("text", "known", "rule"),
    [
        ("Ring her on Tuesday.", REFUSES, "wrong-channel"),
        ("Text Dana the new date.", "dislikes channel: sms (consent, withdrawn in May)", "wrong-channel"),
        ("Send it Sunday at 7:15.", "dislikes timing: anything before 10 on weekends", "wrong-time"),
        ("Mail them every day until the fair.", "likes frequency: one mail a month (survey)", "too-often"),
        ("Write a lengthy letter on the merger.", "dislikes format: long letters", "wrong-length"),
        ("Write it in English.", "likes language: German", "wrong-language"),
    ],
)
def test_what_the_model_overlooked_and_values_prove_is_added(text: str, known: str, rule: str) -> None:
    [flag] = merged(Example(text=text, known=(known,)).case).flags
    assert flag.found_by == rule
    assert flag.trigger is Trigger.AGAINST_AUDIENCE
    assert flag.evidence == ("e1",)


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("Personally I hate puns.", "likes tone: puns"),
        ("My wife loves lavender.", "dislikes product: lavender"),
        ("Ring her on Tuesday.", "dislikes channel: phone calls (assumed, a hunch)"),
        ("Use a pun.", "dislikes tone: puns"),
    ],
)
def test_what_has_to_be_understood_is_left_to_the_model(text: str, known: str) -> None:
    findings = merged(Example(text=text, known=(known,)).case)
    assert findings.flags == ()
    assert findings.judged_by == "fake"


def test_words_that_the_model_flagged_are_not_flagged_again() -> None:
    case = Example(text="Ring her on Tuesday about the fitting.", known=(REFUSES,)).case
    assert finders(merged(case, "Ring her on Tuesday", cites=("e1",)).flags) == {"Ring her on Tuesday": "fake"}


def test_an_ask_is_not_flagged_beside_the_reason_that_the_model_flagged_by_the_same_evidence() -> None:
    case = Example(text="I never write letters. Ring her on Tuesday.", known=(REFUSES,)).case
    assert finders(merged(case, "I never write letters", cites=("e1",)).flags) == {"I never write letters": "fake"}


def test_a_flag_about_something_else_keeps_nobody_from_adding_one() -> None:
    case = Example(text="I adore the llama. Ring her on Tuesday.", known=(REFUSES, "dislikes topic: llamas")).case
    found = finders(merged(case, "I adore the llama", cites=("e2",)).flags)
    assert found == {"I adore the llama": "fake", "Ring her on Tuesday": "wrong-channel"}


def test_notices_of_both_are_kept() -> None:
    known = ("dislikes channel: sms (consent, withdrawn in May)",)
    case = replace(Example(text="Kits are back until Friday.", known=known).case, channel=Channel.SMS)
    first, second = merged(
        case, notices=("The model is busy; the house judge checked part 2 of 3 of the brief.",)
    ).notices
    assert first.text.startswith("The model is busy")
    assert "withdrawn consent for sms" in second.text


def test_a_language_that_the_model_has_read_is_not_called_unread() -> None:
    case = Example(text="Bitte schicken Sie den Brief am Montag an Frau Holm und setzen Sie den Preis ans Ende.").case
    assert merged(case).notices == ()
    assert len(merged(case, notices=("The model is busy; the house judge checked the brief.",)).notices) == 2


def test_where_the_model_did_not_judge_the_house_judges_answer_stands_whole() -> None:
    class Failing:
        def judge(self, case: Case) -> Findings:
            return replace(HouseJudge().judge(case), notices=(Notice("The model is busy."),))

    case = Example(text="Personally I hate puns.", known=("likes tone: puns",)).case
    assert MergedJudge(Failing()).judge(case) == Failing().judge(case)
