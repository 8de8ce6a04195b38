from dataclasses import replace
from datetime import date

import pytest

from bot.core.audiences import Persona, Profile
from bot.core.evidence import Aspect, Source
from bot.core.personas.grounding import grounding_of
from bot.core.personas.thin import Thin, is_anyone, thin_in
from tests.core.personas.test_scores import TODAY, claim

NOBODY = grounding_of([], TODAY)
ROSA = Persona(id="p", name="Rosa", title="the busy parent", profile=Profile(goals="Less to do.", quotes=("Quick!",)))


@pytest.mark.parametrize(
    "called",
    ["Anyone", "everybody", "Every one", "our customers", "All customers", "the general public", "People", "the average customer", "people who buy things", "Target group", "ANYBODY!"],
)  # fmt: skip
def test_everybody_is_nobody(called: str) -> None:
    assert is_anyone(called)
    assert is_anyone("Rosa", called)


@pytest.mark.parametrize(
    "called",
    ["the busy parent", "Rosa Everyman", "people who garden on a balcony", "the café owner", "Anya Onegin", "customers who moved last month", "the public gardener", ""],
)  # fmt: skip
def test_somebody_is_somebody(called: str) -> None:
    assert not is_anyone(called)


def test_a_census_says_who_somebody_is_and_not_what_moves_them() -> None:
    census = replace(ROSA, profile=Profile(job="Teacher, 34", household="Two children"))
    assert thin_in(census, NOBODY) == (Thin.WHO_ALONE, Thin.NO_QUOTE)


def test_without_a_goal_or_a_pain_nothing_can_be_promised() -> None:
    assert thin_in(replace(ROSA, profile=Profile(quotes=("Quick!",))), NOBODY) == (Thin.NO_GOAL,)
    assert thin_in(replace(ROSA, profile=Profile(pains="Slugs.", quotes=("Quick!",))), NOBODY) == ()


def test_guesses_and_old_news_are_told() -> None:
    guessed = grounding_of([claim(Aspect.TONE, Source.ASSUMED)], TODAY)
    old = grounding_of([claim(Aspect.TONE, Source.SAID, date(2024, 1, 1))], TODAY)
    assert thin_in(ROSA, guessed) == (Thin.ALL_ASSUMED,)
    assert thin_in(ROSA, old) == (Thin.ALL_STALE,)
    assert thin_in(ROSA, NOBODY) == ()
