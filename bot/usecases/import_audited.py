"""Import a file, and have the audit tell who did: when it begins, for a process may be killed, and how it ended."""

from dataclasses import dataclass, replace

from bot.core.audit import Deed, Facts
from bot.core.imports.audited import COMMAND_LINE, begun, ended
from bot.core.imports.kinds import Kind
from bot.core.imports.mapping import Mapping
from bot.core.imports.report import ImportReport
from bot.usecases.import_file import Importer, Table


@dataclass(slots=True)
class Accounted:
    """One import that somebody answers for: `by` is who has it done, `import_id` what the audit calls it."""

    importer: Importer
    by: str
    import_id: str
    _so_far: ImportReport | None = None

    def import_file(self, kind: Kind, table: Table, mapping: Mapping | None = None) -> ImportReport:
        """Raises what Importer raises. A trial run changes nothing, so nobody is told of it."""
        if self.importer.dry_run:
            return self.importer.import_file(kind, table, mapping)
        self._note(Deed.IMPORT_BEGUN, begun(table.name, kind, COMMAND_LINE))
        deed = Deed.IMPORT_FAILED
        try:
            self._so_far = replace(self.importer, on_batch=self._on_batch).import_file(kind, table, mapping)
            deed = Deed.IMPORTED
            return self._so_far
        except KeyboardInterrupt:
            deed = Deed.IMPORT_STOPPED
            raise
        finally:
            self._note(deed, ended(table.name, COMMAND_LINE, self._so_far))

    def _on_batch(self, report: ImportReport) -> None:
        self._so_far = report
        self.importer.on_batch(report)

    def _note(self, deed: Deed, facts: Facts) -> None:
        self.importer.store.note_deed(deed, self.import_id, self.by, self.importer.now(), facts)
