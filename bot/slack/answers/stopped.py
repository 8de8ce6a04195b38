"""Somebody pressed Stop. Whoever is at work sees the request itself; here the waiting ends at once."""

from bot.slack.ids import Kind
from bot.slack.kit import Kit
from bot.slack.payloads import StopPressed
from bot.usecases.requests import Job


def answer(kit: Kit, job: Job) -> None:
    stopped = StopPressed.of(job.request.payload)
    kit.chat.show_status(stopped.room, stopped.thread, "")
    kit.chat.set_session(stopped.room, stopped.thread, "active")


def was_stopped(kit: Kit, job: Job, room: str, thread: str) -> bool:
    """Whether Stop was pressed in this thread since the job's request was taken, in whichever process that arrived."""
    pressed = kit.requests.taken_since(job.request.workspace, Kind.STOPPED, job.taken_at)
    return any(StopPressed.of(request.payload).concerns(room, thread) for request in pressed)
