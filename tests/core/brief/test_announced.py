import pytest

from bot.core.brief.announced import announced
from bot.core.brief.reading import Spelling, read_brief


@pytest.mark.parametrize(
    ("brief", "told"),
    [
        ("spring sale 20% off all perennials", ["spring sale", "20% off all perennials"]),
        ("Summer Sale: up to 50% off bulbs", ["Summer Sale", "up to 50% off bulbs"]),
        ("our bank holiday sale half price pots", ["our bank holiday sale", "half price pots"]),
    ],
)
def test_a_sale_and_what_it_offers_are_two_statements(brief: str, told: list[str]) -> None:
    assert [item.text for item in read_brief(brief).statements] == told


@pytest.mark.parametrize("brief", ["get 20% off", "this weekend 20% off pots", "the sale has 20% off pots", "20% off"])
def test_an_offer_without_a_topic_before_it_stays_whole(brief: str) -> None:
    assert announced(brief, brief) is None


def test_each_half_quotes_its_own_words_and_keeps_its_own_facts() -> None:
    brief = "can u do a short sms for dana about the spring sale 20% off all perennials, before friday"
    sale, offer = read_brief(brief, Spelling(who=("Dana",))).statements
    assert (sale.quote, offer.quote) == ("the spring sale", "20% off all perennials, before friday")
    assert all(said.quote == brief[said.start : said.end] for said in (sale, offer))
    assert [[fact.quote for fact in said.facts] for said in (sale, offer)] == [[], ["20%", "before friday"]]
    assert offer.when == "before Friday"


def test_an_at_sign_within_a_word_stays_and_one_by_itself_is_read_out() -> None:
    assert [item.text for item in read_brief("kits for <@U1>").statements] == ["kits for <@U1>"]
    assert [item.when for item in read_brief("workshop @ 5pm").statements] == ["at 5pm"]
