"""Whom a menu offers for what is typed so far."""

import pytest

from bot.usecases.ports import Store
from bot.usecases.suggest_audiences import suggest_audiences
from tests.sample_store import sample_store


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Store:
    return sample_store(tmp_path_factory.mktemp("sample"))


def labels(store: Store, typed: str) -> list[str]:
    return [audience.label for audience in suggest_audiences(store, typed)]


def test_before_anything_is_typed_all_personas_are_offered(sample: Store) -> None:
    assert len(labels(sample, "")) == len(sample.personas())


@pytest.mark.parametrize("typed", ["han", "Hannah W", "busy pa", "the busy"])
def test_the_beginnings_of_words_find_a_persona_first(sample: Store, typed: str) -> None:
    assert labels(sample, typed)[0] == "Hannah Whitaker, the busy parent"


def test_a_customer_is_found_by_name_and_offered_once(sample: Store) -> None:
    assert labels(sample, "dana ruiz") == ["Dana Ruiz"]


def test_names_that_are_merely_a_little_alike_are_not_offered(sample: Store) -> None:
    assert labels(sample, "han") == ["Hannah Whitaker, the busy parent"]
