"""Messages written piece by piece: start, append, stop."""

from dataclasses import replace

from bot.sandbox.cast import Room, RoomKind
from bot.sandbox.messages import Message
from bot.sandbox.methods.method import LOOKS, Call, Method, Tier
from bot.sandbox.methods.posting import WRITE, demand_voice, metadata, thread_of
from bot.sandbox.rules.blocks import MARKDOWN_IN_ALL, check_blocks, demand_blocks
from bot.sandbox.rules.checks import ANYTHING, complaint, items, one_of, shape, string, typed
from bot.sandbox.streams import Stream
from bot.sandbox.wire import Doc, SlackError

STATES = ("active", "processing", "suspended", "closed")
TASK_STATES = one_of("pending", "in_progress", "complete", "error")
CHUNK = typed(
    {
        "markdown_text": shape({"text": string(MARKDOWN_IN_ALL)}),
        "task_update": shape(
            {"id": string(255, 1), "title": string(3000)},
            {"status": TASK_STATES, "details": string(3000), "output": string(3000), "sources": ANYTHING},
        ),
        "plan_update": shape({"title": string(3000)}),
        "blocks": shape({"blocks": lambda value, at: iter(check_blocks(value, at=at))}),
    }
)
CHUNKS = items(CHUNK, 1000, 0)


def start(call: Call) -> Doc:
    room = call.room()
    demand_voice(call, room)
    if room.kind is not RoomKind.DIRECT:
        _demand_recipient(call)
    chunks, thread = _chunks(call), thread_of(call, room)
    message = call.world.post(room, call.world.app.user_id, text=" ", thread=thread, streaming=True, streamed=True)
    stream = call.world.streams.start(room.id, message.ts)
    if thread:
        call.world.sessions.clear_status(room.id, thread)
    _write(call, message, stream.with_chunks(chunks))
    return {"channel": room.id, "ts": message.ts}


def append(call: Call) -> Doc:
    room, message, stream = _open_stream(call)
    if stream.stopped_by_person:
        raise SlackError("stopped_by_user")
    chunks = _chunks(call)
    if not chunks:
        raise SlackError("no_text")
    _write(call, message, stream.with_chunks(chunks))
    return {"channel": room.id, "ts": message.ts}


def stop(call: Call) -> Doc:
    room, message, stream = _open_stream(call)
    state = call.text("session_status")
    if state and state not in STATES:
        raise SlackError("invalid_arguments", complaint(f"value must be one of {', '.join(STATES)}", "/session_status"))
    full = stream.with_chunks(_chunks(call))
    full = replace(full, blocks=(*full.blocks, *demand_blocks(call.arguments.get("blocks"))))
    call.world.streams.end(room.id, message.ts)
    fields: Doc = {"metadata": metadata(call)} if "metadata" in call.arguments else {}
    ended = call.world.edit(message, text=full.text, blocks=full.drawn(), streaming=False, **fields)
    if state and message.thread:
        call.world.sessions.set_session(room.id, message.thread, state)
    return {"channel": room.id, "ts": ended.ts, "message": ended.payload()}


def _write(call: Call, message: Message, stream: Stream) -> None:
    """Show what has arrived; apps get no message_changed for the pieces of a stream."""
    call.world.streams.keep(message.room, message.ts, stream)
    call.world.messages.keep(replace(message, text=stream.text, blocks=stream.drawn()))


def _open_stream(call: Call) -> tuple[Room, Message, Stream]:
    room = call.room()
    message = call.message(room)
    if not message.by_app:
        raise SlackError("message_not_owned_by_app")
    return room, message, call.world.streams.living(room.id, message.ts)


def _chunks(call: Call) -> list[Doc]:
    """markdown_text first, then the chunks, as one list; raises invalid_chunks."""
    given, text = call.arguments.get("chunks") or [], call.text("markdown_text")
    if len(text) > MARKDOWN_IN_ALL:
        raise SlackError(
            "invalid_arguments", complaint(f"must be less than {MARKDOWN_IN_ALL + 1} characters", "/markdown_text")
        )
    if found := list(CHUNKS(given, "/chunks")):
        raise SlackError("invalid_chunks", *found)
    return [*([{"type": "markdown_text", "text": text}] if text else []), *given]


def _demand_recipient(call: Call) -> None:
    """In a shared room Slack wants to know for whom the stream is."""
    for name in ("recipient_user_id", "recipient_team_id"):
        if not call.text(name):
            raise SlackError(f"missing_{name}")
    if call.text("recipient_user_id") not in call.world.people:
        raise SlackError("user_not_found")


METHODS = (
    Method(
        name="chat.startStream",
        answer=start,
        tier=Tier.TWO,
        scopes=WRITE,
        required=("channel",),
        optional=(
            "chunks",
            "markdown_text",
            "thread_ts",
            "recipient_user_id",
            "recipient_team_id",
            "task_display_mode",
            *LOOKS,
        ),
    ),
    Method(
        name="chat.appendStream",
        answer=append,
        tier=Tier.FOUR,
        scopes=WRITE,
        required=("channel", "ts"),
        either=("markdown_text", "chunks"),
    ),
    Method(
        name="chat.stopStream",
        answer=stop,
        tier=Tier.TWO,
        scopes=WRITE,
        required=("channel", "ts"),
        optional=("chunks", "markdown_text", "blocks", "metadata", "session_status"),
    ),
)
