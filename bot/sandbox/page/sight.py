"""What one person sees of the workspace, as small documents by key, and how that changes from one look to the next.

Nobody sees a room they are not in, another person's modals or Home tab, or a message that is for another person alone.
"""

from collections.abc import Callable, Iterator
from functools import partial

from bot.sandbox.cast import Person, Room
from bot.sandbox.messages import Message
from bot.sandbox.page.drawing import draw_blocks, draw_text
from bot.sandbox.page.emoji_signs import sign
from bot.sandbox.page.traffic import Traffic
from bot.sandbox.plain import words_of
from bot.sandbox.sessions import Session, Status
from bot.sandbox.views import View
from bot.sandbox.wire import Doc
from bot.sandbox.world import World

Thing = tuple[str, object, Callable[[], Doc]]
"""A key, a stamp that differs once the thing has changed, and how to draw it."""
NEVER = object()


class Sight:
    """All that a person sees, at this moment. To be read under the world's lock."""

    def __init__(self, world: World, person: Person, notice: str = "") -> None:
        self._world, self.person, self._notice = world, person, notice

    def things(self) -> Iterator[Thing]:
        yield from self._surroundings()
        rooms = self.rooms()
        for message in self._world.messages.everywhere():
            if message.room in rooms and message.only_for in {None, self.person.id}:
                yield from self._message(message)
        yield from self._views()

    def rooms(self) -> set[str]:
        return {room.id for room in self._world.rooms.values() if self.person.id in room.members}

    def may_see(self, message: Message) -> bool:
        return message.room in self.rooms() and message.only_for in {None, self.person.id}

    def _surroundings(self) -> Iterator[Thing]:
        world, me = self._world, self.person.id
        yield "me", me, self._myself
        for person in world.people.values():
            yield f"person/{person.id}", person, partial(_person, person)
        for key in sorted(self.rooms()):
            yield f"room/{key}", world.rooms[key], partial(_room, world.rooms[key], me)
        yield "manifest", world.manifest, lambda: _offers(world)

    def _myself(self) -> Doc:
        me, world = self.person.id, self._world
        ids = {"id": me, "direct": world.direct(me).id, "app": world.app.user_id}
        return ids | {"workspace": world.team.name, "notice": self._notice}

    def _message(self, message: Message) -> Iterator[Thing]:
        place, key = (message.room, message.ts), f"{message.room}/{message.ts}"
        writing = message.streaming and self._world.streams.is_living(*place)
        yield f"message/{key}", (message, writing), lambda: draw_message(message, writing=writing)
        if message.thread is None:
            status, session = self._world.sessions.status(*place), self._world.sessions.session(*place)
            if status:
                yield f"status/{key}", status, lambda: _status(message, status)
            if session:
                yield f"session/{key}", session, lambda: _session(session)

    def _views(self) -> Iterator[Thing]:
        views, me = self._world.views, self.person.id
        stack, home = tuple(views.stack(me)), views.home(me)
        if stack:
            yield "modals", stack, lambda: {"views": [draw_view(view) for view in stack]}
        if home:
            yield "home", home, lambda: draw_view(home)
        prompts = self._world.sessions.prompts(self._world.direct(me).id)
        if prompts:
            shown = [{"title": title, "message": message} for title, message in prompts.prompts]
            yield "prompts", prompts, lambda: {"title": prompts.title, "prompts": shown}


class Watch:
    """Tells what has changed since the last look; the first look finds everything new."""

    def __init__(self, sight: Sight, traffic: Traffic, world: World) -> None:
        self._sight, self._traffic, self._world = sight, traffic, world
        self._known: dict[str, object] = {}
        self._read = 0

    def changes(self) -> Doc:
        """`set` holds documents by key, `gone` the keys of what is there no more; {} where nothing has changed."""
        with self._world.lock:
            now = {key: (stamp, draw) for key, stamp, draw in self._sight.things()}
            fresh = {key: draw() for key, (stamp, draw) in now.items() if self._known.get(key, NEVER) != stamp}
        gone = [key for key in self._known if key not in now]
        self._known = {key: stamp for key, (stamp, _) in now.items()}
        lines, self._read = self._traffic.since(self._read)
        fresh |= lines
        return {"set": fresh, "gone": gone} if fresh or gone else {}


def draw_message(message: Message, *, writing: bool) -> Doc:
    """`nodes` are its words where it has no blocks."""
    names = message.names
    return {
        "room": message.room,
        "ts": message.ts,
        "user": message.user,
        "thread": message.thread,
        "by_app": message.by_app,
        "text": message.text,
        "plain": message.plain,
        "nodes": [] if message.blocks else draw_text(message.text, names, markdown=message.streaming),
        "blocks": draw_blocks(message.blocks, names),
        "attachments": [_attachment(one, message) for one in message.attachments],
        "files": [_file(one) for one in message.files],
        "reactions": [_reaction(one) for one in message.payload().get("reactions", [])],
        "edited": message.edited_at is not None and not message.by_app,
        "private": message.only_for is not None,
        "writing": writing,
        "died": message.streaming and not writing,
    }


def draw_view(view: View) -> Doc:
    return {
        "id": view.id,
        "hash": view.hash,
        "title": view.title,
        "submit": words_of(view.given.get("submit")),
        "close": words_of(view.given.get("close")),
        "blocks": draw_blocks(view.blocks, view.names),
    }


def _reaction(given: Doc) -> Doc:
    return given | {"sign": sign(given["name"]) or f":{given['name']}:"}


def _attachment(given: Doc, message: Message) -> Doc:
    words = str(given.get("text") or given.get("fallback") or "")
    return {
        "title": str(given.get("title", "")),
        "nodes": draw_text(words, message.names),
        "blocks": draw_blocks(given.get("blocks", ()), message.names),
    }


def _file(payload: Doc) -> Doc:
    known = {key: payload.get(key) for key in ("id", "name", "title", "mimetype", "size")}
    return known | {"address": f"/page/files/{payload['id']}"}


def _person(person: Person) -> Doc:
    return {
        "id": person.id,
        "name": person.name,
        "real_name": person.real_name,
        "title": person.title,
        "is_bot": person.is_bot,
    }


def _room(room: Room, me: str) -> Doc:
    return room.payload(me) | {"members": list(room.members)}


def _offers(world: World) -> Doc:
    """What the app offers in menus and behind the slash."""
    manifest = world.manifest
    return {
        "commands": [
            {"command": one.command, "description": one.description, "usage_hint": one.usage_hint}
            for one in manifest.command_hints
        ],
        "shortcuts": [
            {"name": one.name, "callback_id": one.callback_id, "on_messages": one.on_messages}
            for one in manifest.shortcuts or ()
        ],
        "has_home": manifest.has_home,
        "base": world.base,
    }


def _status(message: Message, status: Status) -> Doc:
    return {"room": message.room, "thread": message.ts, "text": status.text, "loading": list(status.loading)}


def _session(session: Session) -> Doc:
    return {"room": session.room, "thread": session.thread, "state": session.state, "title": session.title}
