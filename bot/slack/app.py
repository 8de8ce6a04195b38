"""Bolt's app: it checks that a request comes from Slack, and hands it to the one listener that takes it down."""

import logging
from collections.abc import Callable, Mapping
from typing import Any

from slack_bolt import App, BoltResponse
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.logger.messages import warning_client_prioritized_and_token_skipped, warning_token_skipped
from slack_sdk import WebClient

from bot.slack import listeners
from bot.slack.door import Door
from bot.slack.who import Identity

log = logging.getLogger(__name__)


def build_app(door: Door, client: WebClient, who: Callable[[], Identity], signing_secret: str = "") -> App:
    """`client` gives the base URL, and its token is never used: listeners call nothing. `who` is asked at each request.

    Bolt's own check of the token at start is off, so that the app starts while Slack is away; `doctor` makes it.
    With `process_before_response` the acknowledgement waits for the listener, which waits for the database.
    """

    def authorize(enterprise_id: str | None, team_id: str | None) -> AuthorizeResult:
        identity = who()
        return AuthorizeResult(
            enterprise_id=enterprise_id,
            team_id=team_id or identity.team,
            bot_id=identity.bot,
            bot_user_id=identity.bot_user,
            bot_token=client.token,
        )

    app = App(
        name="their-rules",
        logger=_bolt_log(),
        process_before_response=True,
        client=WebClient(base_url=client.base_url, retry_handlers=[]),
        authorize=authorize,
        signing_secret=signing_secret,
        request_verification_enabled=bool(signing_secret),
        token_verification_enabled=False,
    )
    app.error(_not_taken_down)
    listeners.register(app, door)
    return app


def _bolt_log() -> logging.Logger:
    """Bolt warns where a token is set beside a client of its own; here that is as it should be."""
    bolt_log = logging.getLogger("bot.slack.bolt")
    expected = (warning_client_prioritized_and_token_skipped(), warning_token_skipped())
    bolt_log.addFilter(lambda record: record.getMessage() not in expected)
    return bolt_log


def _not_taken_down(error: Exception, body: Mapping[str, Any]) -> BoltResponse:
    """500 makes Slack send the request again: it stands nowhere else yet."""
    log.error("A %s could not be written down: %s", body.get("type") or body.get("command"), error, exc_info=error)
    return BoltResponse(status=500, body="")
