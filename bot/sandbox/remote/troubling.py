"""Verbs for what goes wrong on purpose, for the clock, and for the app's installation."""

from datetime import timedelta
from typing import ClassVar

from pydantic import Field

from bot.sandbox.control import SandboxSlack
from bot.sandbox.remote.answers import Answer, Done, Place
from bot.sandbox.remote.verb import Verb

YEAR = 366 * 24 * 3600.0


class FailNext(Verb):
    """The next calls of a method fail: with 429 or 500, "timeout", "lost answer", or any error name of Slack's."""

    method: str
    times: int = Field(1, ge=1, le=1000)
    failure: int | str = 500
    retry_after: int = 1

    def act(self, slack: SandboxSlack) -> Done:
        slack.fail_next(self.method, self.times, self.failure, self.retry_after)
        return Done()


class DeliverTwice(Verb):
    """The next event comes twice, with the same event_id."""

    def act(self, slack: SandboxSlack) -> Done:
        slack.deliver_twice()
        return Done()


class DropSocket(Verb):
    """Break the app's websockets without a word."""

    def act(self, slack: SandboxSlack) -> Done:
        slack.drop_socket()
        return Done()


class FreezeSocket(Verb):
    """The app's websockets seem to stand, but nothing is read from them."""

    def act(self, slack: SandboxSlack) -> Done:
        slack.freeze_socket()
        return Done()


class RefreshSocket(Verb):
    """Ask the app to reconnect: "warning" or "refresh_requested"."""

    reason: str = "refresh_requested"

    def act(self, slack: SandboxSlack) -> Done:
        slack.refresh_socket(self.reason)
        return Done()


class ExpireStreams(Verb):
    """Every stream of the first workspace dies, as after five minutes."""

    def act(self, slack: SandboxSlack) -> Done:
        slack.expire_streams()
        return Done()


class PassTime(Verb):
    """Jump ahead by so many seconds."""

    seconds: float = Field(gt=0, le=YEAR)

    def act(self, slack: SandboxSlack) -> Done:
        slack.pass_time(timedelta(seconds=self.seconds))
        return Done()


class HoldToRateLimits(Verb):
    """Hold the app to the published tiers from now on, or no longer."""

    held: bool = True

    def act(self, slack: SandboxSlack) -> Done:
        slack.hold_to_rate_limits(held=self.held)
        return Done()


class DeliverOverHttp(Verb):
    """Verify the app's address, then send everything there, signed, in place of the socket."""

    url: str = Field(pattern=r"^https?://")

    def act(self, slack: SandboxSlack) -> Done:
        slack.deliver_over_http(self.url)
        return Done()


class AddWorkspace(Verb):
    """Set up "Next Door", another company's workspace, in which the app has yet to be installed."""

    answer: ClassVar[type[Answer]] = Place

    def act(self, slack: SandboxSlack) -> Place:
        return Place.of(slack.add_workspace().world)


class Install(Verb):
    """Let the app into a workspace without the consent page, with these scopes or all that its manifest names."""

    answer: ClassVar[type[Answer]] = Place
    scopes: tuple[str, ...] = ()

    def act(self, slack: SandboxSlack) -> Place:
        there = self.there(slack)
        there.install(*self.scopes)
        return Place.of(there.world)


class Uninstall(Verb):
    """Somebody removes the app from a workspace."""

    def act(self, slack: SandboxSlack) -> Done:
        self.there(slack).uninstall()
        return Done()


VERBS: tuple[type[Verb], ...] = (
    FailNext,
    DeliverTwice,
    DropSocket,
    FreezeSocket,
    RefreshSocket,
    ExpireStreams,
    PassTime,
    HoldToRateLimits,
    DeliverOverHttp,
    AddWorkspace,
    Install,
    Uninstall,
)
