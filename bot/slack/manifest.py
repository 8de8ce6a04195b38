"""The app's manifest: what Slack is told about us. The commands in it can be renamed where another app holds the names."""

import json
from importlib import resources
from typing import Any

from bot.core.errors import TheirRulesError
from bot.slack.ids import command_name

LONGEST_COMMAND = 32
"""Characters, the slash included (manifest schema 2.0.0)."""


class BadPrefix(TheirRulesError):
    """“{prefix}” cannot begin a command. Use lower-case letters, digits, - and _, at most {most} of them, such as acme-."""


def manifest(prefix: str = "") -> dict[str, Any]:
    """The manifest as JSON, its commands called `/PREFIXdraft` and so on. Raises BadPrefix."""
    told: dict[str, Any] = json.loads(resources.files("bot.slack").joinpath("manifest.json").read_text("utf-8"))
    commands = told["features"]["slash_commands"]
    _require_prefix(prefix, max(len(command["command"]) for command in commands))
    for command in commands:
        command["command"] = command_name(command["command"], prefix)
    return told


def bot_scopes() -> tuple[str, ...]:
    """The scopes that an installation must have granted."""
    return tuple(manifest()["oauth_config"]["scopes"]["bot"])


def _require_prefix(prefix: str, longest: int) -> None:
    allowed = all(sign.isdigit() or sign in "-_" or (sign.isascii() and sign.islower()) for sign in prefix)
    if not allowed or len(prefix) + longest > LONGEST_COMMAND:
        raise BadPrefix(prefix=prefix, most=LONGEST_COMMAND - longest)
