import csv
import io
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from openpyxl import Workbook

from bot.usecases.ports import Store
from store.database import open_database
from tests.commands.conftest import Shell

ROOT = Path(__file__).parents[2]
SCHEMA = json.loads((ROOT / "bot/shapes/import_file.schema.json").read_text(encoding="utf-8"))
GOOD = "external_id,name,email\nC1,Dana Ruiz,dana@example.com\nC2,Bo Peep,bo@example.com\n"
MIXED = 'external_id;name;email;line\nC1;Dana Ruiz;dana@example.com;x\nC2;"Bo\nPeep";bo@;x\nC3;Zoë;;x\nC4;;d@example.com;x\n'
ROWS = 30_000


def written(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8", newline="")
    return path


def many_touches(path: Path, rows: int) -> Path:
    """Customer C1, one text a minute."""
    with path.open("w", encoding="utf-8") as file:
        file.write("customer,channel,at,outcome,external_id\n")
        for n in range(rows):
            file.write(
                f"C1,sms,2025-{n // 43_200 % 12 + 1:02d}-{n // 1_440 % 28 + 1:02d}T{n // 60 % 24:02d}:{n % 60:02d}Z,sent,T{n}\n"
            )
    return path


def stored(url: str) -> Store:
    return open_database(url).workspace("default")


def test_all_good_is_exit_0_and_leaves_no_reject_file(shell: Shell, tmp_path: Path) -> None:
    said = shell("import", "customers", written(tmp_path / "c.csv", GOOD))
    assert (said.code, said.err) == (0, "")
    assert said.out == "c.csv: 2 rows of customers: 2 new, 0 changed, 0 the same, 0 refused.\n"
    assert not (tmp_path / "c.rejects.csv").exists()


def test_refused_rows_are_exit_2_and_stand_in_a_file_with_line_and_reason(shell: Shell, tmp_path: Path) -> None:
    said = shell("import", "customers", written(tmp_path / "c.csv", MIXED))
    assert said.code == 2
    assert "2 of 4 rows were refused" in said.err
    assert str(tmp_path / "c.rejects.csv") in said.err
    with (tmp_path / "c.rejects.csv").open(encoding="utf-8-sig", newline="") as file:
        head, first, second = csv.reader(file, delimiter=";")
    assert head == ["line", "reason", "external_id", "name", "email"]
    assert (first[0], first[2:]) == ("3", ["C2", "Bo\nPeep", "bo@"])
    assert (second[0], second[1], second[2:]) == ("6", "name is empty", ["C4", "", "d@example.com"])


def test_a_corrected_reject_file_is_taken_as_it_is(shell: Shell, tmp_path: Path, empty_company: str) -> None:
    shell("import", "customers", written(tmp_path / "c.csv", MIXED))
    rejects = tmp_path / "c.rejects.csv"
    text = rejects.read_text(encoding="utf-8-sig").replace("bo@", "bo@example.com").replace("C4;;", "C4;Di;")
    rejects.write_text(text, encoding="utf-8")
    assert shell("import", "customers", rejects).code == 0
    assert stored(empty_company).counts()["customers"] == 4


def test_rows_refused_again_are_written_without_their_old_reason(shell: Shell, tmp_path: Path) -> None:
    shell("import", "customers", written(tmp_path / "c.csv", MIXED))
    assert shell("import", "customers", tmp_path / "c.rejects.csv").code == 2
    with (tmp_path / "c.rejects.rejects.csv").open(encoding="utf-8-sig", newline="") as file:
        head, first, _ = csv.reader(file, delimiter=";")
    assert head == ["line", "reason", "external_id", "name", "email"]
    assert first[0] == "2"
    assert first[2:] == ["C2", "Bo\nPeep", "bo@"]


def test_the_json_is_the_documented_shape(shell: Shell, tmp_path: Path) -> None:
    good, mixed = written(tmp_path / "good.csv", GOOD), written(tmp_path / "mixed.csv", MIXED)
    for trial in ([], ["--dry-run"]):
        said = shell("import", "customers", good, mixed, "--json", *trial)
        report = json.loads(said.out)
        Draft202012Validator(SCHEMA).validate(report)
        assert (said.code, report["refused"], report["dry_run"]) == (2, 2, bool(trial))
        assert [file["rejects"] for file in report["files"]] == [None, str(tmp_path / "mixed.rejects.csv")]


def test_a_trial_run_keeps_nothing_and_says_so(shell: Shell, tmp_path: Path, empty_company: str) -> None:
    said = shell("import", "customers", written(tmp_path / "c.csv", GOOD), "--dry-run")
    assert "nothing was changed" in said.out
    assert stored(empty_company).counts()["customers"] == 0


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["customers", "nowhere.csv"], "nowhere.csv cannot be read (no such file or directory)"),
        (["customers", "empty.csv"], "empty.csv is empty"),
        (["customers", "c.csv", "--zone", "Leeds"], "“Leeds” is no time zone we know"),
        (["customers", "c.csv", "--rejects", "c.csv"], "would overwrite c.csv itself"),
        (["customers", "c.csv", "--rejects", "nowhere/r.csv"], "r.csv (there is no such folder)"),
        (["customers", "c.csv", "empty.csv", "--rejects", "r.csv"], "--rejects names one place"),
        (["touches", "c.csv"], "c.csv has no column for channel, at and outcome"),
        (["pigeons", "c.csv"], "'pigeons' is not one of"),
    ],
)
def test_what_cannot_be_imported_is_one_sentence_and_exit_2(
    shell: Shell, tmp_path: Path, arguments: list[str], sentence: str
) -> None:
    written(tmp_path / "c.csv", GOOD)
    written(tmp_path / "empty.csv", "")
    said = shell("import", *arguments)
    assert said.code == 2
    assert sentence in said.err
    assert (tmp_path / "c.csv").read_text(encoding="utf-8") == GOOD


