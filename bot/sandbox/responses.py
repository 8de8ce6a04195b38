"""What an app says to a person's act: in its acknowledgement, or through a response_url."""

from collections.abc import Iterable

from bot.sandbox.messages import Message
from bot.sandbox.passes import ResponseUrl
from bot.sandbox.rules.blocks import demand_blocks
from bot.sandbox.rules.views import demand_view
from bot.sandbox.views import View
from bot.sandbox.wire import Doc, SlackError
from bot.sandbox.world import World

KNOWN = {
    "text",
    "blocks",
    "attachments",
    "response_type",
    "replace_original",
    "delete_original",
    "thread_ts",
    "unfurl_links",
    "unfurl_media",
    "mrkdwn",
    "metadata",
}


def respond(world: World, key: str, said: object) -> None:
    """Use a response_url. Raises SlackError where it is used up, or what is said cannot be shown."""
    if not isinstance(said, dict):
        raise SlackError("invalid_payload")
    place = world.response_urls.use(key)
    original = world.messages.find(place.room, place.message) if place.message else None
    _check(said, original)
    if said.get("delete_original") and original:
        world.delete(original)
    elif said.get("replace_original") and original:
        world.edit(original, **_shown(said), edited_at=world.stamps.next())
    else:
        post_response(world, place, said)


def post_response(world: World, place: ResponseUrl, said: Doc) -> Message:
    """A new message: for the person alone, unless the app says in_channel."""
    in_channel = said.get("response_type") == "in_channel"
    thread = said.get("thread_ts") or place.thread
    only_for = None if in_channel else place.user
    return world.post(world.rooms[place.room], world.app.user_id, thread=thread, only_for=only_for, **_shown(said))


def answer_submission(world: World, view: View, said: Doc) -> None:
    """What a modal does once it was submitted: show errors, change, give way to another, or close."""
    action = said.get("response_action")
    if action == "errors":
        _check_errors(view, said.get("errors", {}))
    elif action == "update":
        world.views.update(view, demand_view(said.get("view"), "modal"))
    elif action == "push":
        world.views.push(view.user, demand_view(said.get("view"), "modal"))
    elif action == "clear" or view.given.get("clear_on_close"):
        world.views.close_all(view.user)
    elif world.views.find(view.id):
        world.views.close(view)


def _check(said: Doc, original: Message | None) -> None:
    if unknown := sorted(set(said) - KNOWN):
        raise SlackError("invalid_payload", *(f"[ERROR] invalid additional property: {name}" for name in unknown))
    silent = not (said.get("text") or said.get("blocks") or said.get("attachments"))
    if silent and not (said.get("delete_original") and original):
        raise SlackError("no_text")


def _shown(said: Doc) -> Doc:
    return {
        "text": str(said.get("text", "")),
        "blocks": demand_blocks(said.get("blocks")),
        "attachments": tuple(said.get("attachments") or ()),
    }


def _check_errors(view: View, errors: Iterable[str]) -> None:
    """Errors must name blocks with inputs in them; Slack shows a failure for others."""
    inputs = {block.get("block_id") for block in view.blocks if block.get("type") == "input"}
    if unknown := [name for name in errors if name not in inputs]:
        raise SlackError("invalid_arguments", *(f"[ERROR] no input block {name}" for name in unknown))
