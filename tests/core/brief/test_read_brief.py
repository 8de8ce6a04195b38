import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.brief.facts import StatementKind, WishKind
from bot.core.brief.reading import Spelling, read_brief

K = StatementKind


def said(brief: str, who: tuple[str, ...] = ()) -> list[tuple[StatementKind, str]]:
    return [(item.kind, item.text) for item in read_brief(brief, Spelling(who=who)).statements]


def wishes(brief: str) -> list[WishKind]:
    return [wish.kind for wish in read_brief(brief).wishes]


def test_the_request_is_for_the_writer_and_the_rest_is_for_the_customer() -> None:
    facts = read_brief("can u do a short sms for dana about the spring sale, before friday", Spelling(who=("Dana",)))
    [statement] = facts.statements
    assert (statement.text, statement.when, facts.short) == ("the spring sale", "before Friday", True)
    assert [wish.quote for wish in facts.wishes] == ["can u do a short sms for dana about"]


def test_date_price_place_and_condition_join_the_event_they_belong_to() -> None:
    brief = (
        "email about our tool repair workshop: Sat 14 March, 10-12, £5 per person, at the shop, places limited to 12"
    )
    [event] = read_brief(brief).statements
    assert event.kind is K.EVENT
    assert (event.when, event.price, event.place) == ("on Sat 14 March, 10-12", "£5 per person", "at the shop")
    assert event.conditions == ("places limited to 12",)
    assert event.quote == brief[event.start : event.end]


@pytest.mark.parametrize(
    ("brief", "statements"),
    [
        ("sizes S to XL all back", [(K.SENTENCE, "sizes S to XL are all back")]),
        ("every gift doubled until 24 Dec", [(K.SENTENCE, "every gift is doubled until 24 Dec")]),
        ("brownies are back Friday", [(K.SENTENCE, "brownies are back on Friday")]),
        ("tell them they need to book", [(K.SENTENCE, "you need to book")]),
        ("remind patients they're due a check up", [(K.SENTENCE, "you're due a check up")]),
        ("members get 10% off", [(K.SENTENCE, "members get 10% off")]),
        ("use code SPRING20 at checkout", [(K.CODE, "use code SPRING20 at checkout")]),
        ("reply YES to get a slot", [(K.ACTION, "reply YES to get a slot")]),
        ("more info at x.example/y", [(K.LINK, "more info at x.example/y")]),
        ("2kg bags £6.95", [(K.OFFER, "2kg bags")]),
    ],
)  # fmt: skip
def test_telegram_style_becomes_english(brief: str, statements: list[tuple[StatementKind, str]]) -> None:
    assert said(brief) == statements


@pytest.mark.parametrize(
    ("clause", "kind"),
    [
        ("pls keep it short", WishKind.TONE),
        ("no emojis", WishKind.FORMAT),
        ("90 chars max", WishKind.LENGTH),
        ("goes out Saturday 6:45", WishKind.SENDING),
        ("i love puns so stick some in", WishKind.ASIDE),
        ("my wife hates blue", WishKind.ASIDE),
        ("start with the price", WishKind.ORDER),
        ("figures in the sheet", WishKind.MATERIAL),
        ("be gentle", WishKind.TONE),
        ("2 versions pls", WishKind.VERSIONS),
    ],
)
def test_words_to_the_writer_never_reach_the_customer(clause: str, kind: WishKind) -> None:
    brief = f"Bulb sale until Friday. {clause}"
    assert kind in wishes(brief)
    assert [text for _, text in said(brief)] == ["Bulb sale"]


def test_a_day_for_sending_is_no_promise_to_the_customer() -> None:
    assert [fact.quote for fact in read_brief("Socks are back. Goes Saturday 6:45 sharp.").facts] == []


def test_lists_stay_whole() -> None:
    assert said("roses, tulips and bulbs back in stock")[0][1].startswith("roses, tulips and bulbs")


def test_shorthand_is_spelt_out_and_days_get_their_capital() -> None:
    [statement] = read_brief("u can collect ur order from tues til 5pm").statements
    assert statement.text == "you can collect your order from Tues until 5pm"


PIECES = st.lists(
    st.sampled_from(
        ["spring sale", "20% off", "until friday", "£5 each", "in store only", "pls", "thx", "book at a.example/b",
         "code AB12", "email for dana about", "we're open late", "\n- ", ", ", ". ", " & ", "🙏", "!!", "(", ")", "i love it", "x" * 30]
    ),
    max_size=12,
)  # fmt: skip


@given(PIECES)
def test_whatever_is_typed_every_quote_stands_in_the_brief(pieces: list[str]) -> None:
    brief = " ".join(pieces)
    facts = read_brief(brief)
    places: list[tuple[str, int, int]] = [(item.quote, item.start, item.end) for item in facts.statements]
    places += [(wish.quote, wish.start, wish.end) for wish in facts.wishes]
    for quote, start, end in places:
        assert brief[start:end].strip() == quote.strip()


@given(st.text(max_size=200))
def test_no_text_at_all_makes_the_reader_fail(text: str) -> None:
    assert read_brief(text).brief == text