def test_a_file_that_fails_does_not_hide_what_became_of_those_before_it(shell: Shell, tmp_path: Path) -> None:
    said = shell("import", "customers", written(tmp_path / "c.csv", GOOD), tmp_path / "nowhere.csv", "--json")
    assert said.code == 2
    assert json.loads(said.out)["files"][0]["new"] == 2


def test_clicks_without_the_messages_that_nobody_clicked_are_not_imported_and_it_is_said_why(
    shell: Shell, tmp_path: Path, empty_company: str
) -> None:
    path = written(
        tmp_path / "clicks.csv", "Timestamp,Email,Url\n2026-05-01 09:00:00,d@example.com,https://a.example\n"
    )
    said = shell("import", path, "--yes")
    assert said.code == 2
    assert "every message would count as answered" in said.err
    assert stored(empty_company).counts()["touches"] == 0


def test_the_audit_tells_who_had_which_file_imported_and_what_came_of_it(shell: Shell, tmp_path: Path) -> None:
    path = written(tmp_path / "c.csv", MIXED)
    shell("import", "customers", path, "--dry-run")
    shell("import", "customers", path, "--by", "Ana")
    begun, ended = json.loads(shell("audit", "--json").out)["entries"]
    assert (begun["deed"], begun["actor"], begun["details"]["file"]) == ("file import begun", "Ana", "c.csv")
    assert (ended["deed"], ended["actor"], ended["about"]) == ("file imported", "Ana", begun["about"])
    counts = {"rows": 4, "new": 2, "changed": 0, "refused": 2}
    assert ended["details"] == {"file": "c.csv", "kind": "customers", "way": "command line", **counts}


