import pytest

from bot.core.audiences import Customer, Persona
from bot.core.errors import NobodyOfThatName, NothingStored, SeveralAudiences, UnknownAudience
from bot.usecases.find_audience import find_audience
from bot.usecases.ports import Store

PARENT = Persona(id="p-parent", name="Hannah Whitaker", title="the busy parent")
DANA = Customer(
    id="c-dana", name="Dana Ruiz", external_id="C-1", email="dana@example.com", phone="+441632960001", city="York"
)
BAKER = Customer(id="c-oleg", name="Oleg Müller", job="baker", city="Leeds")
OTHER_BAKER = Customer(id="c-sean", name="Seán Burke", job="baker", city="Bath")
NAMESAKE = Customer(id="c-dana-2", name="Dana Ruiz", external_id="C-2", city="Hull")


@pytest.fixture
def town(sqlite_store: Store) -> Store:
    sqlite_store.keep_persona(PARENT)
    sqlite_store.keep_customers([DANA, BAKER, OTHER_BAKER])
    return sqlite_store


@pytest.mark.parametrize(
    "asked",
    ["c-dana", "C-1", "c-1", "Dana@Example.com", "01632 960001", "Dana Ruiz", "dana", "danna ruiz", "ruiz dana"],
)
def test_one_who_is_far_ahead_is_taken_as_meant(town: Store, asked: str) -> None:
    assert find_audience(town, asked) == DANA


@pytest.mark.parametrize("asked", ["the baker in Leeds", "our baker from leeds", "Herr Müller's", "oleg muller"])
def test_a_description_or_half_a_name_leads_to_the_only_one_it_fits(town: Store, asked: str) -> None:
    assert find_audience(town, asked) == BAKER


@pytest.mark.parametrize("asked", ["the busy parent", "busy parents", "Hannah", "the bussy parent"])
def test_a_persona_is_found_like_anybody_else(town: Store, asked: str) -> None:
    assert find_audience(town, asked) == PARENT


def test_of_two_bakers_none_is_guessed(town: Store) -> None:
    with pytest.raises(SeveralAudiences, match="“the baker” could be Oleg Müller or Seán Burke") as told:
        find_audience(town, "the baker")
    assert told.value.facts["matches"] == town.find_audiences("the baker")


def test_two_of_one_full_name_are_offered_and_an_id_decides(town: Store) -> None:
    town.keep_customers([NAMESAKE])
    with pytest.raises(SeveralAudiences):
        find_audience(town, "Dana Ruiz")
    assert find_audience(town, "C-2") == NAMESAKE


def test_a_name_too_far_off_is_not_taken_but_the_nearest_is_named(town: Store) -> None:
    with pytest.raises(UnknownAudience, match="Did you mean Dana Ruiz"):
        find_audience(town, "Dianna Ruz")


def test_a_single_misspelt_word_is_asked_about(town: Store) -> None:
    with pytest.raises(UnknownAudience, match=r"“danna”.*Did you mean Dana Ruiz"):
        find_audience(town, "danna")


def test_where_nobody_is_like_it_nobody_is_named(town: Store) -> None:
    with pytest.raises(NobodyOfThatName, match="“qxzj vkwq”"):
        find_audience(town, "qxzj vkwq")


def test_an_empty_store_is_told_from_an_unknown_name(sqlite_store: Store) -> None:
    with pytest.raises(NothingStored):
        find_audience(sqlite_store, "Dana Ruiz")
