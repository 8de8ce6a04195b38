"""What is pressed and filled in below a file that may be imported: each is decided once, by whoever shared it."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from bot.core.imports.errors import DecidedAlready, NoSuchImport, NotTheirFile, OverAlready
from bot.core.imports.file_import import FileImport, ImportState
from bot.core.imports.kinds import COLUMNS, Kind
from bot.core.imports.mapping import Mapping as Columns
from bot.slack.answers.imports import look, reads_alone
from bot.slack.answers.review_told import Doer, apologise, open_form, tell, telling
from bot.slack.chat import Mark
from bot.slack.ids import IMPORT_KIND, ImportButton, import_column
from bot.slack.import_requests import ImportFormSent, ImportPressed, KindPicked, due_request
from bot.slack.kit import Kit
from bot.slack.views.import_form import import_form
from bot.slack.views.imports import import_card, left, settled, stopping
from bot.slack.views.message import Message
from bot.usecases.requests import Job, Request

CHANGING = "The columns below are still those of another kind. Wait a moment until they have changed, then press again."
NEEDED = "This one is needed: choose the heading it stands under."
ANY_OF = ("external_id", "email", "phone")
ONE_OF = "One of external id, email and phone is needed, to know a customer again."


def pressed(kit: Kit, job: Job) -> None:
    act = ImportPressed.of(job.request.payload)
    with telling(kit, job, Doer(act.user, act.response_url)):
        WAYS[act.button](kit, job, act, _theirs(kit, act.import_id, act.user))


def give_up(kit: Kit, job: Job, error: Exception | None) -> None:
    act = ImportPressed.of(job.request.payload)
    apologise(kit, job, Doer(act.user, act.response_url), error)


def kind_picked(kit: Kit, job: Job) -> None:
    """The form goes on with the columns of that kind."""
    picked = KindPicked.of(job.request.payload)
    file = kit.store.file_import(picked.import_id)
    if file:
        kit.chat.change_form(picked.view, import_form(file, Kind(picked.kind), file.mapping, picked.private))


def wrong_with(kit: Kit, request: Request) -> Mapping[str, str]:
    """What is missing, by the field it is to stand in."""
    sent = ImportFormSent.of(request.payload)
    kind, file = Kind(sent.kind), kit.store.file_import(sent.import_id)
    fixed = _known(file, kind).fixed if file else ()
    if any(not name.startswith(f"{kind}.") for name in sent.chosen):
        return {IMPORT_KIND: CHANGING}
    missing = {
        import_column(kind, column.name): NEEDED
        for column in COLUMNS[kind]
        if column.required and not sent.chosen.get(f"{kind}.{column.name}") and column.name not in dict(fixed)
    }
    if kind is Kind.CUSTOMERS and not any(sent.chosen.get(f"{kind}.{name}") for name in ANY_OF):
        missing[import_column(kind, ANY_OF[0])] = ONE_OF
    return missing


def form_sent(kit: Kit, job: Job) -> None:
    """Kept for files with the same headings, and the card asks again with what it says now."""
    sent = ImportFormSent.of(job.request.payload)
    first = _press_behind(kit, job, sent)
    with telling(kit, job, Doer(sent.user, first.response_url if first else "")):
        file = _theirs(kit, sent.import_id, sent.user)
        mapping = _mapping(file, sent)
        if not kit.store.take_import_for(file.id, mapping, sent.zone):
            raise _decided(kit, file)
        kit.store.keep_mapping(file.headings, mapping, sent.user, kit.drafting.now())
        file = replace(file, mapping=mapping, zone=sent.zone)
        if first:
            _show(kit, job, first, import_card(*look(kit, file), alone=reads_alone(file)))


def give_up_form(kit: Kit, job: Job, error: Exception | None) -> None:
    sent = ImportFormSent.of(job.request.payload)
    first = _press_behind(kit, job, sent)
    apologise(kit, job, Doer(sent.user, first.response_url if first else ""), error)


def _go(kit: Kit, job: Job, act: ImportPressed, file: FileImport) -> None:
    """What was decided by an attempt that died before it could be taken down is taken down now."""
    decided = kit.store.decide_import(file.id, ImportState.RUNNING, act.user)
    stands = kit.store.file_import(file.id)
    runs = stands is not None and stands.state is ImportState.RUNNING
    taken = runs and kit.desk.take(due_request(file.id, job.request.workspace, act.room, act.ts))
    if not decided and not taken:
        raise _decided(kit, file)


def _columns(kit: Kit, job: Job, act: ImportPressed, file: FileImport) -> None:
    if file.state is not ImportState.ASKED:
        raise _decided(kit, file)
    kind = file.mapping.kind if file.mapping else Kind.CUSTOMERS
    open_form(kit, act.trigger, import_form(file, kind, file.mapping, f"{file.id} {job.request.id}"))


def _leave(kit: Kit, job: Job, act: ImportPressed, file: FileImport) -> None:
    decided = kit.store.decide_import(file.id, ImportState.LEFT, act.user)
    if not decided and (job.attempt == 1 or file.state is not ImportState.LEFT):
        raise _decided(kit, file)
    _show(kit, job, act, settled(left(file, act.user)))


def _stop(kit: Kit, job: Job, act: ImportPressed, file: FileImport) -> None:
    """Whoever imports sees it between two batches, and says so on the card; that it was heard is said at once."""
    if not kit.store.stop_import(file.id) and file.state is not ImportState.STOPPING:
        raise OverAlready(name=file.name)
    tell(kit, job, Doer(act.user, act.response_url), settled(stopping(file)))


WAYS: dict[ImportButton, Callable[[Kit, Job, ImportPressed, FileImport], None]] = {
    ImportButton.GO: _go,
    ImportButton.COLUMNS: _columns,
    ImportButton.LEAVE: _leave,
    ImportButton.STOP: _stop,
}


def _theirs(kit: Kit, import_id: str, user: str) -> FileImport:
    """The file, for whoever may decide about it. Raises NoSuchImport or NotTheirFile."""
    file = kit.store.file_import(import_id)
    if file is None:
        raise NoSuchImport
    if file.by != user:
        raise NotTheirFile(who=file.by)
    return file


def _decided(kit: Kit, file: FileImport) -> DecidedAlready:
    return DecidedAlready(name=file.name, state=(kit.store.file_import(file.id) or file).state)


def _press_behind(kit: Kit, job: Job, sent: ImportFormSent) -> ImportPressed | None:
    """The press that opened the form: it knows the card."""
    first = kit.requests.request(job.request.workspace, sent.pressed)
    return ImportPressed.of(first.payload) if first else None


def _mapping(file: FileImport, sent: ImportFormSent) -> Columns:
    """What a tool's export is known to mean stays, where only some of its columns were changed."""
    kind = Kind(sent.kind)
    chosen = {name.removeprefix(f"{kind}."): places for name, places in sent.chosen.items() if places}
    columns = tuple(
        (column.name, *(file.headings[place] for place in chosen[column.name]))
        for column in COLUMNS[kind]
        if column.name in chosen
    )
    return replace(_known(file, kind), columns=columns, zone=sent.zone, country=sent.country)


def _known(file: FileImport, kind: Kind) -> Columns:
    """How files of that kind with these headings are read so far."""
    return file.mapping if file.mapping and file.mapping.kind is kind else Columns(kind=kind, columns=())


def _show(kit: Kit, job: Job, card: ImportPressed, message: Message) -> None:
    """In the card's place."""
    kit.chat.update(card.room, card.ts, message, Mark(job.request.id, "card"))
