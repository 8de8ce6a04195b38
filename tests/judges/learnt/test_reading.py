"""A text is read to its end, beside all that is known, and every place in it is known by its characters."""

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.flags.passages import pages
from bot.core.flags.rules.rule import Example
from bot.judges.learnt.network import Network
from bot.judges.learnt.reading import (
    LONGEST,
    LONGEST_WINDOW,
    MOST_READINGS,
    SHARED,
    Reading,
    Tokens,
    items_of,
    readings,
    windows,
)
from tests.judges.learnt.scripted import ScriptedNetwork


def read(text: str, known: tuple[str, ...] = (), tastes: tuple[str, ...] = ()) -> list[Reading]:
    (page,) = pages(Example(text=text, known=known, tastes=tastes).case)
    return list(readings(page, items_of(page.case), ScriptedNetwork().tokenize))


def known(number: int) -> tuple[str, ...]:
    return tuple(
        f"likes topic: number{n} (said, 'tell me more of it, and soon, as often as you can')" for n in range(number)
    )


@given(st.integers(0, 12_000))
def test_windows_hold_every_token_and_share_some_with_the_one_before(length: int) -> None:
    text = Tokens(tuple(range(length)), tuple((n, n + 1) for n in range(length)))
    parts = list(windows(text))
    assert sorted({id_ for part in parts for id_ in part.ids}) == list(text.ids)
    assert all(part.ids[:SHARED] == before.ids[-SHARED:] for before, part in pairwise(parts))
    assert all(len(part.ids) == LONGEST_WINDOW for part in parts[:-1])
    assert len(parts) == 1 or len(parts[-1].ids) > SHARED  # the last one says something new


def test_a_short_text_with_little_known_is_read_once() -> None:
    (reading,) = read("Text her on Monday.", known(5), ("likes topic: golf",))
    assert reading.items == ("e1", "e2", "e3", "e4", "e5", "t1")


def test_no_more_is_read_at_once_than_the_network_learnt_beside() -> None:
    assert [len(reading.items) for reading in read("Text her.", known(13))] == [5, 5, 3]
    assert [len(reading.items) for reading in read("Text her.", known(7))] == [4, 3]


@given(words=st.integers(1, 700), items=st.integers(0, 60))
def test_what_does_not_fit_is_read_in_a_further_group_and_nothing_is_lost(words: int, items: int) -> None:
    told = read("word " * words, known(items))
    beside: dict[tuple[tuple[int, int], ...], list[str]] = {}
    for reading in told:
        assert len(reading.ids) == len(reading.kinds) <= LONGEST
        assert len(reading.marks) == len(reading.items)
        beside.setdefault(reading.offsets, []).extend(reading.items)
    assert all(ids == [f"e{n}" for n in range(1, items + 1)] for ids in beside.values())


def test_a_long_text_beside_much_evidence_is_read_with_what_shares_its_words() -> None:
    text = "plain words go on " * 1_000 + "and then comes number150 at last"
    told = read(text, known(200))
    assert len(told) <= MOST_READINGS * 2  # without a bound it is above a thousand
    assert told[-1].offsets[-1][1] == len(text)
    last = [reading.items for reading in told if reading.offsets == told[-1].offsets]
    assert "e151" in last[0]


@pytest.mark.parametrize("length", [1, 300])
def test_two_hundred_pieces_of_evidence_are_all_read_beside_a_brief(length: int) -> None:
    told = read("word " * length, known(200))
    assert {id_ for reading in told for id_ in reading.items} == {f"e{n}" for n in range(1, 201)}


ODD = (
    "👩‍👩‍👧 loves 😀🏽 and ❤️, 1️⃣ too",
    "cafe\u0301s nai\u0308ve A\u0308rger",
    "हिन्दी में लिखें, नमस्ते",
    "שלום לעולם, אני אוהב טקסטים \u202eabc\u202c",
    "مرحبا، أنا أحبّ الرسائل",
    "a\u200bb \u200b\u200d \ufeffc\u00add",
    "one\r\ntwo\r\n\r\nthree\rfour",
    "日本語とEnglish、한국어",
    "İstanbul ﬁne ½ ǅ ß",
    "x" * 120 + " y",
    "!!! ... —– «»",
)


@pytest.mark.parametrize("text", ODD)
def test_every_sign_that_shows_stands_in_a_token_at_its_own_place(network: Network, text: str) -> None:
    told = network.tokenize(text).offsets
    assert all(0 <= start < end <= len(text) for start, end in told)
    assert list(told) == sorted(told)
    inside = {at for start, end in told for at in range(start, end)}
    unseen = {"C", "M", "Z"}  # control and format signs, marks upon others, blanks: the encoder's alphabet has none
    missing = [sign for at, sign in enumerate(text) if at not in inside and unicodedata.category(sign)[0] not in unseen]
    assert not missing


def test_places_are_right_at_the_end_of_forty_thousand_characters_of_anything(network: Network) -> None:
    text = ("🧵 Cafe\u0301, naïve… שלום\r\n" * 2_000)[:39_990] + "\r\nthe last"
    told = network.tokenize(text).offsets
    assert [text[start:end] for start, end in told[-2:]] == ["the", "last"]
    sewn = {text[start:end] for start, end in told if "🧵" in text[start:end]}
    assert sewn == {"🧵"}
