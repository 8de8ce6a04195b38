"""Personas from purchases: of the sample company the groups that made them, told in figures and never by who people are."""

import re
from collections import Counter
from dataclasses import fields
from datetime import timedelta
from pathlib import Path

import pytest

from bot.clusters.scikit import ScikitClusters
from bot.core.suggesting.buyer import Buyer
from bot.core.suggesting.proposal import Suggestions
from bot.core.touches import Purchase
from bot.usecases.suggest_personas import suggest_personas
from store.workspace import WorkspaceStore
from tests.sample_store import TODAY, sample_store
from tests.store.people import DANA, MORNING, ROSA, purchase


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Suggestions:
    return suggest_personas(sample_store(tmp_path_factory.mktemp("sample")), ScikitClusters(), TODAY)


def test_the_groups_of_the_sample_company_are_found_in_what_it_sold(found: Suggestions) -> None:
    """Five are those of the personas that the purchases were made for; the sixth buys gifts, and stands behind nobody."""
    behind = {each.already[0]: each for each in found.proposals if each.already}
    assert len({persona for persona, _ in behind}) == 5
    assert all(number >= 0.97 * each.customers for (_, number), each in behind.items())
    assert sum(number for _, number in behind) >= 0.85 * found.customers
    givers = [each for each in found.proposals if not each.already]
    assert [each.title for each in givers] == ["Buys bulbs and gift cards, mostly from October to December"]


def test_what_is_known_of_a_persona_is_not_called_unknown_of_those_who_stand_behind_it(found: Suggestions) -> None:
    giver, parent = (next(each for each in found.proposals if word in each.title) for word in ("gift", "kits"))
    assert {"goals", "pains", "household", "channel", "hour"} <= set(giver.unknown)
    assert parent.unknown == ()


def test_each_proposal_is_told_in_figures_with_five_questions(found: Suggestions) -> None:
    for each in found.proposals:
        assert all(re.search(r"\d", trait.figure) and trait.n for trait in each.traits)
        assert len(set(each.questions)) == 5
        assert 3 <= len(set(each.examples)) <= 5
        assert each.stability >= 0.75
        assert each.revenue is not None
        assert each.title.startswith("Buys ")
    assert sum(each.share for each in found.proposals) == pytest.approx(1 - found.left / found.customers)


def test_nothing_of_who_somebody_is_goes_into_a_proposal(found: Suggestions) -> None:
    """Neither age nor gender nor a name from which they could be guessed is read at all."""
    deeds = {"bought", "first_at", "last_at", "lately", "before", "categories", "spent", "priced", "months"}
    assert {field.name for field in fields(Buyer)} == {"id", "persona_id"} | deeds
    told = " ".join(str((each.title, each.traits, each.questions)) for each in found.proposals).casefold()
    assert not re.search(r"\b(?:wom[ae]n|m[ae]n|female|male|young|old(?:er)?|aged?|mums?|dads?|retired)\b", told)


def test_the_same_purchases_give_the_same_proposals_and_a_few_more_the_same_ids(
    found: Suggestions, tmp_path: Path
) -> None:
    store = sample_store(tmp_path)
    again = suggest_personas(store, ScikitClusters(), TODAY)
    assert [each.id for each in again.proposals] == [each.id for each in found.proposals]
    some = next(each for each in again.proposals if "onion sets" in each.title).examples[0]
    later = TODAY - timedelta(days=2)
    store.keep_purchases([Purchase(customer_id=some, at=later, product="Leek", category="seeds")])
    ids = Counter(each.id for each in suggest_personas(store, ScikitClusters(), TODAY).proposals)
    assert len(ids & Counter(each.id for each in found.proposals)) >= 4


def test_at_most_so_many_are_proposed_the_largest_first(found: Suggestions, tmp_path: Path) -> None:
    two = suggest_personas(sample_store(tmp_path), ScikitClusters(), TODAY, at_most=2)
    assert [each.id for each in two.proposals] == [each.id for each in found.proposals[:2]]
    sizes = [each.customers for each in found.proposals]
    assert sizes == sorted(sizes, reverse=True)


def test_without_purchases_or_with_too_few_it_says_what_to_do(sqlite_store: WorkspaceStore) -> None:
    assert "Import what was bought first" in suggest_personas(sqlite_store, ScikitClusters(), TODAY).why_not
    sqlite_store.keep_persona(ROSA)
    sqlite_store.keep_customers([DANA])
    sqlite_store.keep_purchases([purchase("c-dana", "1"), purchase("c-dana", "2")])
    few = suggest_personas(sqlite_store, ScikitClusters(), MORNING + timedelta(days=1))
    assert few.proposals == ()
    assert few.why_not.startswith("1 customer has bought 2 times or more. Groups among fewer than 50 would be chance")
