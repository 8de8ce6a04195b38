"""Typing a persona, and typing it at the same time as somebody else."""

from dataclasses import replace

import pytest

from bot.core.audiences import Persona, Profile
from bot.core.personas.depth import Depth, Importance, Price, depth_of
from bot.core.personas.errors import NameTaken, NoSuchPersona
from bot.core.personas.past import digest_of
from bot.core.personas.typed import ANYONE, PersonaField, PersonaRefused, as_typed, fields_at, persona_typed
from bot.usecases.edit_persona import PersonaChangedMeanwhile, change_persona, new_persona, offered
from bot.usecases.ports import Store
from tests.fakes.clock import START

F = PersonaField
ROSA = Persona(
    id="p1",
    name="Rosa Blum",
    title="the busy parent",
    line="No time.",
    language="en-GB",
    profile=Profile(goals="Less to do.", food="Pasta.", quotes=("Quick, please.",)),
    depth=Depth.SHORT,
)


@pytest.fixture
def store(sqlite_store: Store) -> Store:
    sqlite_store.add_persona(ROSA, "U-ana", START)
    return sqlite_store


def test_the_more_is_thought_about_a_thing_the_more_is_asked() -> None:
    asked = [len(fields_at(depth)) for depth in (Depth.SHORT, Depth.MIDDLE, Depth.LONG)]
    assert asked == sorted(set(asked))
    assert set(fields_at(None)) == set(PersonaField)
    assert depth_of(Price.SMALL, Importance.LITTLE) is Depth.SHORT
    assert depth_of(Price.SMALL, Importance.MUCH) is Depth.LONG
    assert depth_of(Price.DEAR, Importance.LITTLE) is Depth.LONG
    assert depth_of(Price.FELT, Importance.LITTLE) is Depth.MIDDLE


def test_what_is_typed_comes_back_as_it_was_typed_and_what_was_not_asked_stays() -> None:
    assert persona_typed(as_typed(ROSA), ROSA) == ROSA
    told = persona_typed({F.LINE: "  Two \n minutes. ", F.QUOTES: "“One.”\n\n Two. "}, ROSA)
    assert (told.line, told.profile.quotes) == ("Two minutes.", ("One.", "Two."))
    assert (told.profile.food, told.language) == ("Pasta.", "en-GB")


@pytest.mark.parametrize(
    ("field", "text", "why"),
    [
        (F.NAME, " \u200b ", "Give them a name"),
        (F.TITLE, "", "Say in a few words who they are"),
        (F.TITLE, "everyone", ANYONE),
        (F.LINE, "x" * 151, "151 characters; 150 are kept"),
        (F.GOALS, "x" * 3001, "3,001 characters; 3,000 are kept"),
        (F.QUOTES, "So.\n" * 21, "Keep the 20 sentences"),
    ],
)
def test_what_cannot_be_kept_is_told_beside_its_field(field: PersonaField, text: str, why: str) -> None:
    with pytest.raises(PersonaRefused) as refused:
        persona_typed({field: text}, ROSA)
    assert list(refused.value.wrong) == [field]
    assert why in refused.value.wrong[field]


def test_three_thousand_characters_are_kept_to_the_last_one(store: Store) -> None:
    change_persona(store, "p1", {F.GOALS: "x" * 3000}, digest_of(ROSA), by="U-ana", at=START)
    kept = store.audience("p1")
    assert isinstance(kept, Persona)
    assert kept.profile.goals == "x" * 3000


def test_a_name_is_taken_once(store: Store) -> None:
    typed = {F.NAME: "rosa  BLUM", F.TITLE: "somebody else"}
    with pytest.raises(NameTaken):
        new_persona(store, typed, Depth.SHORT, "p2", by="U-ben", at=START)
    assert len(store.personas()) == 1


def test_the_second_is_told_who_changed_what_and_gets_both_texts_again(store: Store) -> None:
    seen = digest_of(ROSA)
    change_persona(store, "p1", {F.LINE: "From Ana.", F.FOOD: "Rice."}, seen, by="U-ana", at=START)
    bens = {F.LINE: "From Ben.", F.GOALS: "Ben's goal."}
    with pytest.raises(PersonaChangedMeanwhile) as told:
        change_persona(store, "p1", bens, seen, by="U-ben", at=START)
    assert told.value.fields == (F.LINE, F.FOOD)
    assert told.value.last
    assert told.value.last.changed_by == "U-ana"

    again = offered(store, "p1", bens, seen)
    assert (again.typed[F.LINE], again.typed[F.GOALS], again.typed[F.FOOD]) == ("From Ben.", "Ben's goal.", "Rice.")
    assert again.theirs == {F.LINE: "From Ana."}
    now = change_persona(store, "p1", again.typed, digest_of(again.persona), by="U-ben", at=START)
    assert (now.line, now.profile.food) == ("From Ben.", "Rice.")


def test_one_that_was_deleted_while_somebody_edits_is_told(store: Store) -> None:
    with pytest.raises(NoSuchPersona):
        change_persona(store, "gone", as_typed(replace(ROSA, id="gone")), digest_of(ROSA), by="U-ana", at=START)
