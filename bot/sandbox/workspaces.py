"""The workspaces of this stand-in, and whose token is whose."""

from collections.abc import Iterator

from bot.core.errors import TheirRulesError
from bot.sandbox.wire import SlackError
from bot.sandbox.world import World


class NoSuchWorkspace(TheirRulesError):
    """The sandbox has no workspace “{asked}”. It has: {names}."""


class Workspaces:
    """All of them, by team id. The first is home: the app is in it from the start."""

    def __init__(self, home: World) -> None:
        self.home, self._all = home, {home.team.id: home}

    def __iter__(self) -> Iterator[World]:
        return iter(list(self._all.values()))

    def add(self, world: World) -> None:
        self._all[world.team.id] = world

    def find(self, asked: str) -> World:
        """By team id, name or domain."""
        for world in self:
            if asked in {world.team.id, world.team.name, world.team.domain}:
                return world
        raise NoSuchWorkspace(asked=asked, names=", ".join(world.team.name for world in self))

    def opened_by(self, token: str) -> World:
        """The workspace a bot token belongs to. Raises SlackError for one that never was, or is no longer."""
        for world in self:
            if world.tokens.admit(token):
                return world
        if any(world.tokens.were_revoked(token) for world in self):
            raise SlackError("account_inactive")
        raise SlackError("invalid_auth")