def test_an_import_that_was_interrupted_is_in_the_audit_with_what_is_stored_of_it(
    shell: Shell, tmp_path: Path, empty_company: str
) -> None:
    shell("import", "customers", written(tmp_path / "c.csv", GOOD), "--by", "Ana")
    path = many_touches(tmp_path / "t.csv", ROWS)
    process = subprocess.Popen([sys.executable, "-m", "bot", "import", "touches", str(path), "--by", "Max"], cwd=ROOT)
    store, deadline = stored(empty_company), time.monotonic() + 60
    while not (partly := store.counts()["touches"]) and time.monotonic() < deadline:
        time.sleep(0.01)
    process.send_signal(signal.SIGTERM)
    process.wait()
    *_, begun, ended = store.audited()
    assert (begun.deed, ended.deed, ended.actor) == ("file import begun", "file import stopped", "Max")
    assert 0 < partly < ROWS
    assert ended.details["new"] == store.counts()["touches"]


def test_killed_in_the_middle_and_run_again_nothing_is_doubled(
    shell: Shell, tmp_path: Path, empty_company: str
) -> None:
    shell("import", "customers", written(tmp_path / "c.csv", GOOD))
    path = many_touches(tmp_path / "t.csv", ROWS)
    process = subprocess.Popen([sys.executable, "-m", "bot", "import", "touches", str(path)], cwd=ROOT)
    store, deadline = stored(empty_company), time.monotonic() + 60
    while not (partly := store.counts()["touches"]) and time.monotonic() < deadline:
        time.sleep(0.01)
    process.send_signal(signal.SIGKILL)
    process.wait()
    assert 0 < partly < ROWS
    assert shell("import", "touches", path).code == 0
    assert store.counts()["touches"] == ROWS
    ((customer, _),) = store.customer_ids(["C1"]).values()
    assert sum(count.delivered for count in store.touch_counts(customer)) == ROWS


def test_customers_of_an_export_that_was_killed_in_the_middle_are_not_doubled_either(
    shell: Shell, tmp_path: Path, empty_company: str
) -> None:
    rows = "".join(f"Ann,Number {n},p{n}@example.com,yes\n" for n in range(ROWS))
    path = written(tmp_path / "export.csv", f"First Name,Last Name,Email,Accepts Email Marketing\n{rows}")
    shell("import", "--mappings")
    store, deadline = stored(empty_company), time.monotonic() + 60
    process = subprocess.Popen([sys.executable, "-m", "bot", "import", str(path), "--yes", "--json"], cwd=ROOT)
    while not (partly := store.counts()["customers"]) and time.monotonic() < deadline:
        time.sleep(0.01)
    process.send_signal(signal.SIGKILL)
    process.wait()
    assert 0 < partly < ROWS
    assert shell("import", path, "--yes").code == 0
    assert (store.counts()["customers"], store.counts()["consents"]) == (ROWS, ROWS)


def test_memory_does_not_grow_with_the_file(shell: Shell, tmp_path: Path) -> None:
    shell("import", "customers", written(tmp_path / "c.csv", GOOD))
    program = (
        "import resource, sys; from bot.cli import main\n"
        "try: main()\nfinally: print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, file=sys.stderr)"
    )

    def peak(rows: int) -> int:
        """Kilobytes."""
        path = many_touches(tmp_path / f"{rows}.csv", rows)
        run = [sys.executable, "-c", program, "import", "touches", str(path), "--dry-run"]
        done = subprocess.run(run, cwd=ROOT, env=dict(os.environ), capture_output=True, text=True, check=True)
        return int(done.stderr.split()[-1])

    assert peak(200_000) - peak(10_000) < 8_000


def test_a_customer_of_whom_two_rows_say_different_things_is_refused_the_second_time(
    shell: Shell, tmp_path: Path
) -> None:
    doubled = written(tmp_path / "c.csv", f"{GOOD}C1,Dana Ruiz,dana@example.com\nC1,Dan Ruiz,dana@example.com\n")
    shell("import", "customers", doubled)
    again = shell("import", "customers", doubled)
    assert "4 rows of customers: 0 new, 0 changed, 3 the same, 1 refused" in again.out
    assert "line 2 has the same external_id" in (tmp_path / "c.rejects.csv").read_text(encoding="utf-8-sig")


