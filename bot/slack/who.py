"""Who we are in Slack: asked once, when it is first needed, and again only while Slack does not say."""

from collections.abc import Mapping
from dataclasses import dataclass
from threading import Lock
from typing import Any

from slack_sdk import WebClient

from bot.slack.errors import told


@dataclass(frozen=True, slots=True)
class Identity:
    """Who we are in Slack, as `auth.test` tells it. Needed to know our own messages again."""

    team: str
    bot: str
    bot_user: str

    @classmethod
    def of(cls, auth_test: Mapping[str, Any]) -> "Identity":
        return cls(team=auth_test["team_id"], bot=auth_test.get("bot_id") or "", bot_user=auth_test["user_id"])


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
