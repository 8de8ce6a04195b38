"""What can go wrong on the way between Slack and the app, brought about on purpose."""

import asyncio
from datetime import timedelta

from bot.sandbox.clock import SandboxClock
from bot.sandbox.delivery import Delivery
from bot.sandbox.faults import Faults, fault
from bot.sandbox.rate_limits import RateLimits
from bot.sandbox.socket_mode import SocketMode
from bot.sandbox.world import World


class Troubling:
    world: World
    clock: SandboxClock
    delivery: Delivery
    faults: Faults
    sockets: SocketMode
    limits: RateLimits

    def fail_next(self, method: str, times: int = 1, with_: int | str = 500, retry_after: int = 1) -> None:
        """The next calls of a method fail.

        With 429 (and Retry-After), 500, "timeout" (no answer, nothing done), "lost answer" (done, but the connection
        breaks before the answer), or with any error name of Slack's.
        """
        self.faults.plan(method, times, fault(with_, retry_after))

    def hold_to_rate_limits(self, *, held: bool = True) -> None:
        """Hold the app to the published tiers from now on, or no longer."""
        self.limits.held = held

    def deliver_twice(self) -> None:
        """The next event comes twice, with the same event_id."""
        self.delivery.double_next()

    def drop_socket(self) -> None:
        """Break the app's websockets without a word."""
        self._on_the_loop(self.sockets.drop())

    def freeze_socket(self) -> None:
        """The app's websockets seem to stand, but nothing is read from them and no ping is answered."""
        self._on_the_loop(self.sockets.freeze())

    def refresh_socket(self, reason: str = "refresh_requested") -> None:
        """Ask the app to reconnect, with a disconnect message ("warning" or "refresh_requested")."""
        self._on_the_loop(self.sockets.refresh(reason))

    def expire_streams(self) -> None:
        """Every stream dies, as after five minutes; what was written stays."""
        with self.world.lock:
            self.world.streams.expire_all()

    def pass_time(self, by: timedelta) -> None:
        """Jump ahead: what waits for a time that has now come, happens."""
        self.clock.jump(by.total_seconds())

    @property
    def connections(self) -> int:
        """How many websockets the app holds."""
        return len(self.sockets.connections)

    def _on_the_loop(self, work: object) -> None:
        if self.delivery.loop is not None and asyncio.iscoroutine(work):
            asyncio.run_coroutine_threadsafe(work, self.delivery.loop).result()
