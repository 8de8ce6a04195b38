"""What every flag keeps to, whoever found it."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.evidence import Aspect
from bot.core.flags.contract import MOST_FLAGS, MOST_WORDS, breaches, keep_to_contract
from bot.core.flags.flag import Flag, Place, Trigger, Verdict, Whose
from bot.core.flags.rules.rule import Example

TEXT = "Send it by text, I hate emails. " + " ".join(f"word{n}" for n in range(60))
CASE = Example(
    text=TEXT,
    known=("likes channel: email (did)", "likes topic: roses (assumed)", "neutral tone: warm (survey)"),
).case


def flag(quote: str = "I hate emails", **other: object) -> Flag:
    start = max(0, TEXT.find(quote))
    made = Flag(
        place=Place.BRIEF,
        quote=quote,
        start=start,
        end=start + len(quote),
        aspect=Aspect.CHANNEL,
        verdict=Verdict.CONTRADICTED,
        trigger=Trigger.SELF_REFERENCE,
        whose=Whose.AUTHOR,
        evidence=("e1",),
        why="",
        way_on="",
        found_by="test",
    )
    return replace(made, **other)  # type: ignore[arg-type]  # fields of Flag by name


def test_a_flag_with_its_quote_and_evidence_in_place_holds() -> None:
    assert list(breaches(flag(), CASE)) == []


@pytest.mark.parametrize(
    ("broken", "why"),
    [
        (flag(start=3, end=16), "does not say this at that place"),
        (flag(end=10_000), "does not say this at that place"),
        (flag(place=Place.DRAFT), "the draft does not say this"),
        (flag(quote=TEXT), "more than 25 words"),
        (flag(evidence=()), "contradicted cites evidence"),
        (flag(evidence=("e9",)), "does not exist"),
        (flag(evidence=("e1", "e1")), "twice"),
        (flag(evidence=("e2",)), "a guess"),
        (flag(evidence=("e3",)), "without a lean"),
        (flag(verdict=Verdict.UNSUPPORTED), "unsupported cites no evidence"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_broken_flag_is_refused_with_the_reason(broken: Flag, why: str) -> None:
    assert any(why in breach for breach in breaches(broken, CASE))
    assert keep_to_contract([broken], CASE) == ()


def test_of_two_flags_on_the_same_words_the_first_stays() -> None:
    longer = flag("text, I hate emails")
    assert keep_to_contract([flag(), longer], CASE) == (flag(),)
    assert keep_to_contract([longer, flag()], CASE) == (longer,)


def test_one_text_gets_a_few_flags_and_no_more() -> None:
    many = [flag(f"word{n}") for n in range(10, 30)]
    assert keep_to_contract(many, CASE) == tuple(many[:MOST_FLAGS])


def flags_anywhere() -> st.SearchStrategy[Flag]:
    places = st.integers(0, len(TEXT))
    return st.builds(
        lambda a, b, ids, verdict, honest: flag(
            start=min(a, b),
            end=max(a, b),
            quote=TEXT[min(a, b) : max(a, b)] if honest else "made up",
            evidence=tuple(ids),
            verdict=verdict,
        ),
        places,
        places,
        st.lists(st.sampled_from(["e1", "e2", "e3", "e4"]), max_size=3),
        st.sampled_from(list(Verdict)),
        st.booleans(),
    )


@given(st.lists(flags_anywhere(), max_size=12))
def test_whatever_goes_in_only_flags_that_hold_and_do_not_overlap_come_out(given_flags: list[Flag]) -> None:
    kept = keep_to_contract(given_flags, CASE)
    for one in kept:
        assert TEXT[one.start : one.end] == one.quote
        assert len(one.quote.split()) <= MOST_WORDS
        assert set(one.evidence) <= {"e1"}
        assert bool(one.evidence) == (one.verdict is Verdict.CONTRADICTED)
    for first, second in pairwise(kept):
        assert first.end <= second.start
