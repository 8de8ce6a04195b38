"""Why nothing comes of a press below a file."""

from bot.core.errors import TheirRulesError
from bot.core.imports.file_import import ImportState

STANDS = {
    ImportState.ASKED: "is still to be decided about",
    ImportState.RUNNING: "is being imported already",
    ImportState.STOPPING: "was being imported and is stopped",
    ImportState.STOPPED: "was imported until it was stopped",
    ImportState.DONE: "is imported already",
    ImportState.FAILED: "could not be imported",
    ImportState.LEFT: "was left as it is",
}


class NoSuchImport(TheirRulesError):
    """That was too long ago: I do not know the file any more. Share it again, and I look at it."""


class NotTheirFile(TheirRulesError):
    """{who} shared this file, and decides what becomes of it. Share it yourself to decide about your own."""


class DecidedAlready(TheirRulesError):
    """“{name}” {stands}, so nothing was done now. Share it again to begin anew: nothing is stored twice."""

    def __init__(self, *, name: str, state: ImportState) -> None:
        super().__init__(name=name, stands=STANDS[state])


class OverAlready(TheirRulesError):
    """The import of “{name}” is over: there is nothing left to stop."""
