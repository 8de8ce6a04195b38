import csv
import io
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.core.imports.row import Row
from bot.imports.table import BrokenHeadings, EmptyFile, EndlessHeading, NoPlainFile, NoSuchFile, Table

PRINTED = some.characters(codec="utf-8", exclude_categories=["Cc"], exclude_characters="\ufffd")
CELLS = some.text(PRINTED | some.sampled_from("\t\n\r,;|\"'"), max_size=12)


def rows_of(folder: Path, text: str) -> list[Row]:
    path = folder / "t.csv"
    path.write_text(text, encoding="utf-8", newline="")
    with Table(path) as table:
        return list(table.rows())


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_the_separator_is_the_one_that_makes_most_columns(tmp_path: Path, separator: str) -> None:
    path = tmp_path / "t.csv"
    path.write_text(separator.join(["name", '"e,m;a|i\tl"', "city"]) + "\n", encoding="utf-8")
    with Table(path) as table:
        assert (table.separator, table.headings) == (separator, ["name", "e,m;a|i\tl", "city"])


def test_excels_own_line_about_the_separator_is_understood(tmp_path: Path) -> None:
    assert rows_of(tmp_path, "sep=;\nname;email\nAnn;a@example.com\n") == [Row(3, ["Ann", "a@example.com"])]


def test_a_row_knows_the_line_it_begins_on_also_after_cells_of_several_lines(tmp_path: Path) -> None:
    text = 'name,note\r\nAnn,"one\r\ntwo\r\nthree"\r\n\r\nBob,x\r\n,\r\nCy,"a ""b"""\r\n'
    assert [(row.line, row.cells[0]) for row in rows_of(tmp_path, text)] == [(2, "Ann"), (6, "Bob"), (8, "Cy")]


def test_an_open_quotation_mark_costs_its_own_line_and_no_other(tmp_path: Path) -> None:
    text = 'name,note\nAnn,ok\nBob,"never closed\n' + "".join(f"P{n},fine\n" for n in range(5_000)) + 'Zed,"quoted"\n'
    found = rows_of(tmp_path, text)
    broken = [row for row in found if row.problem]
    assert [(row.line, row.cells) for row in broken] == [(3, ["Bob", "never closed"])]
    assert len(found) == 5_003
    assert found[-1] == Row(5_004, ["Zed", "quoted"])


def test_an_open_quotation_mark_on_the_last_line_is_told(tmp_path: Path) -> None:
    assert [row.problem[:29] for row in rows_of(tmp_path, 'name,note\nAnn,"x')] == ["a quotation mark on line 2 is"]


@given(some.lists(some.tuples(CELLS, CELLS).filter(any), max_size=20))
def test_whatever_a_csv_writer_writes_is_read_back(
    tmp_path_factory: pytest.TempPathFactory, cells: list[tuple[str, str]]
) -> None:
    out = io.StringIO(newline="")
    csv.writer(out).writerows([("name", "note"), *cells])
    assert [tuple(row.cells) for row in rows_of(tmp_path_factory.mktemp("t"), out.getvalue())] == cells


@pytest.mark.parametrize("text", ["", "\n\n", "sep=;\n"])
def test_an_empty_file_is_called_empty(tmp_path: Path, text: str) -> None:
    with pytest.raises(EmptyFile, match=r"t\.csv is empty"):
        rows_of(tmp_path, text)


def test_headings_that_never_end_are_told(tmp_path: Path) -> None:
    with pytest.raises(BrokenHeadings, match="first line"):
        rows_of(tmp_path, 'name,"email\nAnn,a@example.com\n')


def test_a_file_that_is_not_there_or_is_a_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(NoSuchFile, match="no such file"):
        Table(tmp_path / "nowhere.csv")
    with pytest.raises(NoSuchFile, match="is a directory"):
        Table(tmp_path)


def test_a_cell_of_a_hundred_thousand_characters_and_more_costs_its_own_row(tmp_path: Path) -> None:
    huge = "x" * (csv.field_size_limit() + 1)
    first, broken, last = rows_of(tmp_path, f"name,note\nAnn,ok\nBob,{huge}\nCy,ok\n")
    assert (first, last) == (Row(2, ["Ann", "ok"]), Row(4, ["Cy", "ok"]))
    assert "more than 131,072 characters" in broken.problem


def test_lines_are_counted_the_same_with_and_without_quotation_marks(tmp_path: Path) -> None:
    lines = [f"P{n},{chr(34)}a\nb{chr(34)}\n" if n % 997 == 0 else f"P{n},x\n" for n in range(1, 3_000)]
    text = "name,note\n" + "".join(lines)
    physical = text.split("\n")
    assert all(physical[row.line - 1].startswith(f"{row.cells[0]},") for row in rows_of(tmp_path, text))


def test_a_pipe_is_told_to_be_none_before_anybody_waits_for_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(NoPlainFile, match="pipe is a pipe or a device"):
        Table(tmp_path / "pipe")


def test_an_endless_heading_is_not_blamed_on_a_quotation_mark(tmp_path: Path) -> None:
    (tmp_path / "c.csv").write_text("n" * 140_000 + "\nAnn\n", encoding="utf-8")
    with pytest.raises(EndlessHeading, match="131,072 characters"):
        Table(tmp_path / "c.csv")
