"""A text cut into sentences and clauses, with places that hold."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.flags.flag import Case, Place
from bot.core.flags.passages import Page, split_sentences
from bot.core.flags.rules.rule import Example

CASE: Case = Example(text="x").case


def page(text: str) -> Page:
    return Page(CASE, Place.BRIEF, text)


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Mail for Dr. Haddad. Price: 3.5 kg at 4.20 each.", 2),
        ("order at larkmoor.example/h. everyone loves a discount", 2),  # the end of a link is no initial
        ("Letter to Mrs. Holm, e.g. on Monday!", 1),
        ("- first point\n- second point\n\nThird", 3),
        ("Send it?! Yes. No…  Perhaps", 4),
    ],
)
def test_sentences_end_where_a_reader_sees_them_end(text: str, sentences: int) -> None:
    assert len(list(split_sentences(text))) == sentences


def test_a_clause_is_the_shortest_part_that_says_something() -> None:
    (sentence,) = page("Send it as a text because I hate emails, and she is away until June.").sentences
    assert [clause.text for clause in sentence.clauses] == [
        "Send it as a text",
        "because I hate emails",
        "and she is away until June",
    ]


def test_a_sentence_knows_its_neighbours() -> None:
    first, second = page("One thing. Another thing.").sentences
    assert (first.before, first.after) == ("", "Another thing")
    assert (second.before, second.after) == ("One thing", "")


@given(st.text(alphabet=st.sampled_from("ab I,;.!?\n-–(“”'é🎉"), max_size=120))
def test_every_passage_stands_in_the_text_where_it_says(text: str) -> None:
    for sentence in page(text).sentences:
        for passage in (sentence.passage, *sentence.clauses):
            assert text[passage.start : passage.end] == passage.text
            assert passage.text.strip() == passage.text != ""
