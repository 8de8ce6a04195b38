"""The sandbox as tests use it: start it, act as the people in it, look at what they see, make trouble.

with SandboxSlack() as slack:
    connect_the_app(slack.api_url, slack.bot_token, slack.app_token)
    slack.command("ana", "#copy-review", "/prefers", "dana")
    assert "email" in slack.wait_for_reply("#copy-review", user="ana").plain
"""

from types import TracebackType
from typing import Self

from bot.sandbox.asgi import make_asgi
from bot.sandbox.cast import AppIdentity, Cast, small_cast
from bot.sandbox.clock import SandboxClock
from bot.sandbox.delivery import Delivery
from bot.sandbox.faults import Faults
from bot.sandbox.journal import Journal
from bot.sandbox.manifest import Manifest
from bot.sandbox.rate_limits import RateLimits
from bot.sandbox.seeing import Seeing
from bot.sandbox.server import HOST, ServerThread, listen
from bot.sandbox.signed_http import SignedHttp
from bot.sandbox.socket_mode import SocketMode
from bot.sandbox.troubling import Troubling
from bot.sandbox.using import Using
from bot.sandbox.web_api import WebApi
from bot.sandbox.wire import Doc
from bot.sandbox.world import World


class SandboxSlack(Using, Seeing, Troubling):
    """A whole Slack workspace on a port of 127.0.0.1.

    `manifest` is an app manifest's JSON: it limits scopes, events, commands and shortcuts; without one the app may do
    everything. `speed` makes the sandbox's time run faster; `rate_limits` holds the app to the published tiers.
    """

    def __init__(
        self,
        cast: Cast | None = None,
        manifest: Doc | None = None,
        *,
        port: int = 0,
        speed: float = 1.0,
        rate_limits: bool = False,
    ) -> None:
        self._listening = listen(port)
        self.base_url = f"http://{HOST}:{self._listening.getsockname()[1]}"
        self.clock, self.app = SandboxClock(speed), AppIdentity()
        self.world = World(cast or small_cast(), Manifest.read(manifest), self.app, self.clock, self.base_url)
        self.journal, self.faults, self.sockets = Journal(), Faults(), SocketMode(self.world)
        self.delivery = Delivery(self.world, self.journal, self.sockets)
        limits = RateLimits(self.clock) if rate_limits else None
        self.web_api = WebApi(self.world, self.journal, self.faults, limits)
        self._server = ServerThread(make_asgi(self.world, self.web_api, self.sockets), self._listening)

    @property
    def api_url(self) -> str:
        """For SLACK_API_URL."""
        return f"{self.base_url}/api/"

    @property
    def bot_token(self) -> str:
        return self.app.bot_token

    @property
    def app_token(self) -> str:
        return self.app.app_token

    @property
    def signing_secret(self) -> str:
        return self.app.signing_secret

    def start(self) -> Self:
        self.delivery.loop = self._server.start()
        self.world.announce = self.delivery.announce
        return self

    def stop(self) -> None:
        self.delivery.stop()
        self._server.stop()

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def deliver_over_http(self, url: str) -> None:
        """Verify that address as Slack does, then send everything there, signed, in place of the socket."""
        carrier = SignedHttp(url, self.signing_secret)
        carrier.verify()
        self.delivery.carrier = carrier
