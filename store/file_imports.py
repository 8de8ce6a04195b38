"""Files that somebody would like imported: each is decided about once, whoever presses, and ends once."""

from dataclasses import asdict, fields
from datetime import timedelta
from typing import Any

from sqlalchemy import Connection, Row, delete, select, update

from bot.core.audit import Deed
from bot.core.imports.audited import ENDS, begun, ended
from bot.core.imports.file_import import FileImport, ImportState
from bot.core.imports.mapping import Mapping, mapping_from
from bot.core.imports.report import ImportReport
from store.audit import AuditRows
from store.bound import upsert
from store.clock import from_now
from store.forgetting import PORTION
from store.tables import file_imports

FACTS = tuple(each.name for each in fields(FileImport))


class FileImportRows(AuditRows):
    def begin_import(self, wanted: FileImport) -> FileImport:
        """The file of that id as it was taken down first: what a repeated job finds anew changes nothing. The audit has
        whose import begins with it, where nobody had to be asked.
        """
        row = {"workspace": self._workspace} | {name: getattr(wanted, name) for name in FACTS}
        row |= {"headings": list(wanted.headings), "mapping": _told(wanted.mapping)}
        with self._writing() as connection:
            first = upsert(connection, file_imports).values(row).on_conflict_do_nothing()
            taken = connection.execute(first.returning(file_imports.c.id)).first()
            if taken and wanted.state is ImportState.RUNNING:
                self._note_begun(connection, wanted)
            return self._read_import(connection, wanted.id) or wanted

    def file_import(self, import_id: str) -> FileImport | None:
        with self._reading() as connection:
            return self._read_import(connection, import_id)

    def take_import_for(self, import_id: str, mapping: Mapping | None, zone: str) -> bool:
        """Somebody said what the file is. False once it was decided about."""
        return self._change_import(import_id, (ImportState.ASKED,), {"mapping": _told(mapping), "zone": zone})

    def decide_import(self, import_id: str, state: ImportState, by: str) -> bool:
        """Import it or leave it. False where that was decided already."""
        with self._writing() as connection:
            if not self._turn_import(connection, import_id, (ImportState.ASKED,), {"state": state, "decided_by": by}):
                return False
            if state is ImportState.RUNNING and (file := self._read_import(connection, import_id)):
                self._note_begun(connection, file)
            return True

    def stop_import(self, import_id: str) -> bool:
        """False where it does not run."""
        return self._change_import(import_id, (ImportState.RUNNING,), {"state": ImportState.STOPPING})

    def end_import(self, import_id: str, state: ImportState, report: ImportReport | None = None) -> bool:
        """It is done, stopped or failed; the report is of what was stored by then, and goes to the audit. False where it
        had ended already.
        """
        with self._writing() as connection:
            if not self._turn_import(
                connection, import_id, (ImportState.RUNNING, ImportState.STOPPING), {"state": state}
            ):
                return False
            if file := self._read_import(connection, import_id):
                facts = ended(file.name, file.origin, report)
                self._note(connection, ENDS[state], file.id, file.decided_by, at=self._now(), facts=facts)
            return True

    def _note_begun(self, connection: Connection, file: FileImport) -> None:
        facts = begun(file.name, file.mapping.kind if file.mapping else None, file.origin)
        self._note(connection, Deed.IMPORT_BEGUN, file.id, file.decided_by, at=self._now(), facts=facts)

    def _change_import(self, import_id: str, stands: tuple[ImportState, ...], values: dict[str, object]) -> bool:
        with self._writing() as connection:
            return self._turn_import(connection, import_id, stands, values)

    def _turn_import(
        self, connection: Connection, import_id: str, stands: tuple[ImportState, ...], values: dict[str, object]
    ) -> bool:
        mine = (file_imports.c.workspace == self._workspace, file_imports.c.id == import_id)
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
