"""How often each method may be called (docs.slack.dev, Rate limits)."""

import math
from collections import defaultdict, deque

from bot.sandbox.clock import SandboxClock

MINUTE = 60.0
BURST = 5
"""`chat.postMessage` allows about one a second and room, and short bursts; how short is not published."""


class RateLimits:
    """Counts the calls of the last minute, by workspace and method. Posting is counted by room, over the last few seconds.

    `held` may be switched at any time: while it is off, every call may be made, and none is counted.
    """

    def __init__(self, clock: SandboxClock, held: bool) -> None:
        self._clock, self.held = clock, held
        self._calls: dict[tuple[str, str, str], deque[float]] = defaultdict(deque)

    def wait(self, team: str, method: str, per_minute: int, room: str) -> int | None:
        """Whole seconds until the call may be made again; None where it may be made now, which counts it."""
        if not self.held:
            return None
        if method == "chat.postMessage":
            return self._count((team, method, room), BURST, float(BURST))
        return self._count((team, method, ""), per_minute, MINUTE) if per_minute else None

    def _count(self, key: tuple[str, str, str], allowed: int, window: float) -> int | None:
        now, calls = self._clock.now(), self._calls[key]
        while calls and now - calls[0] >= window:
            calls.popleft()
        if len(calls) >= allowed:
            return max(1, math.ceil(window - (now - calls[0])))
        calls.append(now)
        return None
