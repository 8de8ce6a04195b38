"""What a model is not shown, and how it comes back."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.audiences import Customer, Persona
from bot.llm.pseudonyms import Pseudonyms, pseudonyms_of

ZOFIE = Customer(
    id="c-9",
    name="Žofie Nováková",
    email="zofie@example.org",
    phone="+447700900123",
    company="Pekárna U Lípy",
    country="GB",
)


def _of(customer: Customer, text: str) -> Pseudonyms:
    return pseudonyms_of(customer, text, [])


@pytest.mark.parametrize(
    "text",
    [
        "Write to Žofie Nováková about bulbs",
        "write to zofie about bulbs",
        "ŽOFIE NOVÁKOVÁ wants bulbs",
        "Novakova's bulbs",
        "Žofie\nNováková",
        "zofie@example.org asked",
        "ring 07700 900123",
        "ring +44 (0)7700 900 123 or not",
        "pekarna u lipy, Leeds",
    ],
)
def test_every_spelling_is_hidden_and_comes_back_as_it_stood(text: str) -> None:
    names = _of(ZOFIE, text)
    hidden = names.hide(text).casefold()
    for own in ("žofie", "zofie", "nov", "900", "example", "pek"):
        assert own not in hidden
    assert names.show(names.hide(text)) == text


def test_a_reader_sees_each_name_properly_spelt() -> None:
    names = _of(ZOFIE, "tell zofie")
    assert names.spell(names.hide("tell zofie")) == "tell Žofie"


@pytest.mark.parametrize("text", ["until 5 May", "You may bring a friend", "May we ask", "the price of grace"])
def test_names_that_are_words_leave_the_words_alone(text: str) -> None:
    may = replace(ZOFIE, name="May Price")
    assert _of(may, text).hide(text) == text
    assert _of(may, "For May Price").hide("For May Price") == "For [[FULL_NAME]]"


def test_a_name_inside_a_longer_word_is_no_name() -> None:
    ann = replace(ZOFIE, name="Ann Roth")
    assert (
        _of(ann, "annual channel plan by Rothwell").hide("annual channel plan by Rothwell")
        == "annual channel plan by Rothwell"
    )


def test_names_in_scripts_without_spaces_are_hidden_too() -> None:
    tanaka = replace(ZOFIE, name="田中 花子")
    assert "田中" not in _of(tanaka, "田中様へ春の苗を").hide("田中様へ春の苗を")


def test_other_peoples_addresses_in_notes_are_hidden_but_not_the_brands_own_in_the_brief() -> None:
    persona = Persona(id="p-1", name="Hannah", title="the busy parent")
    names = pseudonyms_of(persona, "Questions to hello@larkmoor.example", ["said by kim@example.org on 0113 496 0000"])
    assert names.hide("kim@example.org") == "[[EMAIL_OF_SOMEBODY]]"
    assert names.hide("hello@larkmoor.example") == "hello@larkmoor.example"
    assert names.hide("Hannah") == "Hannah"


def test_other_customers_are_not_named_either_and_come_back_as_they_stood() -> None:
    brief = "Tell zofie that her order came with Ben Okafor's; ask BEN for it"
    names = pseudonyms_of(
        ZOFIE, brief, ["shares a flat with okafor"], lambda text: ["Ben Okafor"] if "Ben" in text else []
    )
    hidden = names.hide(f"{brief} okafor").casefold()
    for own in ("zofie", "ben", "okafor"):
        assert own not in hidden
    assert names.spell(names.hide(brief)) == brief.replace("zofie", "Žofie")


def test_a_growing_text_never_shows_half_a_placeholder() -> None:
    names = _of(ZOFIE, "Žofie")
    whole = "Dear [[FIRST_NAME]], hello [[LAST_NAME]]"
    for end in range(len(whole) + 1):
        assert "[" not in names.grown(whole[:end])
    assert names.grown(whole) == "Dear Žofie, hello Nováková"


@given(st.text(alphabet="Žofie NovákováMAYmay@.,'\n+4470900123 xyz", max_size=80))
def test_hiding_loses_nothing(text: str) -> None:
    names = _of(ZOFIE, text)
    assert names.show(names.hide(text)) == text
