"""What the app may do and is sent, by its manifest."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

from bot.sandbox.steps import Step
from bot.sandbox.wire import Doc


@dataclass(frozen=True, slots=True, kw_only=True)
class Shortcut:
    name: str
    callback_id: str
    on_messages: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CommandHint:
    """What people are told of a slash command while they type it."""

    command: str
    description: str
    usage_hint: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """None stands for everything: every scope granted, every event sent, every command and shortcut known."""

    scopes: frozenset[str] | None = None
    events: frozenset[str] | None = None
    commands: frozenset[str] | None = None
    shortcuts: tuple[Shortcut, ...] | None = None
    steps: Mapping[str, Step] | None = None
    redirects: tuple[str, ...] | None = None
    command_hints: tuple[CommandHint, ...] = ()
    is_agent: bool = True
    has_home: bool = True
    has_direct_messages: bool = True

    @classmethod
    def read(cls, manifest: Doc | None) -> Self:
        """Read an app manifest (a dict of its JSON). None: an app that may do everything."""
        if manifest is None:
            return cls()
        features, settings = manifest.get("features", {}), manifest.get("settings", {})
        return cls(
            scopes=frozenset(manifest.get("oauth_config", {}).get("scopes", {}).get("bot", [])),
            events=frozenset(settings.get("event_subscriptions", {}).get("bot_events", [])),
            commands=frozenset(command["command"] for command in features.get("slash_commands", [])),
            shortcuts=tuple(_shortcut(shortcut) for shortcut in features.get("shortcuts", [])),
            command_hints=tuple(_hint(command) for command in features.get("slash_commands", [])),
            steps={name: Step.read(name, given) for name, given in manifest.get("functions", {}).items()},
            redirects=tuple(manifest.get("oauth_config", {}).get("redirect_urls", [])),
            is_agent="agent_view" in features or "assistant_view" in features,
            has_home=bool(features.get("app_home", {}).get("home_tab_enabled")),
            has_direct_messages=bool(features.get("app_home", {}).get("messages_tab_enabled", True)),
        )

    def grants(self, scope: str) -> bool:
        return self.scopes is None or scope in self.scopes

    def subscribes(self, event: str) -> bool:
        return self.events is None or event in self.events

    def knows_command(self, command: str) -> bool:
        return self.commands is None or command in self.commands

    def step(self, asked: str) -> Step | None:
        """The workflow step of that callback_id."""
        return Step(callback_id=asked) if self.steps is None else self.steps.get(asked)

    def redirect(self, asked: str) -> str | None:
        """Where a consent is sent: the address asked for, if it lies under one of the app's; without one, the first."""
        if self.redirects is None:
            return asked or None
        if not asked:
            return next(iter(self.redirects), None)
        return asked if any(asked.startswith(known) for known in self.redirects) else None

    def shortcut(self, asked: str, *, on_message: bool) -> Shortcut | None:
        """The shortcut of that name or callback_id."""
        if self.shortcuts is None:
            return Shortcut(name=asked, callback_id=asked, on_messages=on_message)
        fitting = [known for known in self.shortcuts if known.on_messages == on_message]
        return next((known for known in fitting if asked in {known.name, known.callback_id}), None)


def _shortcut(shortcut: Doc) -> Shortcut:
    return Shortcut(
        name=shortcut["name"], callback_id=shortcut["callback_id"], on_messages=shortcut["type"] == "message"
    )


def _hint(command: Doc) -> CommandHint:
    return CommandHint(
        command=command["command"],
        description=command.get("description", ""),
        usage_hint=command.get("usage_hint", ""),
    )
