"""The app comes into a workspace, and leaves it again."""

from dataclasses import replace

from bot.sandbox.world import World


def install(world: World, scopes: frozenset[str] | None = None) -> str:
    """Let the app in; returns its bot token. `scopes` are added to those it had; None grants all its manifest names.

    A token that still lives stays the same, as in Slack.
    """
    world.manifest = replace(world.offered, scopes=_granted(world, scopes))
    if not world.tokens.bot:
        world.welcome()
    world.installed = True
    return world.tokens.issue(world.app.bot_token)


def _granted(world: World, scopes: frozenset[str] | None) -> frozenset[str] | None:
    had = world.manifest.scopes if world.installed else frozenset()
    return world.offered.scopes if scopes is None or had is None else had | scopes


def revoke(world: World) -> None:
    """The tokens die and the bot leaves its rooms, but the app stays installed (docs.slack.dev, auth.revoke)."""
    if world.tokens.bot:
        world.tokens.revoke()
        world.part()
        revoked = {"oauth": [], "bot": [world.app.user_id]}
        world.announce({"type": "tokens_revoked", "tokens": revoked, "event_ts": world.stamps.next()})


def uninstall(world: World) -> None:
    """A person removes the app. It is told of both, in an order that Slack does not promise."""
    revoke(world)
    world.installed = False
    world.announce({"type": "app_uninstalled", "event_ts": world.stamps.next()})