def test_names_are_stored_as_they_show(shell: Shell, tmp_path: Path, empty_company: str) -> None:
    hidden = "external_id,name\nC1,\x1b[31mRed \u202eRiver\nC2,\u200b\n"
    said = shell("import", "customers", written(tmp_path / "c.csv", hidden))
    assert "1 new, 0 changed, 0 the same, 1 refused" in said.out
    [customer] = [match.audience for match in stored(empty_company).find_audiences("Red River")]
    assert customer.name == "[31mRed River"


def test_what_is_long_is_told_in_short(shell: Shell, tmp_path: Path) -> None:
    headings = ",".join(f"column{number}" for number in range(20_000))
    wide = written(tmp_path / "wide.csv", f"external_id,name,{headings}\n")
    for typed in (
        ("import", "customers", wide),
        ("import", "customers", wide, "--zone", "z" * 45_000),
        ("import", "customers", "f" * 45_000),
        ("draft", "--for", "d" * 45_000, "kits"),
        ("draft", "--for", "dana", "--channel", "c" * 45_000, "kits"),
        ("draft", "--for", "dana", "--brief-file", "b" * 45_000),
    ):
        said = shell(*typed)
        assert len(said.out + said.err) < 700


@pytest.mark.parametrize("zone", ["localtime", "posixrules", "Factory", ""])
def test_a_zone_that_is_no_place_is_refused(zone: str, shell: Shell, tmp_path: Path) -> None:
    said = shell("import", "customers", written(tmp_path / "c.csv", GOOD), "--zone", zone)
    assert (said.code, "is no time zone we know" in said.err) == (2, True)


SHOP = """First Name,Last Name,Email,Accepts Email Marketing,Country Code
Dana,Ruiz,dana@example.com,yes,GB
Bo,Peep,bo@example.com,no,GB
"""
SPANISH = "Correo,Nombre\na@example.com,Ana\n"


def test_a_file_is_shown_before_anything_is_written_and_no_is_no(
    shell: Shell, tmp_path: Path, empty_company: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = written(tmp_path / "export.csv", SHOP)
    monkeypatch.setattr(sys, "stdin", io.StringIO("n\n"))
    said = shell("import", path)
    assert "export.csv, 2 rows: Shopify customers" in said.out
    assert "consent to email  Accepts Email Marketing" in said.out
    assert said.out.endswith("Nothing was imported.\n")
    assert stored(empty_company).counts()["customers"] == 0


def test_yes_imports_what_was_shown_with_all_that_its_rows_tell(
    shell: Shell, tmp_path: Path, empty_company: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("y\n"))
    said = shell("import", written(tmp_path / "export.csv", SHOP))
    assert "2 rows of customers: 2 new" in said.out
    assert "consents: 2 new" in said.out
    again = shell("import", tmp_path / "export.csv", "--yes")
    assert "Known already: 2 by email." in again.out
    assert stored(empty_company).counts()["consents"] == 2


def test_where_nobody_can_be_asked_nothing_is_written(
    shell: Shell, tmp_path: Path, empty_company: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = written(tmp_path / "export.csv", SHOP)
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))
    for said in (shell("import", path), shell("import", path, "--json")):
        assert said.code == 2
        assert "nobody was there to be asked" in said.err
    assert stored(empty_company).counts()["customers"] == 0


def test_a_trial_run_of_an_unnamed_file_shows_checks_and_writes_nothing(
    shell: Shell, tmp_path: Path, empty_company: str
) -> None:
    said = shell("import", written(tmp_path / "export.csv", SHOP), "--dry-run")
    assert "Shopify customers" in said.out
    assert "nothing was changed" in said.out
    assert not any(stored(empty_company).counts().values())


