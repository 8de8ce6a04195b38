"""The watched folder: what lies in it, new and whole, is taken down once, whichever process sees it."""

from bot.slack.import_requests import found_request
from bot.slack.kit import Kit


class ImportWatch:
    """Of one process. Two that watch one folder see the same files: the second is told that they are known."""

    def __init__(self, kit: Kit, workspace: str) -> None:
        self._kit, self._workspace = kit, workspace

    def look(self) -> None:
        for name, mark in self._kit.tables.quiet():
            self._kit.desk.take(found_request(mark, name, self._workspace))
