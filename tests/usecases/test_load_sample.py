from dataclasses import replace
from pathlib import Path

import pytest

from bot.core.audiences import Customer
from bot.core.brand import Brand
from bot.core.personas.past import digest_of
from bot.imports.company import CompanyFolder
from bot.usecases.load_sample import BadSample, OwnCompanyStored, load_sample
from bot.usecases.ports import Store
from store.samples import FOLDER
from tests.sample_store import TODAY


def test_loading_the_sample_twice_changes_nothing(store: Store) -> None:
    first = load_sample(store, CompanyFolder(FOLDER), lambda: TODAY)
    counts = store.counts()
    second = load_sample(store, CompanyFolder(FOLDER), lambda: TODAY)
    assert [(report.new, report.refused) for report in first] == [(report.rows, 0) for report in first]
    assert [(report.same, report.new, report.changed) for report in second] == [(report.rows, 0, 0) for report in first]
    assert store.counts() == counts


def test_a_persona_that_somebody_changed_stays_as_they_left_it(sqlite_store: Store) -> None:
    load_sample(sqlite_store, CompanyFolder(FOLDER), lambda: TODAY)
    first = sqlite_store.personas()[0]
    changed = replace(first, line="As Ana put it.")
    sqlite_store.change_persona(changed, digest_of(first), "U-ana", TODAY)
    load_sample(sqlite_store, CompanyFolder(FOLDER), lambda: TODAY)
    assert sqlite_store.audience(first.id) == changed


def test_a_damaged_sample_is_told_with_file_and_line(sqlite_store: Store, tmp_path: Path) -> None:
    for file in FOLDER.glob("*.*s*"):
        (tmp_path / file.name).write_bytes(file.read_bytes())
    with (tmp_path / "consents.csv").open("a", encoding="utf-8") as consents:
        consents.write("LG-1001,pigeon,granted,,\n")
    with pytest.raises(BadSample, match=r"of its consents\.csv says that channel “pigeon” is none of"):
        load_sample(sqlite_store, CompanyFolder(tmp_path), lambda: TODAY)


def test_the_sample_never_mixes_with_a_company_of_ones_own(sqlite_store: Store) -> None:
    sqlite_store.keep_customers([Customer(id="", name="Ann", email="ann@example.com")])
    with pytest.raises(OwnCompanyStored, match="WORKSPACE=sample"):
        load_sample(sqlite_store, CompanyFolder(FOLDER), lambda: TODAY)
    assert sqlite_store.counts()["customers"] == 1
    assert sqlite_store.brand() == Brand()
