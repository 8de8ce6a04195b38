"""Somebody pressed Stop. Whoever is at work sees the request itself; here the waiting ends at once."""

from bot.slack.ids import Kind
from bot.slack.kit import Kit
from bot.usecases.requests import Job


def answer(kit: Kit, job: Job) -> None:
    room, thread = str(job.request.payload["room"]), str(job.request.payload["thread"])
    kit.chat.show_status(room, thread, "")
    kit.chat.set_session(room, thread, "active")


def was_stopped(kit: Kit, job: Job, room: str, thread: str) -> bool:
    """Whether Stop was pressed in this thread since the job's request was taken, in whichever process that arrived."""
    pressed = kit.requests.taken_since(job.request.workspace, Kind.STOPPED, job.taken_at)
    return any(stop.payload["room"] == room and stop.payload["thread"] in ("", thread) for stop in pressed)
