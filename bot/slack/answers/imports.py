"""Tables that people share: looked at, and asked about with a card each. Nothing is stored before somebody presses."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from zoneinfo import ZoneInfo

from bot.core.errors import ServiceDown, TheirRulesError
from bot.core.imports.file_import import FileImport, Origin
from bot.core.imports.look import Look
from bot.slack.errors import words_for
from bot.slack.import_requests import FilesDropped
from bot.slack.kit import Kit
from bot.slack.reply import Reply
from bot.slack.views.errors import sorry
from bot.slack.views.imports import import_card, samples_card
from bot.usecases.look_at_file import look_at
from bot.usecases.ports import OpenTable
from bot.usecases.requests import Job, LostLease

LOOKING = "looks at the file …"


def dropped(kit: Kit, job: Job) -> None:
    """What is wrong with one file is told, and the next is looked at."""
    told = FilesDropped.of(job.request.payload)
    reply = Reply.to(kit, job, told.asked)
    kit.chat.show_status(reply.room, reply.thread, LOOKING)
    for number in range(len(told.files)):
        with _saying_sorry(reply, f"sorry.{number}"):
            _ask(reply, _shared(reply, told, number), number)
    kit.chat.show_status(reply.room, reply.thread, "")


def give_up(kit: Kit, job: Job, error: Exception | None) -> None:
    reply = Reply.to(kit, job, FilesDropped.of(job.request.payload).asked)
    reply.tell("given up", sorry(words_for(error, job.reference, kit.commands)))


@contextmanager
def opened(kit: Kit, file: FileImport) -> Iterator[OpenTable]:
    """The file itself, wherever it lies; what comes from Slack is on this machine for no longer than this."""
    if file.origin is Origin.FOLDER:
        with kit.tables.found(file.place) as table:
            yield table
        return
    shared = kit.shared_files.look_up(file.place, file.name)
    with kit.tables.received(shared.name, kit.shared_files.fetch(shared)) as table:
        yield table


def look(kit: Kit, file: FileImport) -> tuple[FileImport, Look]:
    """The file with what it is taken for, and what a look at it found. Where somebody said before in which zone the times
    of such files were taken, that holds. Raises what opening the file raises.
    """
    with opened(kit, file) as table:
        known = file.mapping or kit.store.mapping_for(table.headings)
        zone = (known.zone if known else "") or file.zone
        at = ZoneInfo(zone) if zone else None
        found = look_at(kit.store, table, mapping=file.mapping, zone=at, now=kit.drafting.now)
        found = replace(found, problems=(*found.problems, *table.remarks))
    return replace(file, headings=found.headings, mapping=found.mapping, zone=zone), found


def reads_alone(file: FileImport) -> bool:
    """Whether whoever shared it reads the thread alone: the ids of direct messages begin with a D."""
    return file.room.startswith("D")


def _shared(reply: Reply, told: FilesDropped, number: int) -> FileImport:
    """Times in it without an offset are taken for those of whoever shares it, until they say otherwise."""
    kit, (file_id, name) = reply.kit, told.files[number]
    return FileImport(
        id=f"{reply.job.request.id}.{number}",
        origin=Origin.SLACK,
        place=file_id,
        name=name,
        by=told.user,
        room=told.room,
        thread=reply.thread,
        at=kit.drafting.now(),
        zone=kit.people.zone(told.user),
    )


def _ask(reply: Reply, file: FileImport, number: int) -> None:
    """In a room, what stands in the file is for whoever shared it alone."""
    kit, (file, found) = reply.kit, look(reply.kit, file)
    file = kit.store.begin_import(file)
    reply.say(f"card.{number}", import_card(file, found, alone=reply.direct))
    if not reply.direct and found.samples:
        replace(reply, open=True).tell(f"rows.{number}", samples_card(file, found))


@contextmanager
def _saying_sorry(reply: Reply, step: str) -> Iterator[None]:
    """What may pass is tried again; everything else that has a sentence is told to whoever shared the file."""
    try:
        yield
    except (ServiceDown, LostLease):
        raise
    except TheirRulesError as error:
        reply.tell(step, sorry(words_for(error, reply.job.reference, reply.kit.commands)))
