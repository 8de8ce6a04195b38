"""A folder that is watched: which files in it are new and whole, and where they go once they are imported."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from bot.core.errors import TheirRulesError

TABLES = (".csv", ".tsv", ".tab", ".txt", ".xlsx")
DONE = "done"
"""The folder inside it that imported files are moved to, with the rows that were refused."""


class NoSuchFolder(TheirRulesError):
    """IMPORT_WATCH leads to {folder}, which is no folder that I may write to ({reason}). Make it, or correct the setting."""


class NotInFolder(TheirRulesError):
    """{name} does not lie in the watched folder any more. Put it there again to have it imported."""


@dataclass(slots=True)
class WatchedFolder:
    """Of one process, which remembers what it saw when it last looked. Folders inside it are nobody's business here."""

    folder: Path
    _seen: dict[str, str] = field(default_factory=dict)

    def require(self) -> None:
        """Raises NoSuchFolder where nothing can be moved to its folder of what is done."""
        try:
            (self.folder / DONE).mkdir(exist_ok=True)
        except OSError as error:
            raise NoSuchFolder(folder=self.folder, reason=(error.strerror or "").lower()) from error

    def look(self) -> list[tuple[str, str]]:
        """Tables that are as they were at the look before, so that nobody writes to them any more: the name of each, and a
        mark that is another as soon as the file is. Put there anew, it is new.
        """
        now = dict(self._marks())
        quiet = [(name, mark) for name, mark in sorted(now.items()) if self._seen.get(name) == mark]
        self._seen = now
        return quiet

    def path_of(self, name: str) -> Path:
        """Raises NotInFolder, for a name that leads elsewhere as well."""
        path = self.folder / name
        if Path(name).name != name or path.is_symlink() or not path.is_file():
            raise NotInFolder(name=name)
        return path

    def put_away(self, name: str) -> None:
        """It is done. What was put away under that name before stays; what is gone already is done."""
        try:
            path = self.path_of(name)
        except NotInFolder:
            return
        path.replace(self.place_for(name))

    def place_for(self, name: str) -> Path:
        """Where it goes once it is done: people.csv, people-2.csv ..."""
        self.require()
        done, stem, ending = self.folder / DONE, Path(name).stem, Path(name).suffix
        numbered = (done / f"{stem}{f'-{number}' if number > 1 else ''}{ending}" for number in range(1, 100_000))
        return next(place for place in numbered if not place.exists())

    def _marks(self) -> Iterator[tuple[str, str]]:
        for path in self.folder.glob("*"):
            if path.suffix.lower() not in TABLES or path.name.startswith((".", "~")):
                continue
            try:
                stands = path.lstat()
            except FileNotFoundError:  # moved away at this moment
                continue
            if path.is_file() and not path.is_symlink():
                told = f"{path.name}\0{stands.st_size}\0{stands.st_mtime_ns}\0{stands.st_ctime_ns}\0{stands.st_ino}"
                yield path.name, sha256(told.encode(errors="surrogateescape")).hexdigest()[:32]
