"""Do the settings make sense, each by itself and together? Nothing is asked over the network."""

import os
from pathlib import Path

from bot.health.finding import Finding, ok, problem, skipped
from bot.settings import NO_ADDRESS, Settings, is_web_address

PREFIXES = {"SLACK_BOT_TOKEN": "xoxb-", "SLACK_APP_TOKEN": "xapp-"}
"""How Slack's tokens begin; the two are easily swapped. `xoxe.` begins a rotating bot token."""
ROTATING = "xoxe."
SHORTEST_SECRET = 16


def check_settings(settings: Settings) -> Finding:
    wrong = [*_addresses(settings), *_tokens(settings), *_model(settings), *_webhook(settings), *_watched(settings)]
    return problem("settings", " ".join(wrong)) if wrong else ok("settings", f"workspace {settings.workspace}")


def check_slack_settings(settings: Settings) -> Finding:
    """Which way of running is set up."""
    bot, app, secret = settings.slack_bot_token, settings.slack_app_token, settings.slack_signing_secret
    if not (bot or app or secret):
        return skipped("Slack settings", "no token is set; the command line works without")
    if not bot:
        return problem("Slack settings", "Set SLACK_BOT_TOKEN (OAuth & Permissions, “Bot User OAuth Token”).")
    if not (app or secret):
        return problem(
            "Slack settings", "Set SLACK_APP_TOKEN for Socket Mode, or SLACK_SIGNING_SECRET for `run --http`."
        )
    ways = [way for way, there in (("Socket Mode", app), ("signed HTTP", secret)) if there]
    return ok("Slack settings", f"ready for {' and '.join(ways)}")


def _addresses(settings: Settings) -> list[str]:
    named = {
        "SLACK_API_URL": settings.slack_api_url,
        "OPENAI_BASE_URL": settings.openai_base_url,
        "HANDOVER_WEBHOOK_URL": settings.handover_webhook_url,
    }
    return [NO_ADDRESS.format(name=name) for name, address in named.items() if address and not is_web_address(address)]


def _tokens(settings: Settings) -> list[str]:
    tokens = {"SLACK_BOT_TOKEN": settings.slack_bot_token, "SLACK_APP_TOKEN": settings.slack_app_token}
    return [
        f"{name} does not begin with {PREFIXES[name]}: it is another kind of token."
        for name, token in tokens.items()
        if token and not token.startswith((PREFIXES[name], ROTATING))
    ]


def _model(settings: Settings) -> list[str]:
    if settings.openai_base_url and not settings.openai_api_key:
        return [
            "OPENAI_BASE_URL is set without OPENAI_API_KEY, so no model is used: set any key where the server asks for none."
        ]
    return []


def _webhook(settings: Settings) -> list[str]:
    """A secret that can be guessed signs nothing."""
    address, secret = settings.handover_webhook_url, settings.handover_webhook_secret
    if bool(address) != bool(secret):
        return ["HANDOVER_WEBHOOK_URL and HANDOVER_WEBHOOK_SECRET belong together: set both, or neither."]
    if secret and len(secret) < SHORTEST_SECRET:
        return [
            f"HANDOVER_WEBHOOK_SECRET has {len(secret)} characters: take a random one of {SHORTEST_SECRET} or more."
        ]
    return []


def _watched(settings: Settings) -> list[str]:
    """Files are read there, and moved to a folder in it."""
    folder = settings.import_watch
    if folder and not (Path(folder).is_dir() and os.access(folder, os.R_OK | os.W_OK | os.X_OK)):
        return [
            f"IMPORT_WATCH leads to {folder}, which is no folder that I may read and write: make it, or correct it."
        ]
    return []
