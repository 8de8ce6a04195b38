"""A file that lies in the watched folder: imported where it is known how it is read, else an admin is asked."""

import logging
from dataclasses import replace
from datetime import timedelta

from bot.core.errors import ServiceDown, TheirRulesError
from bot.core.imports.file_import import FileImport, ImportState, Origin
from bot.core.imports.look import Look
from bot.slack.answers.imports import look
from bot.slack.errors import words_for
from bot.slack.import_requests import FileFound, due_request
from bot.slack.kit import Kit
from bot.slack.payloads import Asked
from bot.slack.reply import Reply
from bot.slack.views.imports import found_card, not_read
from bot.slack.views.message import Message
from bot.usecases.requests import Job, LostLease, NotYet

log = logging.getLogger(__name__)

ELSEWHERE = timedelta(seconds=5)
"""How long a file that does not lie on this machine is left to another, which saw it."""


def answer(kit: Kit, job: Job) -> None:
    """What is wrong with the file is told to the same admin; it stays where it is."""
    name = FileFound.of(job.request.payload).name
    if not kit.tables.lies_here(name):
        raise NotYet(after=ELSEWHERE)
    admin = kit.people.admin()
    reply = _to(kit, job, admin)
    try:
        file, taken_for = look(kit, _found(job, name, reply))
    except (ServiceDown, LostLease):
        raise
    except TheirRulesError as error:
        _tell(reply, "sorry", not_read(name, words_for(error, job.reference, kit.commands)))
        return
    if _is_sure(taken_for):
        kit.store.begin_import(replace(file, state=ImportState.RUNNING))
        kit.desk.take(due_request(file.id, job.request.workspace))
    elif ts := _tell(reply, "card", found_card(file, taken_for)):
        kit.store.begin_import(replace(file, thread=ts))


def give_up(kit: Kit, job: Job, error: Exception | None) -> None:
    """Somebody who took the file away meanwhile knows that it was not imported."""
    name = FileFound.of(job.request.payload).name
    if kit.tables.lies_here(name):
        reply = _to(kit, job, kit.people.admin())
        _tell(reply, "given up", not_read(name, words_for(error, job.reference, kit.commands)))


def _to(kit: Kit, job: Job, admin: str) -> Reply:
    """To one admin, in our direct messages; nowhere where Slack tells of none."""
    room = kit.chat.direct_room(admin) if admin else ""
    return Reply.to(kit, job, Asked(text="", user=admin, room=room, direct=True))


def _found(job: Job, name: str, reply: Reply) -> FileImport:
    return FileImport(
        id=job.request.id,
        origin=Origin.FOLDER,
        place=name,
        name=name,
        by=reply.asked.user,
        room=reply.room,
        thread="",
        at=reply.kit.drafting.now(),
        zone=reply.kit.people.zone(reply.asked.user) if reply.asked.user else "",
    )


def _is_sure(found: Look) -> bool:
    """It is known how the file is read, and some of its first rows can be taken so."""
    if found.looked:
        return found.mapping is not None and found.refused < found.looked
    return found.mapping is not None and not found.problems


def _tell(reply: Reply, step: str, message: Message) -> str:
    """Gives the message's ts; "" where there is nobody to tell, which is in the log."""
    if not reply.room:
        log.warning("No admin is known who could be told: %s", message.text)
        return ""
    return reply.say(step, message)
