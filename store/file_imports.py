"""Files that somebody would like imported: each is decided about once, whoever presses, and ends once."""

from dataclasses import asdict, fields
from datetime import timedelta
from typing import Any

from sqlalchemy import Connection, Row, delete, select, update

from bot.core.imports.file_import import FileImport, ImportState
from bot.core.imports.mapping import Mapping, mapping_from
from store.bound import Bound, upsert
from store.clock import from_now
from store.forgetting import PORTION
from store.tables import file_imports

FACTS = tuple(each.name for each in fields(FileImport))


class FileImportRows(Bound):
    def begin_import(self, wanted: FileImport) -> FileImport:
        """The file of that id as it was taken down first: what a repeated job finds anew changes nothing."""
        row = {"workspace": self._workspace} | {name: getattr(wanted, name) for name in FACTS}
        row |= {"headings": list(wanted.headings), "mapping": _told(wanted.mapping)}
        with self._writing() as connection:
            connection.execute(upsert(connection, file_imports).values(row).on_conflict_do_nothing())
            return self._read_import(connection, wanted.id) or wanted

    def file_import(self, import_id: str) -> FileImport | None:
        with self._reading() as connection:
            return self._read_import(connection, import_id)

    def take_import_for(self, import_id: str, mapping: Mapping | None, zone: str) -> bool:
        """Somebody said what the file is. False once it was decided about."""
        return self._change_import(import_id, (ImportState.ASKED,), {"mapping": _told(mapping), "zone": zone})

    def decide_import(self, import_id: str, state: ImportState, by: str) -> bool:
        """Import it or leave it. False where that was decided already."""
        return self._change_import(import_id, (ImportState.ASKED,), {"state": state, "decided_by": by})

    def stop_import(self, import_id: str) -> bool:
        """False where it does not run."""
        return self._change_import(import_id, (ImportState.RUNNING,), {"state": ImportState.STOPPING})

    def end_import(self, import_id: str, state: ImportState) -> bool:
        """It is done, stopped or failed. False where it had ended already."""
        return self._change_import(import_id, (ImportState.RUNNING, ImportState.STOPPING), {"state": state})

    def _change_import(self, import_id: str, stands: tuple[ImportState, ...], values: dict[str, object]) -> bool:
        mine = (file_imports.c.workspace == self._workspace, file_imports.c.id == import_id)
        with self._writing() as connection:
            changed = update(file_imports).where(*mine, file_imports.c.state.in_(stands)).values(values)
            return connection.execute(changed).rowcount > 0

    def _read_import(self, connection: Connection, import_id: str) -> FileImport | None:
        row = connection.execute(self._mine(file_imports, *FACTS).where(file_imports.c.id == import_id)).first()
        return _file_import(row) if row else None


def forget_old_imports(connection: Connection, older_than: timedelta) -> int:
    """Forget up to PORTION of them, of any workspace, that were taken down longer ago than that; returns how many."""
    columns = file_imports.c
    old = select(columns.workspace, columns.id).where(columns.at < from_now(-older_than)).order_by(columns.at)
    rows = connection.execute(old.limit(PORTION).with_for_update(skip_locked=True)).all()
    for workspace, import_id in rows:
        connection.execute(delete(file_imports).where(columns.workspace == workspace, columns.id == import_id))
    return len(rows)


def _file_import(row: Row[tuple[Any, ...]]) -> FileImport:
    told = {name: getattr(row, name) for name in FACTS}
    mapping = None if told["mapping"] is None else mapping_from(told["mapping"])
    return FileImport(**told | {"headings": tuple(told["headings"]), "mapping": mapping})


def _told(mapping: Mapping | None) -> dict[str, Any] | None:
    """As JSON for the database."""
    return None if mapping is None else asdict(mapping)
