"""Forgetting somebody at the command line, and what is written down of them before."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from tests.commands.conftest import Shell

ROOT = Path(__file__).parents[2]


def shape(name: str) -> Draft202012Validator:
    return Draft202012Validator(json.loads((ROOT / f"bot/shapes/{name}.schema.json").read_text(encoding="utf-8")))


@pytest.fixture
def sample(shell: Shell) -> Shell:
    shell("init", "--sample")
    return shell


def test_a_dry_run_says_what_would_go_and_changes_nothing(sample: Shell) -> None:
    said = sample("forget", "dana", "ruiz", "--dry-run")
    assert said.code == 0
    assert "Would go:" in said.out
    assert "audiences: 1 row" in said.out
    assert "touches: " in said.out
    assert sample("prefers", "Dana Ruiz").code == 0


def test_who_is_forgotten_is_gone_and_the_proof_says_where_it_looked(sample: Shell) -> None:
    sample("draft", "--for", "Dana Ruiz", "--channel", "sms", "Roses from Monday, £14 each")
    said = sample("forget", "Dana Ruiz", "--yes", "--by", "U-admin")
    assert said.code == 0, said.err
    assert "Dana Ruiz is forgotten (receipt " in said.out
    assert "Nothing is left" in said.out
    assert "drafts: 1 row" in said.out
    assert "evidence: " in said.out
    assert "Backups" in said.out
    assert sample("prefers", "dana.ruiz@example.com").code == 1
    assert sample("forget", "Dana Ruiz", "--yes").code == 1


def test_without_the_name_typed_once_more_nothing_is_changed(sample: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("click.prompt", lambda *_, **__: "yes")
    said = sample("forget", "Dana Ruiz")
    assert said.code == 1
    assert "nothing was changed" in said.err
    monkeypatch.setattr("click.prompt", lambda *_, **__: "dana  RUIZ")
    assert sample("forget", "Dana Ruiz").code == 0


def test_two_of_one_name_are_listed_and_neither_is_forgotten(sample: Shell, tmp_path: Path) -> None:
    file = tmp_path / "more.csv"
    file.write_text("name,email,external_id\nDana Ruiz,dana@other.example,XX-77\n", encoding="utf-8")
    sample("import", "customers", file)
    said = sample("forget", "Dana Ruiz", "--yes")
    assert said.code == 1
    assert "2 customers are called “Dana Ruiz”" in said.err
    assert "XX-77" in said.err
    assert sample("forget", "XX-77", "--yes").code == 0
    assert sample("prefers", "Dana Ruiz").code == 0


@pytest.mark.parametrize("asked", ["danna ruiz", "the busy parent", "Zebulon Quirk"])
def test_nobody_is_forgotten_by_a_guess(sample: Shell, asked: str) -> None:
    said = sample("forget", asked, "--yes")
    assert said.code == 1
    assert said.err.strip()


def test_scripts_get_the_record_as_data_and_it_names_nobody(sample: Shell) -> None:
    foreseen = json.loads(sample("forget", "Dana Ruiz", "--dry-run", "--json").out)
    done = json.loads(sample("forget", "Dana Ruiz", "--yes", "--json").out)
    for told in (foreseen, done):
        shape("forget").validate(told)
        assert "Dana" not in json.dumps(told)
    assert (foreseen["rows"]["touches"], done["clean"]) == (done["rows"]["touches"], True)


def test_rows_that_were_refused_lose_whoever_is_forgotten(sample: Shell, tmp_path: Path) -> None:
    file = tmp_path / "visits.csv"
    file.write_text(
        "customer,aspect,value,polarity,source,note\n"
        'dana.ruiz@example.com,colour,red,likes,said,"over\ntwo lines"\n'
        "nobody@example.com,topic,bulbs,likes,said,met Dana Ruiz\n"
        "nobody@example.com,topic,bulbs,likes,said,met Ben\n",
        encoding="utf-8",
    )
    sample("import", "evidence", file)
    rejects = tmp_path / "visits.rejects.csv"
    assert "Dana Ruiz" in rejects.read_text("utf-8-sig")
    said = sample("forget", "Dana Ruiz", "--yes")
    assert str(rejects) in said.out
    left = rejects.read_text("utf-8-sig")
    assert "Dana" not in left
    assert "met Ben" in left
    assert left.splitlines()[0].startswith("line,")


def test_a_folder_that_is_imported_from_is_looked_through_and_what_cannot_be_read_is_said(
    sample: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "watched"
    folder.mkdir()
    (folder / "crm.csv").write_bytes("name;note\r\nBen;ok\r\nDana Ruiz;café\r\n".encode("cp1252"))
    (folder / "crm.xlsx").write_bytes(b"PK\x03\x04")
    monkeypatch.setenv("IMPORT_FOLDERS", str(folder))
    said = sample("forget", "Dana Ruiz", "--yes")
    assert said.code == 1
    assert "crm.xlsx: It is no plain table" in said.out
    assert (folder / "crm.csv").read_bytes() == b"name;note\r\nBen;ok\r\n"


def test_all_that_is_stored_of_somebody_is_the_documented_shape(sample: Shell, tmp_path: Path) -> None:
    sample("draft", "--for", "Dana Ruiz", "--channel", "sms", "Roses from Monday, £14 each")
    out = tmp_path / "dana.json"
    said = sample("export-customer", "Dana Ruiz", "--out", out)
    assert said.code == 0
    told = json.loads(out.read_text("utf-8"))
    shape("export_customer").validate(told)
    assert told["customer"]["name"] == "Dana Ruiz"
    assert {"evidence", "consents", "consent_log", "touches", "drafts", "versions"} <= told["records"].keys()
    foreseen = json.loads(sample("forget", "Dana Ruiz", "--dry-run", "--json").out)
    assert {name: len(rows) for name, rows in told["records"].items()} | {"audiences": 1} == foreseen["rows"]
    assert out.stat().st_mode & 0o077 == 0
