"""Modals and Home tabs: what each person has open."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from bot.sandbox.cast import AppIdentity
from bot.sandbox.plain import plain_text, words_of
from bot.sandbox.wire import Doc, SlackError

STACK_LIMIT = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """A modal or a Home tab as it stands at one moment. `given` is what the app sent."""

    id: str
    user: str
    given: Doc
    root: str
    below: str | None = None
    version: int = 1
    step: str | None = None
    """The id of the workflow step's run that the app opened it for."""
    app: AppIdentity = field(default_factory=AppIdentity, repr=False)
    names: dict[str, str] = field(default_factory=dict, compare=False, repr=False)

    @property
    def kind(self) -> str:
        return str(self.given["type"])

    @property
    def title(self) -> str:
        return words_of(self.given.get("title"))

    @property
    def blocks(self) -> tuple[Doc, ...]:
        return tuple(self.given.get("blocks", ()))

    @property
    def plain(self) -> str:
        """The words a person sees in it, the title first."""
        return "\n".join(filter(None, [self.title, plain_text("", self.blocks, self.names)]))

    @property
    def hash(self) -> str:
        return f"{self.version}.{hashlib.sha256(json.dumps(self.given).encode()).hexdigest()[:8]}"

    def payload(self, state: Doc | None = None) -> Doc:
        """As Slack hands it to an app; `state` holds what the person has filled in, by block and action."""
        given = {"private_metadata": "", "callback_id": "", "external_id": "", "close": None, "submit": None}
        return (given | {"clear_on_close": False, "notify_on_close": False} | self.given) | {
            "id": self.id,
            "team_id": self.app.team.id,
            "state": {"values": state or {}},
            "hash": self.hash,
            "root_view_id": self.root,
            "previous_view_id": self.below,
            "app_id": self.app.app_id,
            "app_installed_team_id": self.app.team.id,
            "bot_id": self.app.bot_id,
        }


class Views:
    """Each person's stack of modals (three at most) and Home tab."""

    def __init__(self, app: AppIdentity, names: dict[str, str]) -> None:
        self._app, self._names = app, names
        self._all: dict[str, View] = {}
        self._stacks: dict[str, list[str]] = {}
        self._homes: dict[str, str] = {}
        self._made = 0

    def stack(self, user: str) -> list[View]:
        """The person's open modals, the one on top last."""
        return [self._all[view_id] for view_id in self._stacks.get(user, [])]

    def top(self, user: str) -> View | None:
        stack = self.stack(user)
        return stack[-1] if stack else None

    def home(self, user: str) -> View | None:
        return self._all[self._homes[user]] if user in self._homes else None

    def find(self, view_id: str = "", external_id: str = "") -> View | None:
        """An open view by its id, or by the id the app gave it."""
        if view_id:
            return self._all.get(view_id)
        return next((view for view in self._all.values() if external_id and external_id == _external(view)), None)

    def open(self, user: str, given: Doc, step: str | None = None) -> View:
        self.close_all(user)
        return self._stack_up(self._new(user, given, step=step))

    def push(self, user: str, given: Doc, step: str | None = None) -> View:
        stack = self.stack(user)
        if not stack:
            raise SlackError("not_found")
        if len(stack) >= STACK_LIMIT:
            raise SlackError("push_limit_reached")
        return self._stack_up(self._new(user, given, stack, step))

    def update(self, view: View, given: Doc) -> View:
        self._refuse_double(given, but=view.id)
        self._all[view.id] = replace(view, given=given, version=view.version + 1)
        return self._all[view.id]

    def publish(self, user: str, given: Doc) -> View:
        if known := self.home(user):
            return self.update(known, given)
        view = self._new(user, given)
        self._homes[user] = view.id
        return view

    def close(self, view: View) -> None:
        """The person closes the modal on top, or it is done with: the one below shows again."""
        self._stacks[view.user].remove(view.id)
        del self._all[view.id]

    def close_all(self, user: str) -> None:
        for view in self.stack(user):
            self.close(view)

    def _stack_up(self, view: View) -> View:
        self._stacks.setdefault(view.user, []).append(view.id)
        return view

    def _new(self, user: str, given: Doc, under: Sequence[View] = (), step: str | None = None) -> View:
        """`under` are the person's modals that it is to cover."""
        self._refuse_double(given)
        self._made += 1
        view_id = f"V0{self._made:06d}"
        view = View(
            id=view_id,
            user=user,
            given=given,
            root=under[0].id if under else view_id,
            below=under[-1].id if under else None,
            step=step,
            app=self._app,
            names=self._names,
        )
        self._all[view_id] = view
        return view

    def _refuse_double(self, given: Doc, but: str = "") -> None:
        twin = self.find(external_id=given.get("external_id", ""))
        if twin is not None and twin.id != but:
            raise SlackError("duplicate_external_id")


def _external(view: View) -> str:
    return str(view.given.get("external_id", ""))
