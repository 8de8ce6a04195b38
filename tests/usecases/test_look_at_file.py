from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.core.imports.kinds import Kind
from bot.core.imports.look import Look
from bot.core.imports.mapping import Mapping
from bot.imports.table import Table
from bot.usecases.look_at_file import look_at
from bot.usecases.ports import Store
from tests.core.imports.exports.files import HUBSPOT, ORDERS

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
LookAt = Callable[..., Look]


@pytest.fixture
def look(sqlite_store: Store, tmp_path: Path) -> LookAt:
    def look_into(text: str, **said: object) -> Look:
        path = tmp_path / "file.csv"
        path.write_text(text, encoding="utf-8", newline="")
        with Table(path) as table:
            return look_at(sqlite_store, table, now=lambda: NOW, **said)  # type: ignore[arg-type]  # by its keywords

    return look_into


def test_an_export_is_shown_as_it_would_be_stored_and_nothing_is_written(look: LookAt, sqlite_store: Store) -> None:
    found = look(HUBSPOT)
    assert (found.kind, found.what, found.rows, found.refused) == (Kind.CUSTOMERS, "HubSpot contacts", 3, 0)
    assert found.kinds == (Kind.CUSTOMERS, Kind.CONSENTS)
    assert "Contact owner" in found.ignored
    dana, nameless, _ = found.samples
    assert dict(dana.told)["phone"] == "+447700900123"
    assert "name" not in dict(nameless.told)
    assert dict(nameless.told)["consent to email"].startswith("withdrawn since")
    assert not any(sqlite_store.counts().values())


def test_rows_that_are_passed_over_say_nothing_and_amounts_are_of_the_whole_line(look: LookAt) -> None:
    kit, _, refunded = look(ORDERS).samples
    assert (dict(kit.told)["amount"], dict(kit.told)["currency"]) == ("20.00", "GBP")
    assert (refunded.told, refunded.why) == ((), "")


@pytest.mark.parametrize(
    ("headings", "kind"),
    [
        ("external_id,name,email", Kind.CUSTOMERS),
        ("customer,channel,at,status,external_id", Kind.TOUCHES),
        ("customer,channel,status,legal basis", Kind.CONSENTS),
        ("customer,at,item,total,currency", Kind.PURCHASES),
        ("audience,aspect,value,polarity,source", Kind.EVIDENCE),
    ],
)
def test_a_file_by_our_own_headings_is_known_without_a_word(look: LookAt, headings: str, kind: Kind) -> None:
    assert look(f"{headings}\n").kind is kind


def test_headings_that_nobody_knows_are_a_question(look: LookAt) -> None:
    found = look("Correo,Nombre\na@example.com,Ana\n")
    assert (found.kind, found.mapping, found.rows) == (None, None, 1)
    assert found.problems == ("No tool that we know writes these headings: say which column is which.",)


def test_what_somebody_said_once_holds_for_the_next_file_with_these_headings(look: LookAt, sqlite_store: Store) -> None:
    mapping = Mapping(kind=Kind.CUSTOMERS, columns=(("name", "Nombre"), ("email", "Correo")))
    sqlite_store.keep_mapping(["Nombre", "Correo"], mapping, "U-ana", NOW)
    found = look("correo,NOMBRE\na@example.com,Ana\n")
    assert (found.remembered, found.mapping) == (True, mapping)
    assert found.samples[0].told == (("name", "Ana"), ("email", "a@example.com"))


def test_the_reasons_of_refusals_are_told_once_each(look: LookAt) -> None:
    rows = "".join(f"C{number},Ann,nowhere\n" for number in range(5))
    found = look(f"external_id,name,email\n{rows}C9,,\n")
    assert (found.refused, found.looked) == (6, 6)
    assert [problem.split(":")[0] for problem in found.problems] == ["line 2", "line 7"]


def test_a_mapping_for_another_file_is_told_and_not_followed(look: LookAt) -> None:
    mapping = Mapping(kind=Kind.CUSTOMERS, columns=(("name", "Nombre"), ("email", "Correo")))
    found = look("name,email\nAnn,a@example.com\n", mapping=replace(mapping, tool=""))
    assert found.mapping is None
    assert "“Nombre” and “Correo”" in found.problems[0]
