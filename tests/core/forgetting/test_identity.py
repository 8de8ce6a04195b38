"""Which words of a text name a person, and which only may."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.audiences import Customer
from bot.core.forgetting.identity import GONE, PARTS_NUMBERS, Mentions, identity_of

DANA = Customer(
    id="01JDANA0000000000000000000",
    name="Dana Ruiz",
    external_id="LG-1001",
    email="dana.ruiz@example.org",
    phone="+441632960001",
)
ZOFIE = replace(DANA, name="Žofie O’Nováková", email="zofie@example.cz")
TANAKA = replace(DANA, name="田中 花子")
KNOWN = Mentions(identity_of(DANA))


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Ring Dana Ruiz today", "Ring [forgotten] today"),
        ("DANA\nRUIZ’s order", "[forgotten]’s order"),
        ("Ruiz, Dana (York)", "[forgotten] (York)"),
        ("dana m. ruiz", "[forgotten]"),
        ("see dana_ruiz.vcf", "see [forgotten].vcf"),
        ("Mail Dana.Ruiz@Example.org.", "Mail [forgotten]."),
        ("call 01632 960 001 or +44 (0)1632 960001", "call [forgotten] or [forgotten]"),
        ("call +44 1632/960-001!", "call [forgotten]!"),
        ("0044 1632 960001", "[forgotten]"),
        ("row lg-1001, 01jdana0000000000000000000", "row [forgotten], [forgotten]"),
    ],
)
def test_every_spelling_gives_way(text: str, left: str) -> None:
    assert KNOWN.sure(text)
    assert KNOWN.without(text) == left


@pytest.mark.parametrize(
    "text",
    [
        "Dana Ruizinger",
        "Bogdana Ruiz",
        "Dana and the Ruiz family",
        "order 441632960001234",
        "LG-10012",
        "xdana.ruiz@example.org.uk",
        "dana@example.orgs",
        "tomorrow at 9",
    ],
)
def test_what_names_somebody_else_stays(text: str) -> None:
    assert KNOWN.without(text) == text
    assert not KNOWN.sure(text)


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("Dana wants bulbs", ("dana",)),
        ("the RUIZ garden and dana’s", ("dana", "ruiz")),
        ("Danaë", ()),
        ("nobody", ()),
    ],
)
def test_a_piece_of_the_name_may_be_anybodys(text: str, pieces: tuple[str, ...]) -> None:
    assert KNOWN.perhaps(text) == pieces


@pytest.mark.parametrize(
    "text", ["Zofie O'Novakova", "ŽOFIE O’NOVÁKOVÁ", "zofie onovakova", "Ольга met Žofie O`Nováková"]
)
def test_accents_and_apostrophes_make_no_difference(text: str) -> None:
    assert Mentions(identity_of(ZOFIE)).without(text).removeprefix("Ольга met ") == GONE


def test_a_script_without_spaces_has_no_borders_to_hide_behind() -> None:
    assert Mentions(identity_of(TANAKA)).without("田中花子様へ春の苗を") == f"{GONE}様へ春の苗を"


def test_a_name_that_two_have_or_of_one_word_is_nobody_for_sure() -> None:
    shared = Mentions(identity_of(DANA, name_is_shared=True))
    alone = Mentions(identity_of(replace(DANA, name="May")))
    assert shared.without("Dana Ruiz, dana.ruiz@example.org") == "Dana Ruiz, [forgotten]"
    assert alone.without("until 5 May") == "until 5 May"
    assert alone.perhaps("until 5 May") == ("may",)


def test_a_short_external_id_is_not_looked_for_in_texts() -> None:
    assert Mentions(identity_of(replace(DANA, external_id="42"))).without("42 bulbs") == "42 bulbs"


PEOPLE = st.builds(
    lambda first, last, number: replace(DANA, name=f"{first} {last}", phone=f"+44163296{number:04}"),
    st.text(st.characters(categories=["Lu", "Ll"], max_codepoint=0x17F), min_size=3, max_size=8),
    st.text(st.characters(categories=["Lu", "Ll"], max_codepoint=0x17F), min_size=3, max_size=8),
    st.integers(0, 9999),
)


@settings(max_examples=60, deadline=None)
@given(PEOPLE, st.text(max_size=30), st.sampled_from(["name", "email", "phone"]), st.text(max_size=30))
def test_whoever_is_named_anywhere_is_gone_afterwards_and_what_stands_around_is_kept(
    person: Customer, before: str, by: str, after: str
) -> None:
    text = f"{before} (0000 {getattr(person, by)} 0000) {after}"
    mentions = Mentions(identity_of(person))
    cleared = mentions.without(text)
    assert not mentions.sure(cleared)
    assert f"(0000 {GONE} 0000)" in cleared


@settings(max_examples=60, deadline=None)
@given(PEOPLE, st.sampled_from(["name", "email", "phone"]))
def test_a_trace_of_the_person_stands_in_every_ascii_text_that_names_them(person: Customer, by: str) -> None:
    """The database looks for traces alone: a text without one is never read."""
    told = getattr(person, by).replace("+44163296", "(01632) 96-")
    text = f"about {told}, again"
    mentions = Mentions(identity_of(person))
    unparted = "".join(sign for sign in text if sign not in PARTS_NUMBERS)
    traced = any(trace in text.lower() for trace in mentions.traces) or any(n in unparted for n in mentions.numbers)
    assert not text.isascii() or not mentions.sure(text) or traced
