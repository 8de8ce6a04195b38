"""Posting, changing and deleting messages."""

from dataclasses import dataclass

from bot.sandbox.cast import Room, RoomKind
from bot.sandbox.messages import Message
from bot.sandbox.methods.method import LOOKS, Call, Method, Tier
from bot.sandbox.rules.blocks import MARKDOWN_IN_ALL, demand_blocks
from bot.sandbox.rules.checks import items, of_kind
from bot.sandbox.wire import Doc, SlackError

POST_LIMIT = 40_000
"""Characters after which Slack cuts a posted text off, with a warning."""
UPDATE_LIMIT = 4_000
"""Characters of text that chat.update takes (methods/chat.update, msg_too_long)."""
METADATA_LIMIT = 4_000
ATTACHMENTS = items(of_kind(dict, "an object"), 100, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    text: str
    blocks: tuple[Doc, ...]
    attachments: tuple[Doc, ...]


def content(call: Call, limit: int | None = None) -> Content:
    """What a chat method was given to show; raises no_text, msg_too_long, invalid_blocks or a conflict."""
    given, marked_down = call.arguments, call.text("markdown_text")
    if marked_down and (given.get("text") or given.get("blocks")):
        raise SlackError("markdown_text_conflict")
    text, blocks = marked_down or call.text("text"), demand_blocks(given.get("blocks"))
    attachments = _attachments(given.get("attachments") or [])
    if not (text.strip() or blocks or attachments):
        raise SlackError("no_text")
    if limit and len(text) > limit:
        raise SlackError("msg_too_long")
    if len(marked_down) > MARKDOWN_IN_ALL:
        raise SlackError("msg_too_long" if limit else "msg_blocks_too_long")
    return Content(text=text, blocks=blocks, attachments=attachments)


def _attachments(given: object) -> tuple[Doc, ...]:
    if found := list(ATTACHMENTS(given, "/attachments")):
        raise SlackError("invalid_arguments", *found)
    return tuple(given) if isinstance(given, list) else ()


def metadata(call: Call) -> Doc | None:
    given = call.arguments.get("metadata")
    if given is None:
        return None
    if not isinstance(given, dict) or not given.get("event_type") or not isinstance(given.get("event_payload"), dict):
        raise SlackError("invalid_metadata_format")
    if len(str(given)) > METADATA_LIMIT:
        raise SlackError("metadata_too_large")
    return given


def post_message(call: Call) -> Doc:
    room, what = call.room(), content(call)
    demand_voice(call, room)
    thread = thread_of(call, room)
    message = call.world.post(
        room,
        call.world.app.user_id,
        text=what.text[:POST_LIMIT],
        blocks=what.blocks,
        attachments=what.attachments,
        metadata=metadata(call),
        thread=thread,
        step=call.step,
    )
    if thread:
        call.world.sessions.clear_status(room.id, thread)
    told: Doc = {"channel": room.id, "ts": message.ts, "message": message.payload()}
    return told | (_cut_off() if len(what.text) > POST_LIMIT else {})


def post_ephemeral(call: Call) -> Doc:
    room, what = call.room(), content(call, POST_LIMIT)
    demand_voice(call, room)
    if call.text("user") not in room.members:
        raise SlackError("user_not_in_channel")
    message = call.world.post(
        room,
        call.world.app.user_id,
        text=what.text,
        blocks=what.blocks,
        attachments=what.attachments,
        thread=thread_of(call, room),
        only_for=call.text("user"),
    )
    return {"message_ts": message.ts}


def update(call: Call) -> Doc:
    room = call.room()
    message = _own(call, call.message(room), "cant_update_message")
    if call.world.streams.is_living(room.id, message.ts):
        raise SlackError("streaming_state_conflict")
    what = content(call, UPDATE_LIMIT)
    changes: Doc = {"text": what.text, "edited_at": call.world.stamps.next(), "streaming": False}
    changes |= _replaced(call, what)
    changed = call.world.edit(message, **changes)
    return {"channel": room.id, "ts": changed.ts, "text": changed.text, "message": changed.payload()}


def _replaced(call: Call, what: Content) -> Doc:
    """Blocks and attachments go where only a text is given, as in Slack; metadata stays until it is given anew."""
    changes: Doc = {"blocks": what.blocks, "attachments": what.attachments}
    return changes | ({"metadata": metadata(call)} if "metadata" in call.arguments else {})


def delete(call: Call) -> Doc:
    room = call.room()
    message = _own(call, call.message(room), "cant_delete_message")
    call.world.streams.end(room.id, message.ts)
    call.world.delete(message)
    return {"channel": room.id, "ts": message.ts}


def get_permalink(call: Call) -> Doc:
    room = call.room()
    message = call.message(room, "message_ts")
    link = f"{call.world.base}/archives/{room.id}/p{message.ts.replace('.', '')}"
    in_thread = f"?thread_ts={message.thread}&cid={room.id}" if message.thread else ""
    return {"channel": room.id, "permalink": link + in_thread}


def demand_voice(call: Call, room: Room) -> None:
    """Raise not_in_channel where the app may not speak: outside its rooms, unless chat:write.public lets it.

    Raises messages_tab_disabled where its manifest has no direct messages.
    """
    if room.kind is RoomKind.DIRECT and not call.world.manifest.has_direct_messages:
        raise SlackError("messages_tab_disabled")
    in_public = room.kind is RoomKind.PUBLIC and call.world.manifest.scopes is not None
    if call.world.has_joined(room) or (in_public and call.world.manifest.grants("chat:write.public")):
        return
    raise SlackError("not_in_channel")


def thread_of(call: Call, room: Room) -> str | None:
    """The thread to answer in; a reply's own timestamp leads to its thread."""
    asked = call.text("thread_ts")
    if not asked:
        return None
    root = call.world.messages.find(room.id, asked)
    return (root.thread if root else None) or asked


def _own(call: Call, message: Message, otherwise: str) -> Message:
    if message.bot_id != call.world.app.bot_id:
        raise SlackError(otherwise)
    return message


def _cut_off() -> Doc:
    return {"warning": "message_truncated", "response_metadata": {"warnings": ["message_truncated"]}}


SHOWN = ("text", "blocks", "attachments", "markdown_text", "metadata", "parse", "link_names", "as_user")
POSTED = (*SHOWN, *LOOKS, "thread_ts", "reply_broadcast", "mrkdwn", "unfurl_links", "unfurl_media")
WRITE = ("chat:write",)

METHODS = (
    Method(
        name="chat.postMessage",
        answer=post_message,
        tier=Tier.SPECIAL,
        scopes=WRITE,
        required=("channel",),
        optional=POSTED,
    ),
    Method(
        name="chat.postEphemeral",
        answer=post_ephemeral,
        tier=Tier.FOUR,
        scopes=WRITE,
        required=("channel", "user"),
        optional=(*SHOWN, *LOOKS, "thread_ts"),
    ),
    Method(
        name="chat.update",
        answer=update,
        tier=Tier.THREE,
        scopes=WRITE,
        required=("channel", "ts"),
        optional=(*SHOWN, "reply_broadcast", "file_ids", "unfurled_attachments"),
    ),
    Method(
        name="chat.delete",
        answer=delete,
        tier=Tier.THREE,
        scopes=WRITE,
        required=("channel", "ts"),
        optional=("as_user",),
    ),
    Method(name="chat.getPermalink", answer=get_permalink, tier=Tier.SPECIAL, required=("channel", "message_ts")),
)
