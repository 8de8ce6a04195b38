"""What changed between two texts: exact to the character, and readable."""

import time
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from bot.core.changes import Change, Kind, changes_in, changes_in_copy
from bot.core.channels.channel import Channel
from bot.core.drafts import Copy, Part, PartName, Sentence

WORDS = st.lists(st.sampled_from(["roses", "are", "in.", "Order", "by", "Friday!", "£6.50", "\n\n", "• "]), max_size=40)


def signs(old: str, new: str) -> str:
    """[went]{came}"""
    marks = {Kind.SAME: "{}", Kind.OUT: "[{}]", Kind.IN: "{{{}}}"}
    return "".join(marks[change.kind].format(change.text) for change in changes_in(old, new))


@given(st.text(max_size=200), st.text(max_size=200))
def test_nothing_of_either_text_is_lost(old: str, new: str) -> None:
    changes = changes_in(old, new)
    assert "".join(change.text for change in changes if change.kind is not Kind.IN) == old
    assert "".join(change.text for change in changes if change.kind is not Kind.OUT) == new


@given(WORDS, WORDS)
def test_no_two_neighbours_are_of_one_kind(old: list[str], new: list[str]) -> None:
    changes = changes_in(" ".join(old), " ".join(new))
    assert all(change.text for change in changes)
    assert all(one.kind is not other.kind for one, other in pairwise(changes))


def test_a_changed_price_is_one_word() -> None:
    assert signs("Seeds for £6.50 today.", "Seeds for £5.75 today.") == "Seeds for £[6.50]{5.75} today."


def test_a_changed_sentence_is_read_beside_those_that_stayed() -> None:
    old = "The roses are in. Order by Friday. See you soon."
    assert signs(old, "The roses are in. Come on Monday. See you soon.") == (
        "The roses are in. [Order by Friday]{Come on Monday}. See you soon."
    )


def test_texts_with_nothing_in_common_are_not_stitched_together_by_a_comma() -> None:
    assert (
        signs("Hi Dana, spring is here", "Dear Arthur, potatoes") == "[Hi Dana, spring is here]{Dear Arthur, potatoes}"
    )


def test_a_part_that_came_and_one_that_went_are_told() -> None:
    def copy(**parts: str) -> Copy:
        return Copy(
            Channel.EMAIL, tuple(Part(PartName[name], ((Sentence(text, ()),),)) for name, text in parts.items())
        )

    changed = changes_in_copy(copy(SUBJECT="Spring", BODY="Roses."), copy(PREHEADER="Soon", BODY="Roses."))
    assert [(each.part, each.changes) for each in changed] == [
        (PartName.PREHEADER, (Change(Kind.IN, "Soon"),)),
        (PartName.SUBJECT, (Change(Kind.OUT, "Spring"),)),
    ]


def test_forty_thousand_characters_take_no_time_that_a_reviewer_would_notice() -> None:
    old = " ".join(f"word{number % 97} and the other." for number in range(2_000))
    began = time.perf_counter()
    changes_in(old, old.replace("word7 ", "another "))
    changes_in(old, " ".join(reversed(old.split())))
    assert time.perf_counter() - began < 10
