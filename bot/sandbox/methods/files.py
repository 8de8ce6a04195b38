"""Uploading files (ask for an address, send the bytes there, then share), and looking at them."""

from bot.sandbox.cast import Room
from bot.sandbox.files import File
from bot.sandbox.methods.method import LOOKS, Call, Method, Tier
from bot.sandbox.methods.posting import demand_voice, thread_of
from bot.sandbox.rules.blocks import demand_blocks
from bot.sandbox.rules.checks import items, shape, string
from bot.sandbox.wire import Doc, SlackError
from bot.sandbox.world import World

WRITE = ("files:write",)
FILES = items(shape({"id": string(255)}, dict.fromkeys(("title", "alt_txt", "highlight_type"), string(3000))), 10)


def get_upload_url(call: Call) -> Doc:
    if call.number("length", 0) <= 0:
        raise SlackError("invalid_arguments", "[ERROR] must be a positive integer [json-pointer:/length]")
    file = call.world.files.announce(call.text("filename"), call.world.app.user_id)
    return {"upload_url": file.upload_url, "file_id": file.id}


def complete(call: Call) -> Doc:
    """Share the uploaded files into a room, if one is named: as one message with all of them."""
    if found := list(FILES(call.arguments["files"], "/files")):
        raise SlackError("invalid_arguments", *found)
    room, shared = _room(call), []
    for given in call.arguments["files"]:
        file = _uploaded(call, given["id"])
        shared.append(call.world.files.entitle(file, given.get("title") or ""))
    if room:
        _share(call, room, shared)
    return {"files": [(call.world.files.find(file.id) or file).payload() for file in shared]}


def _room(call: Call) -> Room | None:
    if not call.text("channel_id"):
        return None
    room = call.room("channel_id")
    demand_voice(call, room)
    return room


def _uploaded(call: Call, file_id: str) -> File:
    file = call.world.files.find(file_id)
    if file is None or file.content is None:
        raise SlackError("file_not_found")
    return file


def _share(call: Call, room: Room, shared: list[File]) -> None:
    call.world.share(
        room,
        call.world.app.user_id,
        shared,
        from_person=False,
        text=call.text("initial_comment"),
        blocks=demand_blocks(call.arguments.get("blocks")),
        thread=thread_of(call, room),
    )


def info(call: Call) -> Doc:
    """A file that the app may see; there are no comments on files any more, but their page is still told."""
    file = call.world.files.find(call.text("file"))
    if file and file.is_deleted:
        raise SlackError("file_deleted")
    if file is None or file.content is None or not may_see(call.world, file):
        raise SlackError("file_not_found")
    return {"file": file.payload(), "comments": [], "response_metadata": {"next_cursor": ""}}


def may_see(world: World, file: File) -> bool:
    """Its own files, and those shared in a room it is in."""
    return file.user == world.app.user_id or any(world.has_joined(world.rooms[room]) for room in file.rooms)


METHODS = (
    Method(
        name="files.info",
        answer=info,
        tier=Tier.FOUR,
        scopes=("files:read",),
        required=("file",),
        optional=("count", "cursor", "limit", "page"),
    ),
    Method(
        name="files.getUploadURLExternal",
        answer=get_upload_url,
        tier=Tier.FOUR,
        scopes=WRITE,
        required=("filename", "length"),
        optional=("snippet_type", "alt_txt"),
    ),
    Method(
        name="files.completeUploadExternal",
        answer=complete,
        tier=Tier.FOUR,
        scopes=WRITE,
        required=("files",),
        optional=("channel_id", "channels", "thread_ts", "initial_comment", "blocks", *LOOKS),
    ),
)
