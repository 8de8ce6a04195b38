"""An import that was decided on: told as it goes, stopped where somebody says so, and gone on with after a crash."""

import logging
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from zoneinfo import ZoneInfo

from pydantic import TypeAdapter

from bot.core.errors import ServiceDown, TheirRulesError
from bot.core.imports.errors import NoSuchImport
from bot.core.imports.file_import import FileImport, ImportState, Origin
from bot.core.imports.report import ImportReport
from bot.slack.answers.imports import opened, reads_alone
from bot.slack.answers.stopped import was_stopped
from bot.slack.chat import Mark
from bot.slack.errors import words_for
from bot.slack.import_requests import ImportDue
from bot.slack.kit import Kit
from bot.slack.payloads import Asked
from bot.slack.reply import Reply
from bot.slack.views.errors import sorry
from bot.slack.views.imports import ended, importing, not_imported, progress, settled
from bot.slack.views.message import Message
from bot.usecases.import_file import Importer
from bot.usecases.import_shared_file import Ended, Going, import_shared_file
from bot.usecases.ports import OpenTable
from bot.usecases.post_once import post_once
from bot.usecases.requests import Job, LostLease

log = logging.getLogger(__name__)

SHOW_EVERY = 3.0
"""Seconds between two updates of the card: chat.update is tier 3, 50 a minute, and others are written meanwhile."""
SO_FAR, TOLD = "so far", "told"
"""What the ledger keeps: how far it is, and the end of it once everybody knows."""
RETURNED = "The rows that were refused, each with its line and the reason."


def run(kit: Kit, job: Job) -> None:
    """Ended last of all: what a killed process left untold is told by the next."""
    due = ImportDue.of(job.request.payload)
    file = kit.store.file_import(due.import_id)
    if file is None or file.state not in (ImportState.RUNNING, ImportState.STOPPING):
        return
    running = _Running(kit, job, due, file)
    if stood := kit.ledger.kept(job, TOLD):
        running.end(ImportState(stood))
        return
    try:
        with opened(kit, file) as table, _at_work(kit, file):
            done = running.import_from(table)
            rejects = table.rejects()
        running.tell(done, rejects)
    except (ServiceDown, LostLease):
        raise
    except TheirRulesError as error:
        running.fail(error)


def give_up(kit: Kit, job: Job, error: Exception | None) -> None:
    due = ImportDue.of(job.request.payload)
    file = kit.store.file_import(due.import_id)
    if file:
        _Running(kit, job, due, file).fail(error)


class _Running:
    """One import: its card, and the thread that its end is told in."""

    def __init__(self, kit: Kit, job: Job, due: ImportDue, file: FileImport) -> None:
        self._kit, self._job, self._due, self._file = kit, job, due, file
        self._shown = 0.0
        self._shared = file.origin is Origin.SLACK
        asked = Asked(text="", user=file.by, room=file.room, thread=file.thread, direct=reads_alone(file))
        self._reply = Reply.to(kit, job, asked)

    def import_from(self, table: OpenTable) -> Ended:
        kit, file, mapping = self._kit, self._file, self._file.mapping
        if mapping is None:
            raise NoSuchImport
        self._show(progress(file, None, table.share))
        importer = Importer(kit.store, kit.drafting.now, table.refuse, ZoneInfo(file.zone) if file.zone else None)
        going = Going(
            done=self._so_far(), on_batch=lambda report: self._on_batch(report, table.share), was_stopped=self._stops
        )
        return import_shared_file(importer, mapping.kind, table, mapping, going)

    def tell(self, done: Ended, rejects: tuple[str, bytes] | None) -> None:
        file, state = self._file, ImportState.STOPPED if done.stopped else ImportState.DONE
        place = "" if rejects is None else rejects[0] if self._shared else f"done/{rejects[0]}"
        if file.room:  # where Slack tells of no admin, what lay in the watched folder is nobody's in particular
            self._reply.say("ended", ended(file, done.report, stopped=done.stopped, rejects=place))
        if rejects and self._shared:
            self._give_back(rejects)
        self._show(settled(importing(file, stopped=done.stopped)))
        self._kit.ledger.checkpoint(self._job, TOLD, state)
        self.end(state)

    def end(self, state: ImportState) -> None:
        """What was in the watched folder is put away once it is imported, and not where that was stopped."""
        if not self._shared and state is ImportState.DONE:
            self._kit.tables.put_away(self._file.place)
        self._kit.store.end_import(self._file.id, state, self._so_far())

    def fail(self, error: Exception | None) -> None:
        said = words_for(error, self._job.reference, self._kit.commands)
        if self._file.room:
            self._reply.tell("failed", sorry(said))
        self._show(settled(not_imported(self._file)))
        self._kit.store.end_import(self._file.id, ImportState.FAILED, self._so_far())

    def _so_far(self) -> ImportReport | None:
        """What was stored until now, by this attempt or by one that died; None where nothing was."""
        kept = self._kit.ledger.kept(self._job, SO_FAR)
        return _reports().validate_json(kept) if kept else None

    def _on_batch(self, report: ImportReport, share: float) -> None:
        """Raises LostLease where another process has taken the import over."""
        self._kit.ledger.checkpoint(self._job, SO_FAR, _reports().dump_json(report).decode())
        if time.monotonic() - self._shown >= SHOW_EVERY:
            self._show(progress(self._file, report, share))

    def _stops(self) -> bool:
        """By the button, or by Slack's own in that thread."""
        kit, file = self._kit, self._file
        stands = kit.store.file_import(file.id)
        pressed = stands is None or stands.state is ImportState.STOPPING
        return pressed or was_stopped(kit, self._job, file.room, file.thread)

    def _give_back(self, rejects: tuple[str, bytes]) -> None:
        """Once, in the thread; the process that died may have got there."""
        chat, file, (name, content) = self._kit.chat, self._file, rejects

        def post() -> str:
            chat.upload(file.room, file.thread, [(name, content)], RETURNED)
            return name

        post_once(
            self._kit.ledger,
            self._job,
            "rejects",
            post,
            lambda since: chat.find_file(file.room, file.thread, name, since),
        )

    def _show(self, message: Message) -> None:
        """On the card, where somebody was asked. It tells no more than the thread will, so a failure waits for nothing."""
        self._shown = time.monotonic()
        if self._due.ts:
            try:
                self._kit.chat.update(self._due.room, self._due.ts, message, Mark(self._job.request.id, "card"))
            except TheirRulesError as error:
                log.info("How far an import is could not be shown: %s", error)


@contextmanager
def _at_work(kit: Kit, file: FileImport) -> Iterator[None]:
    """With Slack's own Stop button beside the thread."""
    kit.chat.set_session(file.room, file.thread, "processing")
    try:
        yield
    finally:
        kit.chat.set_session(file.room, file.thread, "active")


@cache
def _reports() -> TypeAdapter[ImportReport]:
    return TypeAdapter(ImportReport)
