"""A quote is found where a model tidied it and where a text hides characters, and nowhere else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.judges.model.quotes import places

WORDS = st.text("abcdé ûñ'-“”0-9.,\n", min_size=1, max_size=60)


@pytest.mark.parametrize(
    ("quote", "text", "found"),
    [
        ("I hate calls", "Well, I hate calls.", ["I hate calls"]),
        ("i hate  CALLS", "Well, I hate\ncalls.", ["I hate\ncalls"]),
        ('"it\'s - odd"', "“it’s – odd”, she said", ["it’s – odd"]),
        ("I HATE calls", "I hate calls, I HATE calls", ["I HATE calls"]),
        ("pun", "be punctual with the pun", ["pun"]),
        ("café", "the cafe\u0301 opens", ["cafe\u0301"]),
        ("no emails", "n\u200bo\u00ad em\u200dails", ["n\u200bo\u00ad em\u200dails"]),
        ("no emails", "no emails, n\u200bo emails", ["no emails", "n\u200bo emails"]),
        ("ผมเกลียด", "จริงๆผมเกลียดอีเมล", ["ผมเกลียด"]),
        ("I hate calls", "I hate phone calls", []),
        ("…", "well … well", []),
        ("\u200b", "well", []),
    ],
)
def test_what_differs_in_looks_alone_is_found(quote: str, text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in places(quote, text)] == found


@given(before=WORDS, quote=WORDS, after=WORDS, hidden=st.integers(0, 60))
def test_a_piece_of_a_text_is_found_at_its_place_though_something_hides_in_it(
    before: str, quote: str, after: str, hidden: int
) -> None:
    words = " ".join(quote.split())
    if not words.strip(" .,;:\"'“”"):
        return
    cut = hidden % len(words)
    text = f"{before} {words[:cut]}\u200b{words[cut:]} {after}"
    start = len(before) + 1
    spans = places(words, text)
    assert any(start <= left and right <= start + len(words) + 1 for left, right in spans), spans


@pytest.mark.parametrize("text", ["a " * 20_000, "\u200b" * 40_000, " \u200b" * 20_000, "a\u200b" * 20_000])
def test_no_text_makes_the_search_run_away(text: str) -> None:
    assert places("a a a b", text) == []
