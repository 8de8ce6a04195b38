"""Orders to the writer, in whatever words, are wishes; what only sounds like one is for the customer."""

import pytest

from bot.core.brief.facts import StatementKind, WishKind
from bot.core.brief.instructions import instruction_of
from bot.core.brief.reading import read_brief

W = WishKind


@pytest.mark.parametrize(
    ("clause", "kind"),
    [
        ("make it a long one", W.TONE),
        ("so make it really warm and personal", W.TONE),
        ("I'd like it warm", W.TONE),
        ("let's be bold", W.TONE),
        ("try to sound excited", W.TONE),
        ("add a joke", W.FORMAT),
        ("throw in a few puns", W.FORMAT),
        ("sounds a bit dry", W.TONE),
        ("jazz it up", W.TONE),
        ("tone it down a bit please", W.TONE),
        ("emoji pls I love them", W.FORMAT),
        ("and a joke about worms", W.FORMAT),
        ("maybe with a rowing theme", W.FORMAT),
        ("something with golf would be great", W.FORMAT),
        ("write it in German", W.FORMAT),
        ("put the price first", W.ORDER),
        ("mention the discount up front", W.ORDER),
        ("call it the Big Dig", W.MATERIAL),
        ("make sure you include the address", W.MATERIAL),
    ],
)
def test_an_order_to_the_writer_is_known_by_its_verb_and_object(clause: str, kind: WishKind) -> None:
    assert instruction_of(clause) is kind


@pytest.mark.parametrize(
    "clause",
    [
        "add a card for £2",
        "use code SPRING20",
        "mention the free coffee",
        "bring your own mug",
        "put one in at the shop",
        "make a wreath to take home",
        "the theme is spring",
        "photo competition until Friday",
        "keep your ticket",
        "a long evening of jazz",
    ],
)
def test_what_customers_are_told_is_no_order_to_the_writer(clause: str) -> None:
    assert instruction_of(clause) is None


def test_an_order_drawn_from_a_taste_hangs_on_it() -> None:
    facts = read_brief("Sale until Friday. Personally I love long newsletters, so make it a long one.")
    assert [said.text for said in facts.statements] == ["Sale"]
    [_, order] = facts.wishes
    assert (order.quote, order.hangs_on) == ("so make it a long one", "Personally I love long newsletters")
    assert not facts.long


def test_a_wish_right_after_a_link_is_heard_and_the_link_stays_whole() -> None:
    facts = read_brief("Socks are back. see acme.example/socks?a=1 add a pun")
    assert [wish.quote for wish in facts.wishes] == ["add a pun"]
    assert [fact.quote for fact in facts.facts] == ["acme.example/socks?a=1"]


def test_words_are_counted_where_the_brief_counts_them() -> None:
    assert read_brief("Sale until Friday. keep it under 50 words").words == 50


@pytest.mark.parametrize(
    ("brief", "kept"),
    [
        ("spring sale, order by email: x@acme.example", "order by email: x@acme.example"),
        ("order by phone: 01904 555 010, or by email: x@acme.example", "or by email: x@acme.example"),
        ("we have a locker now, put one in at the shop", "put one in at the shop"),
        ("10% off compost, trade account holders only", "trade account holders only"),
        ("15% off hedging. Subject to availability.", "Subject to availability"),
    ],
)
def test_nothing_that_a_customer_must_know_is_swallowed(brief: str, kept: str) -> None:
    assert kept in " ".join(said.whole for said in read_brief(brief).statements)


@pytest.mark.parametrize("start", ["a short one about ", "short about ", "do a nice short one about "])
def test_a_piece_of_copy_that_goes_without_saying_is_no_news(start: str) -> None:
    facts = read_brief(f"{start}the spring sale until Friday")
    assert [said.text for said in facts.statements] == ["the spring sale"]
    assert facts.short


def test_capitals_and_emoji_are_no_words() -> None:
    facts = read_brief("🎉🎉 SPRING SALE NOW ON 🎉 20% OFF EVERYTHING 🔥 USE CODE SPRING 👉")
    assert [said.text for said in facts.statements] == ["spring sale now on", "20% off everything", "use code SPRING"]


def test_two_events_keep_each_their_day_and_price() -> None:
    facts = read_brief("bulb talk Fri 6 March 7pm £3, tool workshop Sat 14 March 10-12 £5")
    assert [(said.kind, said.text, said.when, said.price) for said in facts.statements] == [
        (StatementKind.EVENT, "bulb talk", "on Fri 6 March 7pm", "£3"),
        (StatementKind.EVENT, "tool workshop", "on Sat 14 March 10-12", "£5"),
    ]


def test_a_letter_around_the_brief_is_no_news() -> None:
    facts = read_brief("Dear gardener, the shop is closed on Monday. Kind regards, Sue")
    assert [said.text for said in facts.statements] == ["the shop is closed on Monday"]


def test_a_hashtag_before_a_link_and_a_remark_in_brackets_stay_what_they_are() -> None:
    facts = read_brief("we now do gift wrapping (free!) and repairs. #gifts acme.example/wrap")
    assert facts.statements[0].text == "we now do gift wrapping (free!) and repairs"
    assert [wish.quote for wish in facts.wishes] == ["#gifts"]
    assert [fact.quote for fact in facts.facts] == ["acme.example/wrap"]


def test_a_question_to_ask_is_put_to_whoever_reads() -> None:
    asked = read_brief("ask if she wants the autumn order same as last year, we need to know by 5 sept")
    assert [said.text for said in asked.statements] == [
        "Would you like the autumn order same as last year?",
        "we need to know by 5 Sept",
    ]


def test_what_is_to_be_told_of_them_is_told_to_them() -> None:
    assert (
        read_brief("tell her she's one of our first customers").statements[0].text
        == "you're one of our first customers"
    )
