"""Texts of many pages: flags on each of them, within a time that grows as the text does."""

from dataclasses import replace

import pytest

from bot.core.flags.contract import MOST_FLAGS, PAGE, foremost, page_of
from bot.core.flags.find import find_flags
from bot.core.flags.flag import Case
from bot.core.flags.passages import LONGEST_SENTENCE, split_sentences
from bot.core.flags.rules.rule import Example

FILLER = "The shop opens at nine and parking is free. "
TASTE = "I hate puns, so none of those. "
CASE = Example(text=FILLER, known=("likes channel: email",)).case


def long_case(*, tastes_a_page: int, pages: int) -> Case:
    page = (TASTE * tastes_a_page + FILLER * (PAGE // len(FILLER)))[: PAGE - 1] + "\n"
    return replace(CASE, brief=page * pages)


def test_each_page_of_a_long_text_keeps_its_own_flags() -> None:
    flags = find_flags(long_case(tastes_a_page=2, pages=5))
    assert [page_of(flag) for flag in flags] == [1, 1, 2, 2, 3, 3, 4, 4, 5, 5]


def test_a_page_full_of_tastes_has_no_more_flags_than_are_read() -> None:
    assert len(find_flags(long_case(tastes_a_page=20, pages=2))) == 2 * MOST_FLAGS


def test_of_many_flags_those_that_are_shown_first_come_from_every_page() -> None:
    flags = find_flags(long_case(tastes_a_page=3, pages=5))
    assert [page_of(flag) for flag in foremost(flags, 5)] == [1, 2, 3, 4, 5]
    assert [page_of(flag) for flag in foremost(flags, 6)] == [1, 1, 2, 3, 4, 5]


@pytest.mark.parametrize("text", ["word " * 1_000, "x" * 5_000, FILLER * 50])
def test_what_has_no_full_stop_is_cut_between_words_and_loses_none(text: str) -> None:
    pieces = list(split_sentences(text))
    assert max(len(piece.text) for piece in pieces) <= LONGEST_SENTENCE
    assert all(text[piece.start : piece.end] == piece.text for piece in pieces)
    letters = "".join(piece.text for piece in pieces)
    assert [sign for sign in letters if sign.isalpha()] == [sign for sign in text if sign.isalpha()]
