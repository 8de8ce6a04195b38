"""A gift rests on what somebody has shown they care about, and on nothing else."""

from dataclasses import replace
from datetime import date

import pytest

from bot.core.audiences import Customer, Persona
from bot.core.care.gifts import Gifts, Kind, gifts_for
from bot.core.care.lasting import days_named
from bot.core.dossier import Dossier
from bot.core.evidence import Aspect, Evidence, Polarity, Source

TODAY = date(2026, 11, 22)
DANA = Customer(id="c1", name="Dana Ruiz")
ROSA = Persona(id="p1", name="Rosa Blum", title="the busy parent")


def known(value: str, aspect: Aspect = Aspect.TOPIC, source: Source = Source.SAID, **rest: object) -> Evidence:
    told = Evidence(
        id=value,
        audience_id="c1",
        aspect=aspect,
        value=value,
        polarity=Polarity.LIKES,
        source=source,
        on=date(2026, 5, 3),
    )
    return replace(told, **rest)  # type: ignore[arg-type]  # the fields of Evidence


def gifts(*own: Evidence, persona: tuple[Evidence, ...] = ()) -> Gifts:
    return gifts_for(Dossier(audience=DANA, own=own, persona=ROSA, persona_evidence=persona), TODAY)


def texts(found: Gifts) -> list[str]:
    return [idea.text for idea in found.ideas]


def test_each_idea_names_the_interest_and_carries_its_evidence_the_customers_own_words_first() -> None:
    bought = known("climbing roses", Aspect.PRODUCT, Source.BOUGHT)
    said = known("a garden her class can look after")
    found = gifts(bought, said)
    assert [idea.because for idea in found.ideas] == [said, bought, said]
    assert "a garden her class can look after" in found.ideas[0].text
    assert {idea.kind for idea in found.ideas} == {Kind.GIFT, Kind.INVITATION}


@pytest.mark.parametrize(
    "item",
    [
        known("hydrangeas", source=Source.ASSUMED),
        known("email", Aspect.CHANNEL, Source.CONSENT),
        known("short emails", Aspect.FORMAT),
        known("half-price Fridays", Aspect.OFFER),
        known("lilies", polarity=Polarity.DISLIKES),
        known("things women over 50 like"),
        known("gardening for seniors"),
        known("what men buy", Aspect.PRODUCT, Source.BOUGHT),
    ],
    ids=lambda item: item.value,
)
def test_a_guess_a_form_a_bargain_a_dislike_and_who_somebody_is_are_no_ground(item: Evidence) -> None:
    found = gifts(item)
    assert found.ideas == ()
    assert found.question == "What are you busy with just now that we could help with?"


def test_what_is_true_of_people_like_them_becomes_a_question_and_never_a_gift() -> None:
    hint = known("time with the children", Aspect.VALUES, audience_id="p1")
    found = gifts(persona=(hint,))
    assert (found.ideas, found.hint) == ((), hint)
    assert found.question == "Is time with the children something for you, too?"


def test_an_interest_that_a_dislike_speaks_against_is_left_alone() -> None:
    assert "roses" not in " ".join(texts(gifts(known("roses"), known("roses in pots", polarity=Polarity.DISLIKES))))


def test_whoever_wants_no_events_is_invited_to_none() -> None:
    found = gifts(known("roses"), known("events in the evening", polarity=Polarity.DISLIKES))
    assert [idea.kind for idea in found.ideas] == [Kind.GIFT]


def test_what_is_old_or_has_no_day_is_asked_about_first() -> None:
    assert [idea.ask_first for idea in gifts(known("roses", on=date(2023, 1, 1))).ideas] == [True, True]
    assert gifts(known("roses", on=None)).ideas[0].ask_first
    assert not gifts(known("roses")).ideas[0].ask_first


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ("who have we not been in touch with?", 180),
        ("who haven't we heard from in 90 days", 90),
        ("who haven't we heard from in three months", 90),
        ("who has not bought for a year", 365),
        ("who have we neglected for half a year", 180),
        ("who have we neglected for 9000 years", 3650),
    ],
)
def test_how_long_is_read_from_the_words(said: str, days: int) -> None:
    assert days_named(said) == days