def test_headings_are_named_once_and_remembered_listed_and_forgotten(shell: Shell, tmp_path: Path) -> None:
    path = written(tmp_path / "es.csv", SPANISH)
    unknown = shell("import", path)
    assert unknown.code == 2
    assert "Its headings: “Correo”, “Nombre”." in unknown.out
    named = shell("import", path, "--map", "Correo=email", "--map", "Nombre=name", "--yes")
    assert "1 row of customers: 1 new" in named.out
    assert "read as you said before" in shell("import", path, "--yes").out
    [line] = shell("import", "--mappings").out.splitlines()
    assert "Nombre=name, Correo=email" in line
    assert shell("import", "--forget-mapping", line.split()[0]).code == 0
    assert shell("import", path, "--yes").code == 2
    assert shell("import", "--forget-mapping", "none").code == 1


def test_what_holds_for_every_row_is_said_with_set(shell: Shell, tmp_path: Path, empty_company: str) -> None:
    shell("import", "customers", written(tmp_path / "c.csv", GOOD))
    clicks = written(tmp_path / "clicks.csv", "Email,When\ndana@example.com,2026-05-03T09:00Z\n")
    always = ("--set", "channel=email", "--set", "outcome=clicked")
    said = shell("import", clicks, "--as", "touches", "--map", "Email=customer", "--map", "When=at", *always, "--yes")
    assert "1 row of touches: 1 new" in said.out
    assert stored(empty_company).counts()["touches"] == 1


def test_the_json_of_a_file_that_was_looked_at_says_what_it_was_taken_for(shell: Shell, tmp_path: Path) -> None:
    said = shell("import", written(tmp_path / "export.csv", SHOP), "--yes", "--json")
    report = json.loads(said.out)
    Draft202012Validator(SCHEMA).validate(report)
    [file] = report["files"]
    assert (report["kind"], file["kind"], file["taken_for"]["tool"]) == (None, "customers", "Shopify")
    assert file["also"][0]["new"] == 2


def test_a_workbook_is_imported_like_any_file_and_its_refused_rows_come_as_csv(shell: Shell, tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["external_id", "name", "email"], ["C1", "Dana", "dana@example.com"], ["C2", "Bo", "bo@"]):
        sheet.append(row)
    book.create_sheet("Other").append(["x", "y"])
    book.save(tmp_path / "people.xlsx")
    said = shell("import", tmp_path / "people.xlsx", "--yes")
    assert "The workbook has data in “Other” as well" in said.out
    assert "2 rows of customers: 1 new, 0 changed, 0 the same, 1 refused" in said.out
    assert "C2,Bo,bo@" in (tmp_path / "people.rejects.csv").read_text(encoding="utf-8-sig")


def test_refused_rows_of_an_export_keep_its_headings_and_can_be_mended(shell: Shell, tmp_path: Path) -> None:
    said = shell("import", written(tmp_path / "export.csv", SHOP.replace("bo@example.com", "bo@")), "--yes")
    assert said.code == 2
    rejects = tmp_path / "export.rejects.csv"
    text = rejects.read_text(encoding="utf-8-sig")
    assert text.splitlines()[0] == "line,reason,First Name,Last Name,Email,Accepts Email Marketing,Country Code"
    mended = written(rejects, text.replace("bo@,", "bo@example.com,"))
    assert "1 row of customers: 1 new" in shell("import", mended, "--yes").out


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ([], "Say which file to import"),
        (["es.csv", "--map", "Correo"], "“Correo” is no pair. Write HEADING=column"),
        (["es.csv", "--map", "Mail=email"], "has no heading “Mail”"),
        (["es.csv", "--country", "Nowhere"], "--country wants two letters"),
        (["es.csv", "--sheet", "People"], "has no sheets"),
    ],
)
def test_what_was_said_wrong_is_one_sentence(shell: Shell, tmp_path: Path, arguments: list[str], sentence: str) -> None:
    written(tmp_path / "es.csv", SPANISH)
    said = shell("import", *arguments)
    assert (said.code, sentence in said.err) == (2, True)
