"""Of what is said in a text, its speaker's own words are kept: once, in their own words, for them alone."""

from datetime import date

import pytest

from bot.core.evidence import Aspect, Polarity, TasteSource
from bot.core.flags.flag import Place
from bot.core.flags.rules.rule import Example
from bot.judges.house import HouseJudge
from bot.usecases.edit_tastes import AsPut, NoSuchTaste, TooManyTastes, add_taste, correct_taste, delete_taste
from bot.usecases.keep_tastes import Speaker, Typed, keep_tastes
from store.workspace import WorkspaceStore
from tests.fakes.ids import FakeIds

TODAY = date(2026, 3, 9)
ANA = Speaker(owner="UANA", request="Ev1", source=TasteSource.BRIEF, today=TODAY)
BRIEF = "Spring sale until Friday. I hate long emails. Personally I love sailing"
GOLF = AsPut(value="golf", aspect=Aspect.TOPIC, polarity=Polarity.LIKES)


def values(store: WorkspaceStore, owner: str = "UANA") -> list[str]:
    return [taste.value for taste in store.tastes_of(owner)]


def say(store: WorkspaceStore, *typed: Typed, speaker: Speaker = ANA, brief: str = BRIEF) -> bool:
    """Whether they are told of it."""
    flags = HouseJudge().judge(Example(text=brief).case).flags
    return keep_tastes(store, speaker, flags, {Place.BRIEF: brief}, typed=typed, new_id=FakeIds("taste")).first


def test_each_is_kept_with_its_day_its_source_and_the_message_it_was_said_in(sqlite_store: WorkspaceStore) -> None:
    assert say(sqlite_store, Typed(BRIEF, lambda: "https://acme.slack.com/archives/C1/p1"))
    kept = sqlite_store.tastes_of("UANA")
    assert [(taste.value, taste.polarity, taste.quote) for taste in kept] == [
        ("long emails", Polarity.DISLIKES, "I hate long emails"),
        ("sailing", Polarity.LIKES, "I love sailing"),
    ]
    assert {(taste.on, taste.source, taste.link) for taste in kept} == {
        (TODAY, TasteSource.BRIEF, "https://acme.slack.com/archives/C1/p1")
    }


def test_what_others_said_in_the_same_brief_is_not_the_speakers(sqlite_store: WorkspaceStore) -> None:
    assert say(sqlite_store, Typed("and  personally i love\nsailing"))
    assert values(sqlite_store) == ["sailing"]
    assert not say(sqlite_store, Typed("for sms instead"), speaker=Speaker(owner="UBEN", request="Ev2", source=TasteSource.BRIEF, today=TODAY))  # fmt: skip
    assert values(sqlite_store, "UBEN") == []


def test_slack_is_asked_for_no_address_where_nothing_is_kept(sqlite_store: WorkspaceStore) -> None:
    def asked() -> str:
        raise AssertionError

    say(sqlite_store, Typed("Spring sale until Friday", asked), brief="Spring sale until Friday")
    sqlite_store.let_tastes_be_kept("UANA", keeps=False)
    say(sqlite_store, Typed(BRIEF, asked))
    assert values(sqlite_store) == []


def test_nobody_keeps_anything_of_somebody_without_a_name(sqlite_store: WorkspaceStore) -> None:
    nobody = Speaker(owner="", request="Ev1", source=TasteSource.CHECK, today=TODAY)
    assert not say(sqlite_store, Typed(BRIEF), speaker=nobody)
    assert values(sqlite_store, "") == []


def test_put_down_twice_it_stands_once_as_it_was_put_last(sqlite_store: WorkspaceStore) -> None:
    for polarity in (Polarity.LIKES, Polarity.DISLIKES):
        put = AsPut(value=" Golf ", aspect=Aspect.TOPIC, polarity=polarity)
        kept = add_taste(sqlite_store, "UANA", put, TODAY, FakeIds(polarity))
    assert sqlite_store.tastes_of("UANA") == (kept,)
    assert (kept.value, kept.polarity) == ("Golf", Polarity.DISLIKES)


def test_nobody_corrects_or_deletes_anothers(sqlite_store: WorkspaceStore) -> None:
    kept = add_taste(sqlite_store, "UANA", GOLF, TODAY, FakeIds("taste"))
    with pytest.raises(NoSuchTaste):
        correct_taste(sqlite_store, "UMAX", kept.id, GOLF)
    with pytest.raises(NoSuchTaste):
        delete_taste(sqlite_store, "UMAX", kept.id)
    assert sqlite_store.tastes_of("UANA") == (kept,)


def test_one_more_than_anybody_looks_through_is_refused_in_words(sqlite_store: WorkspaceStore) -> None:
    for number in range(100):
        add_taste(sqlite_store, "UANA", AsPut(value=f"thing {number}", aspect=Aspect.TOPIC, polarity=Polarity.LIKES), TODAY, FakeIds(f"t{number}"))  # fmt: skip
    with pytest.raises(TooManyTastes, match="Delete one first"):
        add_taste(sqlite_store, "UANA", GOLF, TODAY, FakeIds("one more"))
    add_taste(sqlite_store, "UANA", AsPut(value="thing 7", aspect=Aspect.TONE, polarity=Polarity.LIKES), TODAY, FakeIds("x"))  # fmt: skip
