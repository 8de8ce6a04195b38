"""What is looked at: whole passages, once each, wherever the text was cut to be read."""

import unicodedata
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.flags.passages import pages
from bot.core.flags.rules.rule import Example
from bot.judges.learnt.candidates import Candidate, candidates, spans, whole_words
from bot.judges.learnt.network import Read
from bot.judges.learnt.reading import LONGEST_WINDOW, SHARED, Reading
from tests.judges.learnt.scripted import CONTRADICTS, SUPPORTS, ScriptedNetwork

PHRASE = "my cousins adore silver ribbons on absolutely every parcel"


def looked_at(text: str, network: ScriptedNetwork, *known: str) -> list[Candidate]:
    (page,) = pages(Example(text=text, known=known).case)
    return candidates(page, network)


def quotes(text: str, network: ScriptedNetwork) -> list[str]:
    return [text[one.start : one.end] for one in looked_at(text, network)]


@pytest.mark.parametrize("before", range(LONGEST_WINDOW - SHARED - 12, LONGEST_WINDOW + 3))
def test_a_passage_is_found_once_and_whole_wherever_the_windows_meet(before: int) -> None:
    text = "word " * before + PHRASE + " word" * 300
    assert quotes(text, ScriptedNetwork(tastes=[PHRASE])) == [PHRASE]


def test_what_a_rule_points_at_leaves_no_piece_of_it_to_the_next_window() -> None:
    before, after = "word " * (LONGEST_WINDOW - SHARED - 5), " word" * 300
    (one,) = quotes(f"{before}I hate getting emails{after}", ScriptedNetwork())
    assert one.startswith("I hate getting emails")


@pytest.mark.parametrize("sign", ["", "\ufeff", "\u200b", "- "])
def test_what_a_rule_points_at_is_found_though_the_text_opens_with_a_sign_that_nobody_sees(sign: str) -> None:
    (one,) = quotes(f"{sign}I hate getting emails", ScriptedNetwork())
    assert one.endswith("I hate getting emails")


def test_a_passage_that_opens_or_ends_the_text_is_found() -> None:
    text = f"{PHRASE} and so on {PHRASE}"
    assert quotes(text, ScriptedNetwork(others=[PHRASE])) == [PHRASE, PHRASE]


def test_where_the_network_hears_nothing_a_rule_may_still_point() -> None:
    network = ScriptedNetwork()
    (one,) = looked_at("Text her. I hate getting emails.", network, "likes channel: email")
    assert [name for name, _ in one.rules] == ["own-taste"]
    assert one.taste == 0
    assert network.items[0].startswith("said : likes channel email")


def test_what_one_group_of_items_brings_up_counts_beside_all_of_them() -> None:
    """A taste stands beside most groups; what an item speaks against, beside that one alone."""

    class Hears(ScriptedNetwork):
        def read(self, reading: Reading) -> Read:
            told = super().read(reading)
            if "e1" in reading.items:
                return told
            silent = np.zeros_like(told.tags)
            silent[:, 0] = 1
            return replace(told, tags=silent)

    known = [f"likes topic: number{n} (said, 'tell me more, as often as you can')" for n in range(40)]
    text, phrase = "word " * 200 + "silver ribbons on parcels", "silver ribbons on parcels"
    assert not looked_at(text, Hears(tastes=[phrase]), *known)
    assert len(looked_at(text, Hears(others=[phrase]), *known)) == 1


def test_each_item_has_its_own_relation_whatever_group_it_was_read_in() -> None:
    known = [f"likes topic: number{n} (said, 'tell me more of it, as often as you can')" for n in range(60)]
    network = ScriptedNetwork([PHRASE], relations={"number0 ": SUPPORTS, "number59 ": CONTRADICTS})
    (one,) = looked_at(PHRASE, network, *known)
    assert len(network.readings) > 1
    assert one.relations.keys() == {f"e{n}" for n in range(1, 61)}
    told = {name: shares for name, shares in one.relations.items() if shares[0] < 1}
    assert told.keys() == {"e1", "e60"}
    assert told["e1"] == pytest.approx(SUPPORTS)
    assert told["e60"] == pytest.approx(CONTRADICTS)


@pytest.mark.parametrize("text", ["\u200b\u200d", "!!! ...", "😀🏽 ❤️", "- - -"])
def test_a_text_without_words_is_looked_at_in_peace(text: str) -> None:
    assert looked_at(text, ScriptedNetwork(), "likes tone: jokes") == []


@pytest.mark.parametrize(
    ("tags", "found"),
    [
        ("T t t . . .", [(0, 3)]),
        (". T t . t .", [(1, 5)]),
        ("T t . . . t", [(0, 2), (5, 6)]),
        ("T t t T t t", [(0, 3), (3, 6)]),
        ("O o o T t t", [(0, 3), (3, 6)]),
        (". . .", []),
    ],
)
def test_a_short_gap_joins_and_a_new_beginning_parts(tags: str, found: list[tuple[int, int]]) -> None:
    columns = [".TtOo".index(tag) for tag in tags.split()]
    assert spans(np.eye(5, dtype=np.float32)[columns]) == found


@pytest.mark.parametrize(
    ("text", "start", "end", "whole"),
    [
        ("the handmade soap", 8, 10, "handmade"),
        ("un cafe\u0301 noir", 3, 5, "cafe\u0301"),
        ("I ❤️ it", 2, 3, "❤️"),
        ("हिन्दी में", 7, 8, "में"),
        ("👩‍👩‍👧 here", 0, 1, "👩‍👩‍👧"),
        ("Don’t stop", 0, 3, "Don’t"),
        ("so I'd open", 4, 6, "I'd"),
        ("the 'best' one", 5, 9, "best"),
    ],
)
def test_no_word_and_no_sign_is_cut_in_two(text: str, start: int, end: int, whole: str) -> None:
    left, right = whole_words(text, start, end)
    assert text[left:right] == whole


@given(st.text(min_size=1, max_size=40), st.data())
def test_a_passage_only_grows_and_never_ends_before_a_mark(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    left, right = whole_words(text, start, end)
    assert 0 <= left <= start < end <= right <= len(text)
    if right < len(text) and not text[right - 1].isspace():
        assert not unicodedata.category(text[right]).startswith("M")
    assert whole_words(text, left, right) == (left, right)
