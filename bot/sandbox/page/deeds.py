"""What a person does on the page: each deed a name and the few facts it takes, carried out as Slack's client would."""

from collections.abc import Callable, Mapping
from typing import Protocol

from bot.core.errors import TheirRulesError
from bot.sandbox.cast import Person
from bot.sandbox.journal import Ack
from bot.sandbox.messages import Message
from bot.sandbox.page.sight import Sight
from bot.sandbox.views import View
from bot.sandbox.wire import Doc
from bot.sandbox.world import World


class NoSuchDeed(TheirRulesError):
    """Nothing on the page is called “{asked}”. Reload it: it may be older than the sandbox."""


class FactMissing(TheirRulesError):
    """“{fact}” is missing from what the page sent. Reload it: it may be older than the sandbox."""


class NothingThere(TheirRulesError):
    """That message is there no more."""


class ModalIsGone(TheirRulesError):
    """That dialog was closed or changed meanwhile."""


class NotYours(TheirRulesError):
    """Only who wrote a message can edit it."""


class Slack(Protocol):
    """The sandbox as people use it: `control.SandboxSlack`."""

    world: World
    notice: str
    """What the page's banner says of where words go."""

    def say(self, user: str, room: str, text: str, thread: Message | str | None = None) -> Message: ...
    def edit(self, message: Message, text: str) -> Message: ...
    def react(self, user: str, message: Message, name: str) -> None: ...
    def take_back(self, user: str, message: Message, name: str) -> None: ...
    def upload(
        self, user: str, room: str, name: str, content: bytes, text: str = "", *, thread: Message | str | None = None
    ) -> Message: ...
    def open_home(self, user: str, tab: str = "home") -> None: ...
    def press_stop(self, user: str, room: str, thread: Message | str) -> None: ...
    def command(self, user: str, room: str, command: str, text: str = "") -> Ack: ...
    def click(self, user: str, on: Message | View, asked: str, choice: object = None) -> Ack: ...
    def ask_options(self, user: str, on: Message | View, asked: str, typed: str) -> list[Doc]: ...
    def submit(self, user: str, values: Mapping[str, object] | None = None, view: View | None = None) -> Ack: ...
    def close(self, user: str) -> None: ...
    def shortcut(self, user: str, asked: str, message: Message | None = None) -> Ack: ...


class Facts:
    """What the page sent with a deed; whatever is asked of it and missing raises FactMissing."""

    def __init__(self, given: Doc) -> None:
        self._given = given

    def text(self, fact: str) -> str:
        value = self._given.get(fact)
        if not isinstance(value, str) or not value:
            raise FactMissing(fact=fact)
        return value

    def maybe(self, fact: str) -> str:
        value = self._given.get(fact)
        return value if isinstance(value, str) else ""

    def anything(self, fact: str) -> object:
        return self._given.get(fact)

    def mapping(self, fact: str) -> Doc:
        value = self._given.get(fact)
        return value if isinstance(value, dict) else {}


class Deeds:
    """The deeds of one person."""

    def __init__(self, slack: Slack, person: Person) -> None:
        self._slack, self._person, self._me = slack, person, person.id

    def do(self, name: str, given: Doc) -> Doc:
        """Carry a deed out; returns what the page needs to know of it. Raises what is wrong, in words for the person."""
        deed = DEEDS.get(name)
        if deed is None:
            raise NoSuchDeed(asked=name)
        return deed(self, Facts(given))

    def say(self, facts: Facts) -> Doc:
        said = self._slack.say(self._me, facts.text("room"), facts.text("text"), facts.maybe("thread") or None)
        return {"ts": said.ts}

    def upload(self, name: str, content: bytes, facts: Facts) -> Doc:
        """Share a file; its bytes come apart from the facts."""
        room, text, thread = facts.text("room"), facts.maybe("text"), facts.maybe("thread") or None
        return {"ts": self._slack.upload(self._me, room, name, content, text, thread=thread).ts}

    def edit(self, facts: Facts) -> Doc:
        message = self._message(facts)
        if message.user != self._me:
            raise NotYours
        self._slack.edit(message, facts.text("text"))
        return {}

    def react(self, facts: Facts) -> Doc:
        """Add an emoji, or take one's own away again, as a second press does."""
        message, name = self._message(facts), facts.text("name")
        mine = (name, self._me) in message.reactions
        (self._slack.take_back if mine else self._slack.react)(self._me, message, name)
        return {}

    def invite(self, facts: Facts) -> Doc:
        """Bring the app into a room, as "Add apps" does."""
        world = self._slack.world
        with world.lock:
            room = world.room(facts.text("room"))
            if self._me in room.members:
                world.join(room, world.app.user_id)
        return {}

    def open(self, facts: Facts) -> Doc:
        self._slack.open_home(self._me, facts.text("tab"))
        return {}

    def stop(self, facts: Facts) -> Doc:
        self._slack.press_stop(self._me, facts.text("room"), facts.text("thread"))
        return {}

    def command(self, facts: Facts) -> Doc:
        return _told(self._slack.command(self._me, facts.text("room"), facts.text("command"), facts.maybe("text")))

    def click(self, facts: Facts) -> Doc:
        return _told(self._slack.click(self._me, self._place(facts), facts.text("element"), facts.anything("choice")))

    def options(self, facts: Facts) -> Doc:
        asked, typed = facts.text("element"), facts.maybe("typed")
        return {"options": self._slack.ask_options(self._me, self._place(facts), asked, typed)}

    def submit(self, facts: Facts) -> Doc:
        ack = self._slack.submit(self._me, facts.mapping("values"), self._view(facts.text("view")))
        return _told(ack) | {"errors": ack.errors}

    def close(self, facts: Facts) -> Doc:
        self._view(facts.text("view"))
        self._slack.close(self._me)
        return {}

    def shortcut(self, facts: Facts) -> Doc:
        message = self._message(facts) if facts.maybe("ts") else None
        return _told(self._slack.shortcut(self._me, facts.text("shortcut"), message))

    def _place(self, facts: Facts) -> Message | View:
        """The message or view that holds what is used."""
        return self._view(facts.text("view")) if facts.maybe("view") else self._message(facts)

    def _message(self, facts: Facts) -> Message:
        world = self._slack.world
        with world.lock:
            message = world.messages.find(facts.text("room"), facts.text("ts"))
            if message is None or not Sight(world, self._person).may_see(message):
                raise NothingThere
            return message

    def _view(self, view_id: str) -> View:
        world = self._slack.world
        with world.lock:
            view = world.views.find(view_id)
            if view is None or view.user != self._me:
                raise ModalIsGone
            return view


def _told(ack: Ack) -> Doc:
    """Whether the app took it: Slack's client shows a warning where it did not."""
    return {"acknowledged": ack.acknowledged}


DEEDS: Mapping[str, Callable[[Deeds, Facts], Doc]] = {
    "say": Deeds.say,
    "edit": Deeds.edit,
    "react": Deeds.react,
    "invite": Deeds.invite,
    "open": Deeds.open,
    "stop": Deeds.stop,
    "command": Deeds.command,
    "click": Deeds.click,
    "options": Deeds.options,
    "submit": Deeds.submit,
    "close": Deeds.close,
    "shortcut": Deeds.shortcut,
}
