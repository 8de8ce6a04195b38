import pytest

from bot.core.audiences import Customer
from store import candidates
from store.database import Database
from store.workspace import WorkspaceStore
from tests.store.people import BEN, DANA, IVO, ROSA

OLEG = Customer(id="c-oleg", name="Олег Müller", phone="+447700900123", job="baker", city="Leeds", country="GB")
NAMES = [
    f"{first} {last}"
    for first in ("Katherine", "Roberto", "Magdalena", "Friedrich", "Oluwaseun")
    for last in ("Whitfield", "Hernández", "Kowalski", "Bergmann", "Chatterjee", "Lindqvist", "Okonkwo")
]
SEAN = Customer(id="c-sean", name="Seán O’Sullivan", job="baker", city="Bath")
DANA_B = Customer(id="c-banks", name="Dana Banks", company="Leeds Tools")


@pytest.fixture
def town(store: WorkspaceStore) -> WorkspaceStore:
    for persona in (ROSA, IVO):
        store.keep_persona(persona)
    store.keep_customers([DANA, BEN, OLEG, SEAN, DANA_B])
    return store


def best(store: WorkspaceStore, asked: str) -> tuple[str, bool]:
    match = store.find_audiences(asked)[0]
    return match.audience.id, match.exact


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("C-1", "c-dana"),
        ("c-1", "c-dana"),
        ("dana.ruiz@EXAMPLE.org", "c-dana"),
        ("01632 960001", "c-dana"),
        ("+44 (0)1632 960001", "c-dana"),
        ("0044 1632 960 001", "c-dana"),
        ("Dana Ruiz", "c-dana"),
        ("Ms. DANA RUÍZ", "c-dana"),
        ("dana ruiz's", "c-dana"),
        ("Oleg Muller", "c-oleg"),
        ("sean osullivan", "c-sean"),
        ("the busy parent", "p-rosa"),
        ("Busy Parent", "p-rosa"),
        ("Rosa Blum", "p-rosa"),
    ],
)
def test_what_needs_no_guess_is_found_at_once(town: WorkspaceStore, asked: str, meant: str) -> None:
    assert best(town, asked) == (meant, True)


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("Ruiz", "c-dana"),
        ("Herr Müller", "c-oleg"),
        ("Dana R", "c-dana"),
        ("ruiz dana", "c-dana"),
        ("danna ruiz", "c-dana"),
        ("Dana Riuz", "c-dana"),
        ("the baker in Leeds", "c-oleg"),
        ("baker from bath", "c-sean"),
        ("our teacher in York", "c-dana"),
        ("the bussy parent", "p-rosa"),
        ("Rosa, the busy parent", "p-rosa"),
        ("okafor", "c-ben"),
        ("sean o sulivan", "c-sean"),
    ],
)
def test_a_part_of_a_name_a_description_or_a_misspelling_finds_its_one(
    town: WorkspaceStore, asked: str, meant: str
) -> None:
    first, *others = town.find_audiences(asked)
    assert first.audience.id == meant
    assert not first.exact
    assert first.score >= 86
    assert all(first.score - other.score >= 8 for other in others)


def test_several_with_the_same_first_name_are_equally_good(town: WorkspaceStore) -> None:
    found = town.find_audiences("dana")
    assert {match.audience.id for match in found} == {"c-dana", "c-banks"}
    assert len({match.score for match in found}) == 1


def test_two_bakers_are_both_offered(town: WorkspaceStore) -> None:
    found = town.find_audiences("the baker")
    assert {match.audience.id for match in found} == {"c-oleg", "c-sean"}
    assert found[0].score == found[1].score


def test_two_of_one_full_name_are_both_exact(town: WorkspaceStore) -> None:
    town.keep_customers([Customer(id="c-dana-2", name="Dana Ruiz", external_id="C-9")])
    found = town.find_audiences("dana ruiz")
    assert {(match.audience.id, match.exact) for match in found} == {("c-dana", True), ("c-dana-2", True)}


def test_a_single_misspelt_word_is_never_sure_but_names_the_nearest(town: WorkspaceStore) -> None:
    first = town.find_audiences("danna")[0]
    assert first.audience.id in ("c-dana", "c-banks")
    assert first.score < 86


@pytest.mark.parametrize("asked", ["", "   ", "?!", "zzzz qqqq", "«»", '"', "* OR *", "a & b | :", "%_"])
def test_nonsense_finds_nobody(town: WorkspaceStore, asked: str) -> None:
    assert town.find_audiences(asked) == []


def test_a_new_name_is_found_and_the_old_one_is_not(town: WorkspaceStore) -> None:
    town.keep_customers([Customer(id="c-ben", name="Benedict Eze")])
    assert best(town, "benedict eze") == ("c-ben", True)
    assert all(match.score < 86 for match in town.find_audiences("Ben Okafor"))


@pytest.fixture
def large(database: Database, monkeypatch: pytest.MonkeyPatch) -> WorkspaceStore:
    """A workspace that counts as large, so that its names are found by the indexes; and a neighbour's with the same names."""
    monkeypatch.setattr(candidates, "SMALL", 10)
    monkeypatch.setattr(candidates, "_ALL", None)  # who reads everybody fails
    everybody = [Customer(id=f"c-{n}", name=name) for n, name in enumerate(NAMES)]
    for workspace in ("T-neighbour", "T-large"):
        database.workspace(workspace).keep_customers(everybody)
    return database.workspace("T-large")


@pytest.mark.parametrize("name", NAMES[::7])
def test_in_a_large_workspace_a_misspelt_name_is_found_by_the_letters_it_shares(
    large: WorkspaceStore, name: str
) -> None:
    misspelt = name[:2] + name[3:]
    assert name in [match.audience.label for match in large.find_audiences(misspelt)]


def test_a_large_workspace_offers_nobody_of_its_neighbours(large: WorkspaceStore, database: Database) -> None:
    database.workspace("T-neighbour").keep_customers([Customer(id="c-zeb", name="Zebulon Quigley")])
    assert all(match.audience.label != "Zebulon Quigley" for match in large.find_audiences("Zebulun Quigly"))


def test_no_more_are_offered_than_asked_for(town: WorkspaceStore) -> None:
    town.keep_customers([Customer(id=f"kim-{n}", name=f"Kim {n}") for n in "abcdefgh"])
    assert len(town.find_audiences("kim", limit=3)) == 3
