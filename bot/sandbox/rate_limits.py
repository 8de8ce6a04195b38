"""How often each method may be called (docs.slack.dev, Rate limits)."""

import math
from collections import defaultdict, deque

from bot.sandbox.clock import SandboxClock

MINUTE = 60.0
BURST = 5
"""`chat.postMessage` allows about one a second and room, and short bursts; how short is not published."""


class RateLimits:
    """Counts the calls of the last minute, by method. Posting is counted by room, over the last few seconds."""

    def __init__(self, clock: SandboxClock) -> None:
        self._clock = clock
        self._calls: dict[tuple[str, str], deque[float]] = defaultdict(deque)

    def wait(self, method: str, per_minute: int | None, room: str | None) -> int | None:
        """Whole seconds until the call may be made again; None where it may be made now, which counts it."""
        if method == "chat.postMessage":
            return self._count((method, room or ""), BURST, float(BURST))
        return self._count((method, ""), per_minute, MINUTE) if per_minute else None

    def _count(self, key: tuple[str, str], allowed: int, window: float) -> int | None:
        now, calls = self._clock.now(), self._calls[key]
        while calls and now - calls[0] >= window:
            calls.popleft()
        if len(calls) >= allowed:
            return max(1, math.ceil(window - (now - calls[0])))
        calls.append(now)
        return None
