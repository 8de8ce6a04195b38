import zipfile
from datetime import date, datetime
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import Workbook

from bot.core.errors import TheirRulesError
from bot.core.imports.row import Row
from bot.imports.opening import SheetOfAText, open_table
from bot.imports.spreadsheet import (
    BrokenWorkbook,
    HugeWorkbook,
    MergedHeadings,
    NoSuchSheet,
    OldWorkbook,
    Spreadsheet,
    UncountedFormulas,
)
from bot.imports.table import EmptyFile, Table

Cells = list[list[object]]
HEADINGS: list[object] = ["external_id", "name", "phone"]


def saved(path: Path, **sheets: Cells) -> Path:
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(path)
    return path


def read(path: Path, sheet: str | None = None) -> tuple[list[str], list[Row]]:
    with open_table(path, sheet) as table:
        return list(table.headings), list(table.rows())


def test_cells_are_read_as_people_see_them(tmp_path: Path) -> None:
    day, moment = date(2026, 3, 14), datetime(2026, 3, 14, 9, 30)  # noqa: DTZ001 - a spreadsheet knows no zones
    path = saved(
        tmp_path / "t.xlsx", People=[["n", "text", "day", "at", "yes", "half"], [12.0, "007 ", day, moment, True, 0.5]]
    )
    assert read(path)[1] == [Row(2, ["12", "007", "2026-03-14", "2026-03-14T09:30:00", "true", "0.5"])]


def test_numbers_of_telephones_are_not_shortened(tmp_path: Path) -> None:
    path = saved(tmp_path / "t.xlsx", People=[["phone", "name"], [447700900123.0, "Kim"]])
    assert read(path)[1][0].cells[0] == "447700900123"


def test_titles_above_the_headings_and_empty_rows_are_passed_over(tmp_path: Path) -> None:
    rows: Cells = [["Customers of 2026"], [], HEADINGS, ["1", "Ann", None], [None, None, None], ["2", "Bo", "x"]]
    headings, found = read(saved(tmp_path / "t.xlsx", People=rows))
    assert headings == HEADINGS
    assert found == [Row(4, ["1", "Ann", ""]), Row(6, ["2", "Bo", "x"])]


def test_the_first_sheet_with_data_is_read_and_the_others_are_named(tmp_path: Path) -> None:
    path = saved(tmp_path / "t.xlsx", Empty=[], People=[HEADINGS], More=[["x", "y"], [1, 2]])
    with Spreadsheet(path) as table:
        assert (table.sheet, table.others) == ("People", ("More",))
    assert read(path, "More") == (["x", "y"], [Row(2, ["1", "2"])])
    with pytest.raises(NoSuchSheet, match=r"no sheet “Mehr”\. It has “Empty”, “People”, “More”"):
        open_table(path, "Mehr")


def test_merged_headings_are_refused_with_their_place_and_merged_titles_are_not(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["A title over all of it"], ["id", "name", "phone"], ["1", "Ann", "2"]):
        sheet.append(row)
    sheet.merge_cells("A1:C1")
    book.save(tmp_path / "title.xlsx")
    assert read(tmp_path / "title.xlsx")[0] == ["id", "name", "phone"]
    sheet.merge_cells("B2:C2")
    book.save(tmp_path / "merged.xlsx")
    with pytest.raises(MergedHeadings, match="cells B2:C2 of the sheet “Sheet”"):
        open_table(tmp_path / "merged.xlsx")


def test_a_row_is_as_wide_as_the_headings_and_wider_only_where_something_stands_there(tmp_path: Path) -> None:
    path = saved(tmp_path / "t.xlsx", People=[HEADINGS, ["1"], ["2", "Bo", "x", None], ["3", "Cy", "x", "beyond"]])
    assert [len(row.cells) for row in read(path)[1]] == [3, 3, 4]


def test_the_error_of_a_formula_is_the_problem_of_its_row(tmp_path: Path) -> None:
    path = saved(tmp_path / "t.xlsx", People=[HEADINGS, ["1", "#N/A", ""]])
    assert read(path)[1][0].problem == "cell 2 holds #N/A, the error of a formula"


def test_formulas_whose_results_nobody_saved_are_refused_with_the_first_place(tmp_path: Path) -> None:
    path = saved(tmp_path / "t.xlsx", People=[HEADINGS, ["1", "Ann", ""], ["2", '=A2 & "<Bo>"', ""]])
    with pytest.raises(UncountedFormulas, match="the cell B3 of the sheet “People”"):
        open_table(path)


def test_a_formula_with_its_result_is_read_by_it_even_where_that_is_empty(tmp_path: Path) -> None:
    path = saved(tmp_path / "t.xlsx", People=[HEADINGS, ["1", "=1+1", '=""']])
    written = path.read_bytes()
    with zipfile.ZipFile(BytesIO(written)) as before, zipfile.ZipFile(path, "w") as after:
        for part in before.namelist():
            told = before.read(part).replace(b"<f>1+1</f><v />", b"<f>1+1</f><v>2</v>")
            after.writestr(part, told.replace(b'<c r="C2"><f>""</f><v />', b'<c r="C2" t="str"><f>""</f><v></v>'))
    assert read(path)[1] == [Row(2, ["1", "2", ""])]


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", OldWorkbook),
        (b"PK\x03\x04 and then nothing", BrokenWorkbook),
    ],
)
def test_what_is_no_workbook_of_today_is_one_sentence(
    tmp_path: Path, content: bytes, error: type[TheirRulesError]
) -> None:
    path = tmp_path / "t.xlsx"
    path.write_bytes(content)
    with pytest.raises(error, match=r"t\.xlsx"):
        open_table(path)


def test_a_packed_file_that_is_no_workbook_and_a_cut_off_one_are_broken(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "other.xlsx", "w") as packed:
        packed.writestr("readme.txt", "hello")
    whole = saved(tmp_path / "whole.xlsx", People=[HEADINGS, ["1", "Ann", "2"]]).read_bytes()
    (tmp_path / "cut.xlsx").write_bytes(whole[: len(whole) // 2])
    for name in ("other.xlsx", "cut.xlsx"):
        with pytest.raises(BrokenWorkbook):
            open_table(tmp_path / name)


def test_a_sheet_that_is_no_xml_is_broken_too(tmp_path: Path) -> None:
    path = saved(tmp_path / "t.xlsx", People=[HEADINGS, ["1", "Ann", "2"]])
    with zipfile.ZipFile(path) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    parts["xl/worksheets/sheet1.xml"] = b"<worksheet><sheetData><row><c"
    with zipfile.ZipFile(path, "w") as packed:
        for name, content in parts.items():
            packed.writestr(name, content)
    with pytest.raises(BrokenWorkbook):
        open_table(path)


def test_a_packed_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    path = saved(tmp_path / "t.xlsx", People=[HEADINGS])
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/worksheets/sheet9.xml", b" " * 60_000_000)
    with pytest.raises(HugeWorkbook, match="unpacks to more"):
        open_table(path)


def test_a_workbook_without_anything_in_it_is_empty(tmp_path: Path) -> None:
    with pytest.raises(EmptyFile):
        open_table(saved(tmp_path / "t.xlsx", People=[]))


def test_a_file_is_opened_by_what_it_is_not_by_its_name(tmp_path: Path) -> None:
    path = tmp_path / "t.xlsx"
    path.write_text("name,email\nAnn,a@example.com\n", encoding="utf-8")
    with open_table(path) as table:
        assert isinstance(table, Table)
    with pytest.raises(SheetOfAText):
        open_table(path, "People")
