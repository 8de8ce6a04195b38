import errno
import os
from pathlib import Path

import pytest

from bot.core.imports.row import Row
from bot.imports.rejects import CannotWriteRejects, Rejects, rejects_beside

HEADINGS = ["name", "note"]


def test_nothing_is_written_where_nothing_is_refused(tmp_path: Path) -> None:
    with Rejects(tmp_path / "r.csv", tmp_path / "c.csv", HEADINGS, ","):
        pass
    assert list(tmp_path.iterdir()) == []


def test_an_import_that_breaks_off_leaves_no_half_file_and_keeps_the_one_before(tmp_path: Path) -> None:
    (tmp_path / "r.csv").write_text("mended by hand", encoding="utf-8")

    def break_off() -> None:
        with Rejects(tmp_path / "r.csv", tmp_path / "c.csv", HEADINGS, ",") as rejects:
            rejects.refuse(Row(2, ["Ann", "x"]), "why")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        break_off()
    assert [path.name for path in tmp_path.iterdir()] == ["r.csv"]
    assert (tmp_path / "r.csv").read_text(encoding="utf-8") == "mended by hand"


def test_cells_beyond_the_headings_are_kept_for_the_one_who_mends(tmp_path: Path) -> None:
    with Rejects(tmp_path / "r.csv", tmp_path / "c.csv", HEADINGS, ";") as rejects:
        rejects.refuse(Row(7, ["Ann", "a", "stray"]), "has 3 cells")
    assert (tmp_path / "r.csv").read_text(encoding="utf-8-sig").splitlines() == [
        "line;reason;name;note",
        "7;has 3 cells;Ann;a;stray",
    ]


def test_a_folder_that_is_not_there_is_told_before_anything_is_read(tmp_path: Path) -> None:
    with pytest.raises(CannotWriteRejects, match="no such folder"):
        Rejects(tmp_path / "nowhere" / "r.csv", tmp_path / "c.csv", HEADINGS, ",")


def test_what_is_no_file_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    for place in ("folder", "pipe"):
        with pytest.raises(CannotWriteRejects, match="stands there"):
            Rejects(tmp_path / place, tmp_path / "c.csv", HEADINGS, ",")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["folder", "pipe"]


def test_a_disk_that_is_full_is_told_and_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_part: Path, _place: Path) -> Path:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with (
        pytest.raises(CannotWriteRejects, match="no space left"),
        Rejects(tmp_path / "r.csv", tmp_path / "c.csv", HEADINGS, ",") as rejects,
    ):
        rejects.refuse(Row(2, ["Ann", "x"]), "why")
    assert list(tmp_path.iterdir()) == []


def test_the_reject_file_stands_beside_its_source() -> None:
    assert rejects_beside(Path("data/customers.csv")) == Path("data/customers.rejects.csv")
