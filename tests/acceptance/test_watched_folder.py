"""A watched folder: what is known how to read is imported, and about everything else an admin is asked."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.core.audiences import Customer
from bot.sandbox.acting import DIRECT
from bot.sandbox.control import SandboxSlack
from bot.settings import read_settings
from bot.slack.ids import import_column
from bot.slack.import_watch import ImportWatch
from bot.usecases.forget_customer import forget_customer
from bot.wiring import House
from tests.acceptance.slack.conftest import serving

OURS = b"name,email,city\nNoor Haddad,noor@example.org,York\nIda Falk,no address,Bergen\n"
ODD = b"Klant;Adres\nMia Lund;mia@example.org\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "exports"
    folder.mkdir()
    return folder


@pytest.fixture
def app(slack: SandboxSlack, environment: dict[str, str], folder: Path) -> Iterator[House]:
    with serving(slack, House(read_settings(environment | {"IMPORT_WATCH": str(folder)}))) as house:
        yield house


def looked_twice(*houses: House) -> None:
    """As each of these processes does every minute."""
    for house in houses:
        watch = ImportWatch(house.slack_kit, house.settings.workspace)
        watch.look()
        watch.look()


def is_stored(app: House, email: str) -> bool:
    return bool(app.store.customer_ids([email]))


def test_a_file_that_is_known_is_imported_and_put_away_with_what_was_refused(
    slack: SandboxSlack, app: House, folder: Path
) -> None:
    (folder / "people.csv").write_bytes(OURS)
    looked_twice(app)
    report = slack.wait_for_reply(DIRECT, user="max", containing="is imported.")
    assert "1 new" in report.plain
    assert "done/people.rejects.csv" in report.plain
    slack.wait_until((folder / "done/people.csv").exists)
    assert "Ida Falk" in (folder / "done/people.rejects.csv").read_text("utf-8-sig")
    assert not [path for path in folder.iterdir() if path.is_file()]
    assert is_stored(app, "noor@example.org")


def test_about_an_unknown_file_an_admin_is_asked_and_it_is_imported_as_they_say(
    slack: SandboxSlack, app: House, folder: Path
) -> None:
    (folder / "klanten.csv").write_bytes(ODD)
    looked_twice(app)
    card = slack.wait_for_reply(DIRECT, user="max", containing="lies in the watched folder")
    assert (folder / "klanten.csv").exists()
    slack.click("max", card, "Say what the columns are")
    form = slack.wait_for_modal("max", "Which column is what?")
    chosen = {
        field: slack.ask_options("max", form, field, typed)
        for field, typed in (
            (import_column("customers", "name"), "klant"),
            (import_column("customers", "email"), "adres"),
        )
    }
    slack.submit("max", chosen)
    slack.wait_until(lambda: "Nothing is stored yet" in str(slack.world.messages.find(card.room, card.ts)))
    asked = slack.world.messages.find(card.room, card.ts)
    assert asked
    slack.click("max", asked, "Import it")
    slack.wait_for_reply(DIRECT, user="max", containing="is imported.")
    slack.wait_until((folder / "done/klanten.csv").exists)
    (folder / "klanten.csv").write_bytes(ODD.replace(b"Mia", b"Pia").replace(b"mia@", b"pia@"))
    looked_twice(app)  # and the next one nobody has to be asked about
    slack.wait_until((folder / "done/klanten-2.csv").exists)
    assert is_stored(app, "pia@example.org")


def test_whoever_is_forgotten_is_taken_out_of_what_was_put_away(slack: SandboxSlack, app: House, folder: Path) -> None:
    (folder / "people.csv").write_bytes(OURS.replace(b"no address", b"ida@example.org"))
    looked_twice(app)
    done = folder / "done/people.csv"
    slack.wait_until(done.exists)
    noor = app.store.audience(app.store.customer_ids(["noor@example.org"])["noor@example.org"][0])
    assert isinstance(noor, Customer)
    forgotten = forget_customer(app.forgetting, noor, "U0MAX")
    assert forgotten.files == {str(done): 1}
    assert done.read_text().splitlines() == ["name,email,city", "Ida Falk,ida@example.org,Bergen"]


def test_two_processes_import_a_file_once(
    slack: SandboxSlack, app: House, folder: Path, environment: dict[str, str]
) -> None:
    other = House(read_settings(environment | {"IMPORT_WATCH": str(folder)}))
    (folder / "people.csv").write_bytes(OURS)
    looked_twice(app, other)
    slack.wait_until((folder / "done/people.csv").exists)
    other.database.close()
    reports = [each for each in slack.messages(DIRECT, seen_by="max") if "is imported." in each.plain]
    assert len(reports) == 1


def test_where_nobody_is_an_admin_what_is_known_is_imported_all_the_same(
    slack: SandboxSlack, app: House, folder: Path
) -> None:
    people = slack.world.people
    people["U0MAX"] = replace(people["U0MAX"], is_admin=False)
    (folder / "people.csv").write_bytes(OURS)
    (folder / "klanten.csv").write_bytes(ODD)
    looked_twice(app)
    slack.wait_until((folder / "done/people.csv").exists)
    assert is_stored(app, "noor@example.org")
    assert (folder / "klanten.csv").exists()


def test_a_file_that_cannot_be_read_is_told_and_stays(slack: SandboxSlack, app: House, folder: Path) -> None:
    (folder / "people.csv").write_bytes(b"")
    looked_twice(app)
    told = slack.wait_for_reply(DIRECT, user="max", containing="was not imported")
    assert "is empty" in told.plain
    assert (folder / "people.csv").exists()
