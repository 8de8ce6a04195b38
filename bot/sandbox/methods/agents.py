"""The agent's status, sessions, titles and suggested prompts."""

from bot.sandbox.cast import Room
from bot.sandbox.methods.method import LOOKS, Call, Method, Tier
from bot.sandbox.methods.posting import WRITE
from bot.sandbox.methods.streaming import STATES
from bot.sandbox.rules.checks import items, shape, string
from bot.sandbox.sessions import Prompts
from bot.sandbox.wire import Doc, SlackError

LOADING_MESSAGES = items(string(50, 1), 10)
PROMPTS = items(shape({"title": string(255, 1), "message": string(3000, 1)}), 4)
TITLE_LIMIT = 200
STOP_EVENT = "agent_session_stopped"


def set_status(call: Call) -> Doc:
    room, loading = call.room("channel_id"), call.arguments.get("loading_messages") or []
    thread = _thread(call, room, "invalid_thread_ts")
    if loading and (found := list(LOADING_MESSAGES(loading, "/loading_messages"))):
        raise SlackError("invalid_arguments", *found)
    call.world.sessions.set_status(room.id, thread, call.text("status"), tuple(loading))
    return {}


def set_prompts(call: Call) -> Doc:
    room, given = call.room("channel_id"), call.arguments["prompts"]
    if not call.world.manifest.is_agent:
        raise SlackError("not_agent_app")
    if call.text("thread_ts"):
        _thread(call, room, "invalid_thread_ts")
    if found := list(PROMPTS(given, "/prompts")):
        raise SlackError("invalid_arguments", *found)
    prompts = tuple((prompt["title"], prompt["message"]) for prompt in given)
    call.world.sessions.suggest(room.id, Prompts(title=call.text("title"), prompts=prompts))
    return {}


def set_title(call: Call) -> Doc:
    room = call.room("channel_id")
    thread = _thread(call, room, "invalid_thread_ts")
    known = call.world.sessions.session(room.id, thread) or call.world.sessions.set_session(room.id, thread, "active")
    call.world.sessions.rename(known, call.text("title"))
    return {}


def set_session(call: Call) -> Doc:
    room, state, starter = _entered(call), call.text("status"), call.text("initiator_user_id")
    if state not in STATES:
        raise SlackError("invalid_status")
    if starter and starter not in room.members:
        raise SlackError("user_not_found")
    thread = _thread(call, room, "thread_ts_required")
    session = call.world.sessions.set_session(room.id, thread, state, call.text("title"), starter or None)
    if state != "processing":
        call.world.sessions.clear_status(room.id, thread)
    told: Doc = {"status": session.state, "agent_status": session.state, "title": session.title}
    return (
        told
        if call.world.manifest.subscribes(STOP_EVENT)
        else told | {"warning": f"missing_{STOP_EVENT}_event_subscription"}
    )


def rename(call: Call) -> Doc:
    room, title = _entered(call), call.text("title")
    session = call.world.sessions.session(room.id, _thread(call, room, "thread_ts_required"))
    if session is None:
        raise SlackError("session_not_found")
    if not title.strip() or len(title) > TITLE_LIMIT:
        raise SlackError("invalid_name")
    return {"title": call.world.sessions.rename(session, title).title}


def _entered(call: Call) -> Room:
    """The room a session is in, which the app must be in too."""
    if not call.world.manifest.is_agent:
        raise SlackError("feature_disabled")
    room = call.room("channel_id")
    if not call.world.has_joined(room):
        raise SlackError("not_authorized")
    return room


def _thread(call: Call, room: Room, otherwise: str) -> str:
    """The first message's timestamp; raises `otherwise` where none is given or nothing stands there."""
    thread = call.text("thread_ts")
    if not thread or call.world.messages.find(room.id, thread) is None:
        raise SlackError(otherwise)
    return thread


METHODS = (
    Method(
        name="assistant.threads.setStatus",
        answer=set_status,
        tier=Tier.SPECIAL,
        scopes=WRITE,
        required=("channel_id", "thread_ts"),
        either=("status",),
        optional=("loading_messages", *LOOKS),
    ),
    Method(
        name="assistant.threads.setSuggestedPrompts",
        answer=set_prompts,
        tier=Tier.FOUR,
        scopes=("assistant:write",),
        required=("channel_id", "prompts"),
        optional=("thread_ts", "title"),
    ),
    Method(
        name="assistant.threads.setTitle",
        answer=set_title,
        tier=Tier.FOUR,
        scopes=("assistant:write",),
        required=("channel_id", "thread_ts", "title"),
    ),
    Method(
        name="agents.sessions.setStatus",
        answer=set_session,
        tier=Tier.THREE,
        scopes=WRITE,
        required=("channel_id", "status"),
        optional=("thread_ts", "title", "initiator_user_id", *LOOKS),
    ),
    Method(
        name="agents.sessions.rename",
        answer=rename,
        tier=Tier.THREE,
        scopes=WRITE,
        required=("channel_id", "title"),
        optional=("thread_ts",),
    ),
)
