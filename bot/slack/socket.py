"""Socket Mode: one connection to Slack, watched from outside, since a socket can go quiet without saying so."""

import logging
from threading import Event

from slack_bolt import App
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_sdk import WebClient

from bot.core.errors import TheirRulesError
from bot.slack.errors import told

log = logging.getLogger(__name__)

LOOK_EVERY = 10.0
"""Seconds between two looks at the connection. Slack's own client pings as often and reconnects by itself; this looks
whether it still does (slackapi/bolt-python#417, #675)."""


class Socket:
    """`client` says where `apps.connections.open` is called: the same base URL as all other calls."""

    def __init__(self, app: App, app_token: str, client: WebClient, look_every: float = LOOK_EVERY) -> None:
        web_client = WebClient(base_url=client.base_url, retry_handlers=[])
        self._handler = SocketModeHandler(
            app, app_token, web_client=web_client, logger=logging.getLogger("bot.slack.wire"), ping_interval=LOOK_EVERY
        )
        self._look_every = look_every

    @property
    def connected(self) -> bool:
        return self._handler.client.is_connected()

    def connect(self) -> None:
        """Raises SlackRefused for a bad app token, ServiceDown or RetryLater where Slack does not answer."""
        with told("apps.connections.open"):
            self._handler.client.connect()

    def watch(self, stop: Event) -> None:
        """Keep connected until `stop` is set. A connection that is found dead twice running is replaced."""
        dead = 0
        while not stop.wait(self._look_every):
            dead = 0 if self.connected else dead + 1
            if dead > 1:
                self._reconnect()

    def let_go(self) -> None:
        """Do not connect again once the connection ends, from whichever side."""
        self._handler.client.default_auto_reconnect_enabled = False
        self._handler.client.auto_reconnect_enabled = False

    def close(self) -> None:
        """Take nothing more. What was taken down is the workers' affair. The SDK takes up to three seconds."""
        self.let_go()
        self._handler.client.close()

    def _reconnect(self) -> None:
        log.warning("The connection to Slack has been dead for a while; opening another.")
        try:
            with told("apps.connections.open"):
                self._handler.client.connect_to_new_endpoint(force=True)
        except TheirRulesError as error:
            log.error("%s", error)  # at the next look it is tried again: a token may be put right meanwhile
