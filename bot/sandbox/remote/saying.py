"""Verbs for what people say and open; the app hears of it on its own time."""

from typing import ClassVar

from pydantic import Base64Bytes

from bot.sandbox.control import SandboxSlack
from bot.sandbox.remote.answers import Answer, Done, RoomOpened, Said
from bot.sandbox.remote.verb import ROOM, THREAD, USER, Pointed, Verb


class Say(Verb):
    """Post a message as a person types it: "@their_rules" becomes a mention."""

    answer: ClassVar[type[Answer]] = Said
    user: str = USER
    room: str = ROOM
    text: str
    thread: str | None = THREAD

    def act(self, slack: SandboxSlack) -> Said:
        return Said.of(self.there(slack).say(self.user, self.room, self.text, self.thread))


class Edit(Verb):
    """Its author changes a message."""

    answer: ClassVar[type[Answer]] = Said
    message: Pointed
    text: str

    def act(self, slack: SandboxSlack) -> Said:
        there = self.there(slack)
        return Said.of(there.edit(self.message.find(there), self.text))


class React(Verb):
    """Add an emoji to a message, by its name: "eyes"."""

    user: str = USER
    message: Pointed
    name: str

    def act(self, slack: SandboxSlack) -> Answer:
        there = self.there(slack)
        there.react(self.user, self.message.find(there), self.name)
        return Done()


class Upload(Verb):
    """Share a file, with words beside it. `content` is base64."""

    answer: ClassVar[type[Answer]] = Said
    user: str = USER
    room: str = ROOM
    name: str
    content: Base64Bytes
    text: str = ""
    thread: str | None = THREAD

    def act(self, slack: SandboxSlack) -> Said:
        there = self.there(slack)
        return Said.of(there.upload(self.user, self.room, self.name, self.content, self.text, thread=self.thread))


class DeleteFiles(Verb):
    """Their owner deletes the files of a message."""

    answer: ClassVar[type[Answer]] = Said
    message: Pointed

    def act(self, slack: SandboxSlack) -> Said:
        there = self.there(slack)
        return Said.of(there.delete_files(self.message.find(there)))


class Gather(Verb):
    """Several people begin direct messages with one another, the app among them unless `with_app` is false."""

    answer: ClassVar[type[Answer]] = RoomOpened
    users: list[str]
    with_app: bool = True

    def act(self, slack: SandboxSlack) -> RoomOpened:
        room = self.there(slack).gather(*self.users, with_app=self.with_app)
        return RoomOpened(room=room.id, name=room.name)


class OpenHome(Verb):
    """Open the app's Home tab, or its "messages" tab."""

    user: str = USER
    tab: str = "home"

    def act(self, slack: SandboxSlack) -> Answer:
        self.there(slack).open_home(self.user, self.tab)
        return Done()


class PressStop(Verb):
    """Press Stop beside a thread in which the app works."""

    user: str = USER
    room: str = ROOM
    thread: str

    def act(self, slack: SandboxSlack) -> Answer:
        self.there(slack).press_stop(self.user, self.room, self.thread)
        return Done()


VERBS: tuple[type[Verb], ...] = (Say, Edit, React, Upload, DeleteFiles, Gather, OpenHome, PressStop)
