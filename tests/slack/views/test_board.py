"""The board, its forms and its answers stay within Slack's limits for two hundred personas, however much is told of each."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.audiences import Persona, Profile
from bot.core.dossier import Dossier
from bot.core.evidence import Evidence
from bot.core.personas.card import PersonaCard
from bot.core.personas.coverage import coverage_of
from bot.core.personas.depth import Depth
from bot.core.personas.grounding import grounding_of
from bot.core.personas.past import Past
from bot.core.personas.typed import PersonaField, as_typed
from bot.core.preference.answer import Preference
from bot.core.suggesting.drift import Drift
from bot.sandbox.rules.views import demand_view
from bot.slack.board_requests import private_of
from bot.slack.ids import COMMANDS, ToldField
from bot.slack.views import board, home, insight, persona_saved
from bot.slack.views.evidence_form import evidence_form
from bot.slack.views.message import Block, Message, text_length
from bot.slack.views.moving import move_form, moved_words
from bot.slack.views.persona_form import depth_form, edit_form, new_form
from tests.slack.views.test_limits import TODAY, dossiers, evidence, preferences, words

EVERY = [
    field.value for field in PersonaField if field.value in Profile.__dataclass_fields__ and field.value != "quotes"
]
profiles = st.builds(
    lambda told, quotes: Profile(**dict.fromkeys(EVERY, told), quotes=tuple(quotes)),
    words,
    st.lists(words, max_size=20),
)
personas = st.builds(
    Persona,
    id=st.just("p1"),
    name=words,
    title=words,
    line=words,
    picture=st.sampled_from(["", "🌱", ":seedling:", "<!channel>", "https://example.com/p.png"]),
    profile=profiles,
    depth=st.none() | st.sampled_from(Depth),
)


def card_of(persona: Persona, known: list[Evidence], preference: Preference) -> PersonaCard:
    return PersonaCard(
        persona=persona,
        members=3,
        coverage=coverage_of(persona),
        grounding=grounding_of(known, TODAY),
        preference=preference,
    )


cards = st.builds(card_of, personas, st.lists(evidence, max_size=30), preferences)
filled = st.fixed_dictionaries({ToldField.VALUE: words, ToldField.NOTE: words, ToldField.TOLD_BY: words})
past = Past(persona=Persona(id="p1", name="A", title="b"), changed_by="U1", changed_at=datetime(2026, 1, 1, tzinfo=UTC))


def calm(blocks: object) -> None:
    """Nobody is called, whatever is stored."""
    told = re.sub(r"<@U1>", "", str(blocks))
    assert "<!" not in re.sub(r"'type': 'plain_text', 'text': '[^']*'", "", told)
    assert not re.search(r"@(here|channel|everyone)\b", told)


def holds(message: Message) -> None:
    assert 0 < len(message.text) <= 3000
    assert len(message.blocks) <= 50
    assert sum(map(text_length, message.blocks)) <= 13_000
    demand_view({"type": "home", "blocks": list(message.blocks)}, "home")
    calm([block for block in message.blocks if block["type"] != "header"])


def holds_form(view: Block) -> None:
    demand_view(view, "modal")


@settings(max_examples=20, deadline=None)
@given(st.lists(cards, min_size=1, max_size=board.A_PAGE), words)
def test_a_page_of_the_board_is_whole_and_the_home_tab_within_its_limits(shown: list[PersonaCard], told: str) -> None:
    shown = [replace(card, persona=replace(card.persona, id=f"p{n}")) for n, card in enumerate(shown)]
    drawn = board.board(shown, TODAY, page=3, personas=200, told=told)
    assert len(drawn) <= 4 * board.A_PAGE + 4
    view = home.home_view(drawn, 10**6, {wish: name for name, wish in COMMANDS.items()})
    assert [block for block in drawn if block not in view] == []
    demand_view({"type": "home", "blocks": view}, "home")
    calm([block for block in view if block["type"] != "header"])


def test_two_hundred_personas_are_all_reached_by_turning_pages() -> None:
    assert board.last_page(0) == board.last_page(board.A_PAGE) == 0
    assert (board.last_page(200) + 1) * board.A_PAGE >= 200
    pages = [board.board([], TODAY, page=page, personas=200)[-1]["elements"] for page in (0, 1, board.last_page(200))]
    assert [[each["text"]["text"] for each in page] for page in pages] == [
        ["New persona", "Suggest personas from purchases", "Next"],
        ["New persona", "Suggest personas from purchases", "Previous", "Next"],
        ["New persona", "Suggest personas from purchases", "Previous"],
    ]


@settings(max_examples=20, deadline=None)
@given(cards, dossiers)
def test_a_card_has_its_scores_and_its_buttons_however_long_it_is(card: PersonaCard, dossier: Dossier) -> None:
    whole = replace(dossier, audience=card.persona)
    holds(board.persona_card(card, whole, TODAY))
    assert board.persona_card(card, whole, TODAY).blocks[-1]["type"] == "actions"
    holds_form(board.opened_card(board.persona_card(card, whole, TODAY, alone=True)))
    holds(persona_saved.persona_saved(card, new=True))
    holds(persona_saved.persona_changed_meanwhile(card.persona, past, tuple(PersonaField), "1.2.3"))


@settings(max_examples=20, deadline=None)
@given(personas, st.sampled_from(Depth))
def test_a_personas_forms_take_what_was_typed_within_the_limits(persona: Persona, depth: Depth) -> None:
    typed = as_typed(persona)
    holds_form(depth_form("1.2.3"))
    holds_form(new_form(private_of("1.2.3", depth=depth), depth, typed))
    holds_form(edit_form("1.2.3 p1 abc -", persona, typed, past, typed))
    holds_form(evidence_form("1.2.3", persona, TODAY, {}))


@settings(max_examples=20, deadline=None)
@given(words, st.none() | personas, filled, st.lists(evidence, min_size=1, max_size=20), words)
def test_an_insight_is_drawn_within_the_limits(
    text: str, audience: Persona | None, typed: dict[ToldField, str], kept: list[Evidence], label: str
) -> None:
    care = ["an email address", f"the name of {label}"]
    holds_form(insight.insight_form("1.2.3 insight-1", text, audience, typed, on=TODAY, care=care, aspect="format"))
    holds(insight.kept_already([(item, label) for item in kept], "1.2.3"))
    holds(insight.saved(kept[0], label))
    holds(insight.not_saved(label, "1.2.3"))


@settings(max_examples=20, deadline=None)
@given(words, words, st.integers(1, 60))
def test_the_form_that_asks_before_customers_are_moved_is_taken_by_slack(label: str, other: str, number: int) -> None:
    like = tuple((f"p{place}", 10**6) for place in range(number))
    drift = Drift(persona_id="p", on=date(2026, 3, 2), since=date(2026, 1, 1), then=9, customers=9, away=9, like=like)
    holds_form(move_form("1.2.3 p", drift, label, {f"p{place}": other for place in range(number)}))
    assert len(moved_words(dict(like), label, {})) < 3000
