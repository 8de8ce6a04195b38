"""One verb of the control interface: its arguments, and what it does."""

import re
from typing import ClassVar

from pydantic import BaseModel, ConfigDict, Field

from bot.core.errors import TheirRulesError
from bot.sandbox.control import SandboxSlack
from bot.sandbox.messages import Message
from bot.sandbox.remote.answers import Answer, Done
from bot.sandbox.views import View
from bot.sandbox.workspace import Workspace


class NoSuchMessage(TheirRulesError):
    """There is no message {ts} in {room}. Name the room by its id, as the answers do."""


class NoSuchView(TheirRulesError):
    """No modal or Home tab {view} is open."""


class Verb(BaseModel):
    """The class's name in snake_case is the verb's, its docstring the description, its fields the arguments."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    answer: ClassVar[type[Answer]] = Done

    workspace: str = Field("", description="A workspace's id, name or domain; left out, the first one.")

    def act(self, slack: SandboxSlack) -> Answer:
        raise NotImplementedError

    @classmethod
    def verb(cls) -> str:
        return re.sub(r"(?<!^)(?=[A-Z])", "_", cls.__name__).lower()

    def there(self, slack: SandboxSlack) -> Workspace:
        return slack.workspace(self.workspace) if self.workspace else slack


class Pointed(BaseModel):
    """A message, by the id of its room and its timestamp."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    room: str
    ts: str

    def find(self, workspace: Workspace) -> Message:
        message = workspace.world.messages.find(self.room, self.ts)
        if message is None:
            raise NoSuchMessage(ts=self.ts, room=self.room)
        return message


def find_view(workspace: Workspace, view_id: str) -> View:
    view = workspace.world.views.find(view_id)
    if view is None:
        raise NoSuchView(view=view_id)
    return view


USER = Field(description='Who does it: "ana", or an id.')
ROOM = Field(description='"#copy-review", a room\'s id, or "dm" for the person\'s direct messages with the app.')
THREAD = Field(None, description="The timestamp of the thread's first message.")
TIMEOUT = Field(10.0, gt=0, le=120, description="Seconds to wait at most.")
