"""Files that came over the wire: readable while they are worked on, by us alone, and gone after, whatever happens."""

import os
import stat
import time
from pathlib import Path

import pytest

from bot.core.imports.row import Row
from bot.imports.received import LEFT_BEHIND, ReceivedFiles, safe_name
from bot.imports.table import EmptyFile

PEOPLE = [b"name,em", b"ail\nDana,dana@example.org\n"]


def left(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_a_table_is_read_with_its_refused_rows_and_nothing_is_left(tmp_path: Path) -> None:
    files = ReceivedFiles(tmp_path / "received")
    with files.received("people.csv", PEOPLE) as table:
        rows = list(table.rows())
        assert (table.name, list(table.headings), rows[0].cells) == (
            "people.csv",
            ["name", "email"],
            ["Dana", "dana@example.org"],
        )
        table.refuse(rows[0], "is known")
        rejects = table.rejects()
        assert rejects
        assert rejects[0] == "people.rejects.csv"
        assert b"2,is known,Dana" in rejects[1]
        assert {stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "received").iterdir()} == {0o700}
    assert not left(tmp_path)


def test_nothing_is_left_of_a_file_that_cannot_be_read_or_never_came_whole(tmp_path: Path) -> None:
    files = ReceivedFiles(tmp_path)
    with pytest.raises(EmptyFile), files.received("people.csv", [b""]):
        pass
    with pytest.raises(ZeroDivisionError), files.received("people.csv", (b"x" * (1 // n) for n in (1, 0))):
        pass
    assert not list(tmp_path.iterdir())


def test_what_a_killed_process_left_goes_with_the_next_file(tmp_path: Path) -> None:
    old, young = tmp_path / "old", tmp_path / "young"
    for folder in (old, young):
        folder.mkdir()
        (folder / "people.csv").write_text("name\n")
    long_ago = time.time() - LEFT_BEHIND - 60
    os.utime(old, (long_ago, long_ago))
    with ReceivedFiles(tmp_path).received("people.csv", PEOPLE):
        pass
    assert left(tmp_path) == [young / "people.csv"]


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("../../etc/passwd.csv", "etc passwd.csv"),
        ("a\0b\n.csv", "a b .csv"),
        ("", "file"),
        ("..", "file"),
        ("Ä" * 300 + ".csv", "Ä" * 96 + ".csv"),
    ],
)
def test_a_name_leads_nowhere_else_and_keeps_its_ending(tmp_path: Path, name: str, safe: str) -> None:
    told = safe_name(name)
    assert "/" not in told
    assert told.strip() == told
    assert told.replace("  ", " ").replace("  ", " ") in (safe, safe.replace(" .csv", ".csv")) or len(told) <= 104
    (tmp_path / told).write_text("x")


def test_no_row_is_refused_and_no_file_comes_back(tmp_path: Path) -> None:
    with ReceivedFiles(tmp_path).received("people.csv", PEOPLE) as table:
        assert table.rejects() is None
        assert isinstance(next(table.rows()), Row)
