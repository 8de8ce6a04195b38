"""Who we are in Slack: asked once, when it is first needed, and again only while Slack does not say."""

from threading import Lock

from slack_sdk import WebClient

from bot.slack.app import Identity
from bot.slack.errors import told


class WhoAmI:
    def __init__(self, client: WebClient) -> None:
        self._client, self._lock = client, Lock()
        self._known: Identity | None = None

    def __call__(self) -> Identity:
        """Raises SlackRefused for a bad token, ServiceDown or RetryLater where Slack does not answer."""
        with self._lock:
            if self._known is None:
                with told("auth.test"):
                    self._known = Identity.of(self._client.auth_test().data)  # type: ignore[arg-type]  # never bytes
            return self._known
