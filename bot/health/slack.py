"""Does Slack know our tokens, and did it grant what the manifest asks for?"""

from collections.abc import Collection
from datetime import timedelta
from email.utils import parsedate_to_datetime

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.web import SlackResponse

from bot.core.errors import Exit
from bot.health.database import told_skew
from bot.health.finding import Finding, ok, problem, skipped
from bot.settings import Settings
from bot.usecases.ports import Clock

SKEW = timedelta(minutes=2)
"""Slack's signed requests are refused when they are five minutes old (api.slack.com/authentication/verifying-requests)."""
REMEDIES = {
    "invalid_auth": "Copy the token again from the app’s page.",
    "not_authed": "Set the token.",
    "token_revoked": "Install the app again and copy the new token.",
    "account_inactive": "Install the app again and copy the new token.",
    "token_expired": "Refresh the token, or switch token rotation off.",
    "missing_scope": "Give the app token the scope connections:write (Basic Information, App-Level Tokens).",
    "not_allowed_token_type": "It is another kind of token: bot tokens begin with xoxb-, app tokens with xapp-.",
}


def check_bot_token(client: WebClient, settings: Settings, scopes: Collection[str]) -> Finding:
    """`auth.test`, and the scopes Slack names beside it, against those that the manifest asks for."""
    if not settings.slack_bot_token:
        return skipped("Slack bot token", "SLACK_BOT_TOKEN is not set")
    try:
        answer = client.auth_test()
    except SlackApiError as error:
        return _refused("Slack bot token", error)
    except (OSError, SlackClientError) as error:
        return _down("Slack bot token", error)
    missing = sorted(set(scopes) - _granted(answer)) if _granted(answer) else []
    if missing:
        return problem(
            "Slack bot token",
            f"these scopes are missing: {', '.join(missing)}. Update the app with `their-rules manifest`, then install it again.",
        )
    unsaid = "" if _granted(answer) else "; Slack did not say which scopes it has"
    return ok(
        "Slack bot token", f"{answer.get('user') or 'the bot'} in {answer.get('team') or answer.get('team_id')}{unsaid}"
    )


def check_app_token(client: WebClient, settings: Settings) -> Finding:
    """`apps.connections.open` gives an address for a socket; none is opened."""
    if not settings.slack_app_token:
        return skipped("Slack app token", "SLACK_APP_TOKEN is not set; it is needed for Socket Mode only")
    try:
        client.apps_connections_open(app_token=settings.slack_app_token)
    except SlackApiError as error:
        return _refused("Slack app token", error)
    except (OSError, SlackClientError) as error:
        return _down("Slack app token", error)
    return ok("Slack app token", "Socket Mode may connect")


def check_slack_clock(client: WebClient, settings: Settings, now: Clock) -> Finding:
    """By the Date of an answer that needs no token."""
    if not (settings.slack_bot_token or settings.slack_signing_secret):
        return skipped("Slack clock", "no token is set")
    try:
        answer = client.api_test()
    except SlackApiError as error:
        answer = error.response
    except (OSError, SlackClientError) as error:
        return _down("Slack clock", error)
    date = _header(answer, "date")
    if not date:
        return skipped("Slack clock", "Slack’s answer bears no date")
    return told_skew("Slack clock", parsedate_to_datetime(date), now(), "Slack", SKEW)


def _granted(answer: SlackResponse) -> set[str]:
    return {scope.strip() for scope in _header(answer, "x-oauth-scopes").split(",") if scope.strip()}


def _header(answer: SlackResponse, name: str) -> str:
    return next((str(value) for key, value in answer.headers.items() if key.lower() == name), "")


def _refused(about: str, error: SlackApiError) -> Finding:
    reason = str(error.response.get("error") or "no reason given")
    if reason in REMEDIES:
        return problem(about, f"Slack says {reason}. {REMEDIES[reason]}")
    if error.response.status_code == 429 or error.response.status_code >= 500:
        return _down(about, error)
    return problem(about, f"Slack says {reason}. See api.slack.com/methods for what it means.")


def _down(about: str, error: Exception) -> Finding:
    told = f"Slack does not answer ({type(error).__name__}). Look at SLACK_API_URL, your proxy and status.slack.com."
    return problem(about, told, Exit.SERVICE_DOWN)
