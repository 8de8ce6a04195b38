"""“Your tastes” fits into a Home tab whatever somebody said, and a page of it has room for every button."""

from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.asks import Wish
from bot.core.audiences import Persona
from bot.core.evidence import Aspect, Polarity, Taste, TasteSource
from bot.core.tastes.words import told_first
from bot.slack.views import tastes as view
from bot.slack.views.audience_card import persona_lines
from bot.slack.views.home import home_view
from bot.slack.views.message import Block
from tests.slack.views.test_limits import holds, holds_blocks, words

LINKS = st.sampled_from(["", "https://acme.slack.com/archives/C1/p1", "https://x|<!here>", "javascript:alert(1)"])
TASTES = st.builds(
    Taste,
    id=st.just("t1"),
    owner=st.just("UANA"),
    aspect=st.sampled_from(Aspect),
    value=words.filter(str.strip),
    polarity=st.sampled_from(Polarity),
    quote=words,
    link=LINKS,
    source=st.sampled_from(TasteSource),
    on=st.none() | st.dates(date(2020, 1, 1), date(2026, 3, 10)),
    corrected=st.booleans(),
)
SAILING = Taste(
    id="t9",
    owner="UANA",
    aspect=Aspect.TOPIC,
    value="sailing",
    polarity=Polarity.LIKES,
    quote="I love sailing",
    link="https://acme.slack.com/archives/C1/p1",
    source=TasteSource.BRIEF,
    on=date(2026, 3, 9),
)


def own(tastes: list[Taste]) -> list[Taste]:
    """As they are stored: each with an id of its own."""
    return [replace(taste, id=f"t{number}") for number, taste in enumerate(tastes)]


def actions(blocks: list[Block]) -> list[tuple[str, str]]:
    return [(each["action_id"], each["value"]) for block in blocks for each in block.get("elements", []) if "action_id" in each]  # fmt: skip


@settings(max_examples=40, deadline=None)
@given(st.lists(TASTES, max_size=30), st.booleans(), st.integers(-1, 9), words)
def test_whatever_was_said_the_tab_is_within_the_limits(tastes: list[Taste], keeps: bool, page: int, told: str) -> None:
    section = view.tastes_section(own(tastes), keeps=keeps, page=page, told=told)
    personas = [Persona(id=f"p{n}", name="N" * 300, title="t" * 300, line="l" * 900) for n in range(40)]
    holds_blocks(section, 100)
    whole = home_view(persona_lines(personas), 3, dict.fromkeys(Wish, "/x"), section)
    assert len(whole) <= 100
    assert [block for block in section if block not in whole] == []
    if tastes:
        holds(view.first_kept(own(tastes)))


@given(TASTES)
def test_a_form_opens_with_what_stands_there(taste: Taste) -> None:
    form = view.taste_form(taste)
    assert form["private_metadata"] == "t1"
    assert len(form["title"]["text"]) <= 24
    assert view.taste_form(None)["private_metadata"] == ""


def test_every_taste_is_on_some_page_with_its_two_buttons() -> None:
    tastes = own([SAILING] * 20)
    seen = [value for page in range(4) for act, value in actions(view.tastes_section(tastes, keeps=True, page=page)) if act == "taste.delete"]  # fmt: skip
    assert sorted(seen) == sorted(taste.id for taste in tastes)
    first, last = (actions(view.tastes_section(tastes, keeps=True, page=page)) for page in (0, 3))
    assert ("taste.older", "1") in first
    assert ("taste.newer", "2") in last


def test_it_says_what_when_and_where_with_a_way_back() -> None:
    drawn = str(view.tastes_section([SAILING], keeps=True))
    assert "*You like sailing* (topic)" in drawn
    assert "“I love sailing”, said in a brief on 9 March 2026 <https://acme.slack.com/archives/C1/p1|source>" in drawn


def test_deleting_is_asked_about_first() -> None:
    blocks = view.tastes_section([SAILING], keeps=True)
    asked = [each["confirm"]["title"]["text"] for block in blocks for each in block.get("elements", []) if "confirm" in each]  # fmt: skip
    assert asked == ["Delete this taste?", "Delete all your tastes?", "Keep nothing you say about yourself?"]


def test_the_one_sentence_says_what_what_for_who_sees_it_and_what_they_can_do() -> None:
    said = told_first([SAILING], view.WHERE)
    assert said.count(".") == 1
    for part in (
        "you like sailing",
        "so that I can tell you",
        "nobody else sees it",
        "correct it and delete it",
        "Your tastes",
    ):
        assert part in said
