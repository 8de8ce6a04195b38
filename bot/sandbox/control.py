"""The sandbox as tests use it: start it, act as the people in it, look at what they see, make trouble.

with SandboxSlack() as slack:
    connect_the_app(slack.api_url, slack.bot_token, slack.app_token)
    slack.command("ana", "#copy-review", "/prefers", "dana")
    assert "email" in slack.wait_for_reply("#copy-review", user="ana").plain
"""

from collections.abc import Callable, Iterable
from types import TracebackType
from typing import Self

from starlette.routing import BaseRoute

from bot.sandbox.asgi import make_asgi
from bot.sandbox.cast import AppIdentity, Cast, next_door, small_cast
from bot.sandbox.clock import SandboxClock
from bot.sandbox.consent_page import ConsentPage
from bot.sandbox.consents import Consents
from bot.sandbox.delivery import Delivery
from bot.sandbox.faults import Faults
from bot.sandbox.journal import Journal
from bot.sandbox.manifest import Manifest
from bot.sandbox.page.routes import page_routes
from bot.sandbox.rate_limits import RateLimits
from bot.sandbox.server import HOST, ServerThread, listen
from bot.sandbox.signed_http import SignedHttp
from bot.sandbox.socket_mode import SocketMode
from bot.sandbox.troubling import Troubling
from bot.sandbox.web_api import WebApi
from bot.sandbox.wire import Doc
from bot.sandbox.workspace import Workspace
from bot.sandbox.workspaces import Workspaces
from bot.sandbox.world import World


class SandboxSlack(Workspace, Troubling):
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
        also: Callable[["SandboxSlack"], Iterable[BaseRoute]] = lambda slack: (),
    ) -> None:
        self.notice = "Nothing leaves this machine."
        self._listening = listen(port)
        self.base_url = f"http://{HOST}:{self._listening.getsockname()[1]}"
        cast = cast or small_cast()
        self.clock, self.app = SandboxClock(speed), AppIdentity(team=cast.team)
        self._manifest = Manifest.read(manifest)
        home = World(cast, self._manifest, self.app, self.clock, self.base_url)
        self.journal, self.faults, self.sockets = Journal(), Faults(), SocketMode(home)
        super().__init__(home, Delivery(self.clock, self.journal, self.sockets), self.journal)
        self.install()
        self.workspaces, self.consents = Workspaces(home), Consents(self.clock)
        self.limits = RateLimits(self.clock, rate_limits)
        self.web_api = WebApi(self.workspaces, self.consents, self.journal, self.faults, self.limits)
        self._elsewhere: dict[str, Workspace] = {}
        page = [*page_routes(self, self.journal), *also(self)]
        consent = ConsentPage(self.workspaces, self.consents)
        asgi = make_asgi(self.workspaces, self.web_api, self.sockets, consent, journal=self.journal, more=page)
        self._server = ServerThread(asgi, self._listening)

    @property
    def api_url(self) -> str:
        """For SLACK_API_URL."""
        return f"{self.base_url}/api/"

    @property
    def bot_token(self) -> str:
        """The first workspace's: another once the app was revoked and installed anew."""
        return self.world.tokens.bot or self.app.bot_token

    @property
    def app_token(self) -> str:
        return self.app.app_token

    @property
    def signing_secret(self) -> str:
        return self.app.signing_secret

    def start(self) -> Self:
        self.delivery.loop = self._server.start()
        self.open()
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

    def add_workspace(self, cast: Cast | None = None) -> Workspace:
        """Another company's workspace beside the first; the app has yet to be installed there."""
        cast = cast or next_door()
        world = World(cast, self._manifest, self.app.in_team(cast.team), self.clock, self.base_url)
        self.workspaces.add(world)
        workspace = Workspace(world, self.delivery, self.journal)
        workspace.open()
        self._elsewhere[cast.team.id] = workspace
        return workspace

    def workspace(self, asked: str) -> Workspace:
        """A workspace by its id, name or domain; raises NoSuchWorkspace."""
        return self._elsewhere.get(self.workspaces.find(asked).team.id, self)

    def deliver_over_http(self, url: str) -> None:
        """Verify that address as Slack does, then send everything there, signed, in place of the socket."""
        carrier = SignedHttp(url, self.signing_secret)
        carrier.verify()
        self.delivery.carrier = carrier
