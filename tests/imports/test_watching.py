"""The watched folder: a file is taken when it is whole, and nothing that was put away is lost."""

import os
from pathlib import Path

import pytest

from bot.imports.watching import NoSuchFolder, NotInFolder, WatchedFolder


@pytest.fixture
def folder(tmp_path: Path) -> WatchedFolder:
    return WatchedFolder(tmp_path)


def names(folder: WatchedFolder) -> list[str]:
    return [name for name, _ in folder.look()]


def test_a_file_is_whole_once_it_has_not_changed_between_two_looks(folder: WatchedFolder) -> None:
    path = folder.folder / "people.csv"
    path.write_text("name,email\n")
    assert names(folder) == []
    with path.open("a") as file:
        file.write("Dana,dana@example.org\n")
    assert names(folder) == []
    assert names(folder) == ["people.csv"]


def test_only_tables_are_taken_and_nothing_of_ours_or_half_written(folder: WatchedFolder) -> None:
    folder.require()
    for name in (".people.csv", "~people.xlsx", "people.csv.part", "notes.md", "done/old.csv", "people.XLSX"):
        (folder.folder / name).write_text("x")
    (folder.folder / "folder.csv").mkdir()
    (folder.folder / "link.csv").symlink_to("/etc/hostname")
    names(folder)
    assert names(folder) == ["people.XLSX"]


def test_the_same_file_put_there_again_has_another_mark(folder: WatchedFolder) -> None:
    path = folder.folder / "people.csv"
    path.write_text("name\n")
    os.utime(path, (1, 1))
    folder.look()
    [(_, first)] = folder.look()
    path.rename(folder.folder / "away")
    (folder.folder / "new").write_text("name\n")
    (folder.folder / "new").rename(path)
    os.utime(path, (1, 1))
    folder.look()
    [(_, second)] = folder.look()
    assert first != second


def test_what_is_done_is_put_away_under_a_name_of_its_own(folder: WatchedFolder) -> None:
    for text in ("one", "two"):
        (folder.folder / "people.csv").write_text(text)
        folder.put_away("people.csv")
    folder.put_away("people.csv")  # again, as after a crash
    assert (folder.folder / "done/people.csv").read_text() == "one"
    assert (folder.folder / "done/people-2.csv").read_text() == "two"


@pytest.mark.parametrize("name", ["../people.csv", "/etc/hostname", "gone.csv", "done", ""])
def test_no_name_leads_out_of_the_folder(folder: WatchedFolder, name: str) -> None:
    folder.require()
    with pytest.raises(NotInFolder):
        folder.path_of(name)


def test_a_folder_that_is_not_there_is_told_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(NoSuchFolder, match="IMPORT_WATCH leads to"):
        WatchedFolder(tmp_path / "none").require()
