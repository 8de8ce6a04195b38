import pytest

from bot.core.brand import Always, Brand, Never, Spelling
from bot.core.brand.telling import told
from bot.core.brand.voice import VoiceRule, breaks_of
from bot.core.channels.channel import Channel
from bot.core.drafts import Copy, Part, PartName, Sentence

BRAND = Brand(
    core_message="Cheap is what we never are.",
    proofs=("It's never cheap here.",),
    opt_out_sms="Cheap to stop: STOP",
    never=(Never("cheap*", "fair price"), Never("deal"), Never("US", "America")),
    spellings=(Spelling("e-book", ("electronic book",)), Spelling("Larkmoor"), Spelling("peat-free")),
)


def sentences(text: str, brand: Brand = BRAND) -> list[str]:
    return [sentence for _, sentence in told(breaks_of(text, brand))]


def copy(*parts: tuple[PartName, str], channel: Channel = Channel.EMAIL) -> Copy:
    """Paragraphs are parted by blank lines."""
    return Copy(
        channel,
        tuple(Part(name, tuple((Sentence(said, ()),) for said in text.split("\n\n"))) for name, text in parts),
    )


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Hello.\n\nSo cheap.", "“cheap” stands in the second line; write “fair price”."),
        ("The cheapest of all.", "“cheapest” stands in the text; write “fair price”."),
        ("A deal!", "“deal” stands in the text, and the brand never uses it; say it another way."),
        ("Made in the US", "“US” stands in the text; write “America”."),
        ("An ebook", "“ebook” stands in the text; write “e-book”."),
        ("An E Book", "“E Book” stands in the text; write “e-book”."),
        ("An electronic  book", "“electronic  book” stands in the text; write “e-book”."),
        ("From LARKMOOR", "“LARKMOOR” stands in the text; write “Larkmoor”."),
        ("cheap\ncheap\n\nCheap", "“cheap” stands in the first line, in the second line and in the third line; write “fair price”."),
    ],
)  # fmt: skip
def test_a_break_is_told_with_its_place_and_what_to_write(text: str, sentence: str) -> None:
    assert sentences(text) == [sentence]


@pytest.mark.parametrize(
    "text",
    [
        "Tell us about it, and join us.",
        "Ideal for dealers.",
        "E-book of the week: peat-free Larkmoor.",
        "Peat-free since 2012.",
        "See https://larkmoor.example/cheap/ebook",
        "Use the code CHEAP-DEAL at the till",
        "Cheap is what we never are.",
        "We say: “cheap is what  we never are.”",
        "It’s never cheap here.",
    ],
)
def test_what_looks_alike_passes_and_so_do_links_codes_and_the_brands_own_words(text: str) -> None:
    assert sentences(text) == []


def test_places_are_those_of_the_copys_parts_and_the_footer_is_the_brands_own() -> None:
    found = breaks_of(
        copy(
            (PartName.SUBJECT, "A cheap day"),
            (PartName.BODY, "Hello.\n\nVery cheap, a deal."),
            (PartName.FOOTER, "A cheap deal"),
        ),
        BRAND,
    )
    assert [sentence for _, sentence in told(found)] == [
        "“cheap” stands in the subject and in the second line of the body; write “fair price”.",
        "“deal” stands in the second line of the body, and the brand never uses it; say it another way.",
    ]
    text = "A cheap day\n\nHello.\n\nVery cheap, a deal.\n\nA cheap deal"
    assert [text[each.start : each.end] for each in found] == ["cheap", "cheap", "deal"]


def test_words_that_have_to_stand_are_asked_for_where_they_have_to() -> None:
    brand = Brand(
        always=(
            Always("Grown in Leeds", (PartName.SUBJECT, PartName.BODY), (Channel.EMAIL,)),
            Always("no peat"),
            Always("tap", (PartName.TITLE,)),
        )
    )
    lacking = copy((PartName.SUBJECT, "News"), (PartName.BODY, "No peat."))
    found = breaks_of(lacking, brand)
    assert [(each.rule, each.part) for each in found] == [(VoiceRule.ALWAYS, PartName.SUBJECT)]
    assert [sentence for _, sentence in told(found)] == [
        "“Grown in Leeds” has to stand in the subject or in the body, and is not there."
    ]
    assert not breaks_of(copy((PartName.SUBJECT, "grown in leeds"), (PartName.BODY, "no peat")), brand)
    assert not breaks_of(copy((PartName.BODY, "no peat"), channel=Channel.SMS), brand)


def test_a_pasted_text_is_asked_for_what_its_channel_wants() -> None:
    brand = Brand(always=(Always("grown in Leeds", (PartName.BODY,), (Channel.EMAIL,)),))
    assert not breaks_of("Hello", brand)
    assert not breaks_of("Hello", brand, Channel.SMS)
    assert len(breaks_of("Hello", brand, Channel.EMAIL)) == 1
