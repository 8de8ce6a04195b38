"""The sandbox's time: real by default, but it can be made to run faster or to jump ahead."""

import asyncio
import time


class SandboxClock:
    """Seconds since 1970. `speed` is how many of them pass in a real second."""

    def __init__(self, speed: float = 1.0) -> None:
        self.speed = speed
        self._began, self._origin, self._jumped = time.time(), time.monotonic(), 0.0
        self._sleepers: set[tuple[asyncio.AbstractEventLoop, asyncio.Event]] = set()

    def now(self) -> float:
        return self._began + self._jumped + (time.monotonic() - self._origin) * self.speed

    def jump(self, seconds: float) -> None:
        """Be that much later at once. May be called from any thread."""
        self._jumped += seconds
        for loop, woken in list(self._sleepers):
            loop.call_soon_threadsafe(woken.set)

    async def sleep(self, seconds: float) -> None:
        """Return once that many sandbox seconds have passed, by running or by jumping."""
        until = self.now() + seconds
        while (left := until - self.now()) > 0:
            await self._doze(left / self.speed)

    async def _doze(self, seconds: float) -> None:
        """For so many real seconds, or until the clock jumps."""
        sleeper = (asyncio.get_running_loop(), asyncio.Event())
        self._sleepers.add(sleeper)
        try:
            await asyncio.wait_for(sleeper[1].wait(), seconds)
        except TimeoutError:
            pass  # the time has simply passed
        finally:
            self._sleepers.discard(sleeper)


class Stamps:
    """Slack's message timestamps: seconds and six digits, unique and increasing."""

    def __init__(self, clock: SandboxClock) -> None:
        self._clock, self._last = clock, 0

    def next(self) -> str:
        self._last = max(self._last + 1, int(self._clock.now() * 1_000_000))
        return f"{self._last // 1_000_000}.{self._last % 1_000_000:06d}"
