"""One sandbox at a time on a store: two would take each other's work, and answer in the wrong window."""

import sqlite3
from pathlib import Path

from bot.core.errors import Exit, TheirRulesError


class RunsAlready(TheirRulesError):
    """A sandbox runs already on this store, at {address}. Open that page, or start another one beside it with --db PATH."""

    exit = Exit.ANSWER_IS_NO


class Lock:
    """Held until it is let go or the process ends, however it ends: SQLite's own lock on an empty file beside the store."""

    def __init__(self, store: Path) -> None:
        self._address = store.with_suffix(".address")
        store.parent.mkdir(parents=True, exist_ok=True)
        self._held = sqlite3.connect(store.with_suffix(".lock"), timeout=0, isolation_level=None)

    def take(self) -> None:
        """Raises RunsAlready, with the address of the other one."""
        try:
            self._held.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            self._held.close()
            raise RunsAlready(address=self._known_address()) from error

    def tell(self, address: str) -> None:
        """Where to find us, for whoever comes next."""
        self._address.write_text(address, encoding="utf-8")

    def let_go(self) -> None:
        self._held.close()

    def _known_address(self) -> str:
        known = self._address.read_text(encoding="utf-8") if self._address.exists() else ""
        return known or "an address it has yet to tell"
