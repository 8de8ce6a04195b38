from pathlib import Path

import pytest

from bot.imports.encoding import CHUNK, NoLines, NotText, Workbook, find_encoding
from bot.imports.table import Table

TEXT = "name;email\r\nŁukasz Wójcik;lukasz@example.com\r\nZoë;zoe@example.com\r\n"
WESTERN = "name;email\nZoë Brontë;zoe@example.com\nRenée “Née”;renee@example.com\n"


def names(path: Path) -> list[str]:
    with Table(path) as table:
        return [row.cells[0] for row in table.rows()]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_every_unicode_encoding_is_read_with_or_without_a_mark(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "c.csv"
    path.write_bytes(TEXT.encode(encoding))
    assert names(path) == ["Łukasz Wójcik", "Zoë"]


def test_what_is_no_utf8_is_read_as_excel_saves_it_in_the_west(tmp_path: Path) -> None:
    path = tmp_path / "c.csv"
    path.write_bytes(WESTERN.encode("cp1252"))
    assert names(path) == ["Zoë Brontë", "Renée “Née”"]


def test_one_broken_byte_costs_its_own_row_and_spoils_no_accents_elsewhere(tmp_path: Path) -> None:
    path = tmp_path / "c.csv"
    path.write_bytes(
        "name,email\nZoë,z@example.com\nRen".encode() + b"\xe9" + ",r@example.com\nJosé,j@example.com\n".encode()
    )
    with Table(path) as table:
        first, broken, last = table.rows()
    assert (first.cells[0], last.cells[0]) == ("Zoë", "José")
    assert "cell 1 holds a byte that is no text" in broken.problem
    assert "“Ren”" in broken.problem


def test_a_broken_byte_far_beyond_the_first_chunk_is_still_seen(tmp_path: Path) -> None:
    path = tmp_path / "c.csv"
    path.write_bytes(
        b"name,email\n" + b"Ann,a@example.com\n" * (CHUNK // 12) + "Ren\xe9,r@example.com\n".encode("cp1252")
    )
    assert find_encoding(path).name == "cp1252"
    assert names(path)[-1] == "René"


def test_a_zero_byte_costs_its_own_row(tmp_path: Path) -> None:
    path = tmp_path / "c.csv"
    path.write_bytes(b"name,email\nAnn,a@example.com\nB\0b,b@example.com\n")
    with Table(path) as table:
        assert [row.problem for row in table.rows()] == ["", "cell 1 holds a zero byte, after “B”"]


@pytest.mark.parametrize("head", [b"PK\x03\x04rest", b"\xd0\xcf\x11\xe0rest"])
def test_a_workbook_is_called_one_and_told_how_to_become_text(tmp_path: Path, head: bytes) -> None:
    path = tmp_path / "customers.xlsx"
    path.write_bytes(head)
    with pytest.raises(Workbook, match=r"customers\.xlsx is a spreadsheet .*“CSV UTF-8”"):
        find_encoding(path)


def test_a_binary_file_is_refused_with_the_place_of_its_first_strange_byte(tmp_path: Path) -> None:
    path = tmp_path / "photo.csv"
    path.write_bytes(b"GIF\x01\x02\x03\x04\x05\x06\x07" * 40)
    with pytest.raises(NotText, match="byte 4 is 0x01"):
        find_encoding(path)


def test_a_file_without_lines_is_not_read_into_memory(tmp_path: Path) -> None:
    path = tmp_path / "one-line.csv"
    path.write_bytes(b"x," * CHUNK)
    with pytest.raises(NoLines, match="from byte 1 on"):
        find_encoding(path)
