import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.brand import Always, Brand, Never, Spelling
from bot.core.brand.file import NoVersion, TwiceInFile, UnknownHeading, as_file, typed_in_file
from bot.core.brand.typed import BrandField, BrandRefused, as_typed, brand_typed, changed_fields
from bot.core.channels.channel import Channel
from bot.core.drafts import PartName

F = BrandField
LARKMOOR = Brand(
    name="Larkmoor",
    core_message="We only sell what we have grown or used ourselves.",
    proofs=("We have been peat-free since 2012.", "sender: not a heading here"),
    always=(Always("grown in Leeds", (PartName.BODY,), (Channel.EMAIL, Channel.POST)), Always("no peat")),
    never=(Never("cheap*", "fair price"), Never("deal")),
    spellings=(Spelling("peat-free"), Spelling("e-book", ("ebook", "electronic book"))),
    sender="Larkmoor, Leeds",
    version=3,
)

words = st.from_regex(r"[A-Za-z][a-z]{0,8}( [a-z]{1,8}){0,3}", fullmatch=True)
brands = st.builds(
    Brand,
    name=words,
    core_message=words,
    proofs=st.lists(words, max_size=5, unique=True).map(tuple),
    sender=words,
    opt_out_sms=st.just("") | words,
    always=st.lists(
        st.builds(
            Always,
            words,
            st.lists(st.sampled_from(PartName), unique=True).map(tuple),
            st.lists(st.sampled_from(Channel), unique=True).map(tuple),
        ),
        max_size=4,
        unique=True,
    ).map(tuple),
)


def test_what_is_typed_comes_back_as_it_was_kept() -> None:
    assert brand_typed(as_typed(LARKMOOR), Brand(version=3)) == LARKMOOR
    assert as_typed(LARKMOOR)[F.ALWAYS] == "grown in Leeds → email, post, body\nno peat"
    assert as_typed(LARKMOOR)[F.SPELLINGS] == "peat-free\nebook, electronic book → e-book"


def test_a_field_that_was_not_typed_stays() -> None:
    typed = brand_typed({F.NEVER: "cheap -> fair price\n\n  deal \ndeal"}, LARKMOOR)
    assert typed.never == (Never("cheap", "fair price"), Never("deal"))
    assert (typed.name, typed.version) == ("Larkmoor", 3)
    assert changed_fields(LARKMOOR, typed) == (F.NEVER,)


@pytest.mark.parametrize(
    ("field", "text", "why"),
    [
        (F.ALWAYS, "grown in Leeds -> pigeon", "“pigeon” is no channel and no part"),
        (F.NEVER, "-> fair price", "nothing before its arrow"),
        (F.NEVER, "cheap -> fair -> price", "more than one arrow"),
        (F.CORE_MESSAGE, "x" * 301, "301 characters; at most 300"),
        (F.PROOFS, "\n".join(f"Proof {n}." for n in range(61)), "61 lines; at most 60"),
        (F.PROOFS, "\n".join(f"{n} {'x' * 290}" for n in range(20)), "in 3,000 characters"),
        (F.NEVER, "grown", "“grown” stands in the core message, and is among the words never used"),
        (F.SPELLINGS, "peatfree → peat free", "“peat-free” stands in the proof points, and is to be spelt “peat free”"),
    ],
)
def test_what_cannot_be_kept_is_told_beside_its_field(field: BrandField, text: str, why: str) -> None:
    with pytest.raises(BrandRefused) as refused:
        brand_typed({F.NAME: "Larkmoor", field: text}, LARKMOOR)
    assert list(refused.value.wrong) == [field]
    assert why in refused.value.wrong[field]


@given(brands)
def test_a_file_says_the_brand_and_is_read_back_to_the_same(brand: Brand) -> None:
    typed, version = typed_in_file(as_file(brand))
    assert version == brand.version
    assert brand_typed(typed, Brand()) == brand


def test_a_file_is_read_as_people_write_it() -> None:
    text = (
        "# remark\nCore  Message: Things grow.\nproof points:\n  Since 1971.\n\n\tPeat free.\nWords never used: cheap"
    )
    typed, version = typed_in_file(text)
    assert (typed[F.CORE_MESSAGE], typed[F.PROOFS], typed[F.NEVER]) == (
        "Things grow.",
        "Since 1971.\nPeat free.",
        "cheap",
    )
    assert version is None
    assert F.NAME not in typed


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("slogan: Buy!", UnknownHeading),
        ("Just some words", UnknownHeading),
        ("name: A\nname: B", TwiceInFile),
        ("version: three", NoVersion),
    ],
)
def test_a_file_that_cannot_be_read_says_which_line(text: str, error: type[Exception]) -> None:
    with pytest.raises(error, match=r"\d|twice"):
        typed_in_file(text)
