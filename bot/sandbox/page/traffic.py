"""What went between Slack and the app, a line each, for the page's inspector; whole on demand."""

from bot.core.errors import TheirRulesError
from bot.sandbox.journal import Ack, ApiCall, Journal
from bot.sandbox.wire import Doc

SHOWN_AT_FIRST = 300
"""Lines that a page gets when it is opened: more than anybody scrolls through."""


class NoSuchLine(TheirRulesError):
    """The traffic has no line {number}."""


class Traffic:
    """Calls and deliveries in the order in which they were written down."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def since(self, read: int) -> tuple[dict[str, Doc], int]:
        """The lines from number `read` on, by key, and the number to go on from."""
        entries = self._journal.since(read)
        lines = {f"traffic/{number}": _line(number, entry) for number, entry in entries[-SHOWN_AT_FIRST:]}
        return lines, read + len(entries)

    def whole(self, number: int) -> Doc:
        """One line with what was sent and what came back. Raises NoSuchLine."""
        for known, entry in self._journal.since(max(number, 0)):
            if known == number:
                return _whole(entry)
        raise NoSuchLine(number=number)


def _line(number: int, entry: ApiCall | Ack) -> Doc:
    shared: Doc = {"number": number, "at": entry.at, "seconds": entry.seconds}
    if isinstance(entry, ApiCall):
        outcome = entry.error or "ok"
        return shared | {
            "way": "from app",
            "kind": "Web API",
            "name": entry.method,
            "ok": entry.ok,
            "outcome": f"{entry.status} {outcome}",
        }
    again = f", attempt {entry.attempt + 1}" if entry.attempt else ""
    outcome = "acknowledged" if entry.acknowledged else entry.why_not or "no answer"
    return shared | {
        "way": "to app",
        "kind": entry.kind,
        "name": entry.name,
        "ok": entry.acknowledged,
        "outcome": f"{outcome}{again}",
    }


def _whole(entry: ApiCall | Ack) -> Doc:
    if isinstance(entry, ApiCall):
        return {"asked": entry.arguments, "answered": entry.answer}
    return {"sent": entry.sent, "acknowledged with": entry.payload}
