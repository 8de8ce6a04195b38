"""Which words of a text are first thought to be a name, before anybody is asked who is called so."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.asks.heard import Heard, hear
from bot.core.asks.runs import NAME_LIKE, joined, runs


def likeliest(text: str) -> list[str]:
    heard = hear(text)
    return [heard.typed(run.words) for run in runs(heard, len(heard.words))]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("draft sms dana spring sale", "dana"),
        ("spring sale 20% off sms tobi", "tobi"),
        ("so write a note to marta asap, tulips are in", "marta"),
        ("email about the leeks for the allotment keeper", "allotment keeper"),
        ("crates, 12 of them, for the Hannah Whitaker order", "Hannah Whitaker"),
        ("To: dana ruiz\nsms\nspring sale", "dana ruiz"),
    ],
)
def test_where_a_name_is_likeliest(text: str, first: str) -> None:
    assert likeliest(text)[0] == first


@pytest.mark.parametrize(
    "text",
    [
        "email about grace",
        "sms about heather and grace",
        "20% off until friday",
        "https://dana.example/ruiz",
        "",
    ],
)
def test_where_no_name_is_likely(text: str) -> None:
    assert likeliest(text) == []


def test_the_full_name_is_thought_of_before_a_part_of_it() -> None:
    names = likeliest("sms dana ruiz")
    assert names.index("dana ruiz") < names.index("dana")


def test_a_word_that_is_a_name_as_well_comes_behind_one_that_is_not() -> None:
    names = likeliest("sms rose, dana")
    assert names.index("dana") < names.index("rose")


@pytest.mark.parametrize(
    ("text", "are_two"),
    [("dana or tobi", True), ("dana and for the tobi", True), ("dana tobi", False), ("dana and her tobi", False)],
)
def test_an_or_joins_two_names(text: str, are_two: bool) -> None:
    heard = hear(text)
    assert joined(heard, range(1), range(len(heard.words) - 1, len(heard.words))) is are_two


@given(st.text(max_size=120))
def test_every_run_stands_in_the_text_and_is_worth_asking(text: str) -> None:
    heard: Heard = hear(text)
    for run in runs(heard, len(heard.words)):
        assert run.words
        assert heard.typed(run.words) in text
        assert run.weight >= NAME_LIKE
