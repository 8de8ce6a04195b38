"""The payloads of what people do: commands, clicks, shortcuts, submissions. Shapes: docs.slack.dev, Interaction payloads."""

from bot.sandbox.cast import Person, Room, RoomKind
from bot.sandbox.messages import Message
from bot.sandbox.views import View
from bot.sandbox.wire import Doc
from bot.sandbox.world import World


def slash_command(world: World, person: Person, room: Room, command: str, text: str) -> Doc:
    return {
        "token": "sandbox-verification",
        "team_id": world.team.id,
        "team_domain": world.team.domain,
        "channel_id": room.id,
        "channel_name": "directmessage" if room.kind is RoomKind.DIRECT else room.name,
        "user_id": person.id,
        "user_name": person.name,
        "command": command,
        "text": text,
        "api_app_id": world.app.app_id,
        "is_enterprise_install": "false",
        "response_url": world.response_urls.make(person.id, room.id),
        "trigger_id": world.triggers.make(person.id),
    }


def click_in_message(world: World, person: Person, message: Message, action: Doc) -> Doc:
    room, ephemeral = world.rooms[message.room], message.only_for is not None
    container = {
        "type": "message",
        "message_ts": message.ts,
        "channel_id": room.id,
        "is_ephemeral": ephemeral,
    } | ({"thread_ts": message.thread} if message.thread else {})
    told = _interaction(world, person, "block_actions") | {
        "container": container,
        "channel": {"id": room.id, "name": "directmessage" if room.kind is RoomKind.DIRECT else room.name},
        "trigger_id": world.triggers.make(person.id),
        "response_url": world.response_urls.make(person.id, room.id, message.ts, message.thread),
        "state": {"values": {}},
        "actions": [_stamped(world, action)],
    }
    told |= _in_step(world, person, message)
    # Slack hands an ephemeral message's content to nobody, not even to the app that wrote it.
    return told if ephemeral else told | {"message": message.payload()}


def _in_step(world: World, person: Person, shown: Message | View) -> Doc:
    """What stands beside the use of a message or modal that was made for a workflow step: with it the app ends the step."""
    execution = world.executions.find(shown.step or "")
    if execution is None:
        return {}
    interactor = {"id": person.id, "secret": "sandbox-interactor"}
    pointer = world.triggers.make(person.id, shown.id if isinstance(shown, View) else None)
    return {
        "function_data": execution.payload(),
        "bot_access_token": execution.token,
        "interactivity": {"interactor": interactor, "interactivity_pointer": pointer},
    }


def click_in_view(world: World, person: Person, view: View, action: Doc, state: Doc) -> Doc:
    told = _interaction(world, person, "block_actions") | {
        "container": {"type": "view", "view_id": view.id},
        "trigger_id": world.triggers.make(person.id, view.id),
        "view": view.payload(state),
        "actions": [_stamped(world, action)],
    }
    return told | _in_step(world, person, view)


def submission(world: World, person: Person, view: View, state: Doc) -> Doc:
    told = _interaction(world, person, "view_submission") | {
        "trigger_id": world.triggers.make(person.id, view.id),
        "view": view.payload(state),
        "response_urls": [],
    }
    return told | _in_step(world, person, view)


def closing(world: World, person: Person, view: View) -> Doc:
    return _interaction(world, person, "view_closed") | {"view": view.payload(), "is_cleared": False}


def global_shortcut(world: World, person: Person, callback_id: str) -> Doc:
    return _interaction(world, person, "shortcut") | _called(world, person, callback_id)


def message_shortcut(world: World, person: Person, callback_id: str, message: Message) -> Doc:
    room = world.rooms[message.room]
    told = _interaction(world, person, "message_action")
    told["user"].pop("username")
    told.pop("api_app_id")
    return (
        told
        | _called(world, person, callback_id)
        | {
            "message_ts": message.ts,
            "channel": {"id": room.id, "name": "directmessage" if room.kind is RoomKind.DIRECT else room.name},
            "response_url": world.response_urls.make(person.id, room.id, None, message.thread),
            "message": message.payload(),
        }
    )


def options_request(world: World, person: Person, element: Doc, typed: str, where: Doc) -> Doc:
    """What an external menu asks for while somebody types; `where` names the message or view."""
    return (
        _interaction(world, person, "block_suggestion")
        | where
        | {
            "action_id": element["action_id"],
            "block_id": element["block_id"],
            "value": typed,
        }
    )


def _called(world: World, person: Person, callback_id: str) -> Doc:
    return {"callback_id": callback_id, "trigger_id": world.triggers.make(person.id), "action_ts": world.stamps.next()}


def _interaction(world: World, person: Person, kind: str) -> Doc:
    return {
        "type": kind,
        "team": {"id": world.team.id, "domain": world.team.domain},
        "user": {"id": person.id, "username": person.name, "name": person.name, "team_id": world.team.id},
        "api_app_id": world.app.app_id,
        "token": "sandbox-verification",
        "enterprise": None,
        "is_enterprise_install": False,
    }


def _stamped(world: World, action: Doc) -> Doc:
    return action | {"action_ts": world.stamps.next()}
