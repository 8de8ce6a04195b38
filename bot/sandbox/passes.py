"""What lets an app act in a person's name for a moment: trigger ids and response URLs."""

from dataclasses import dataclass, replace

from bot.sandbox.clock import SandboxClock
from bot.sandbox.wire import SlackError

TRIGGER_LIFE = 3.0
"""Seconds a trigger_id may be exchanged in (docs.slack.dev, Modals)."""
RESPONSE_USES = 5
RESPONSE_LIFE = 30 * 60.0
"""Uses of a response_url, and seconds it lives (docs.slack.dev, Handling user interaction)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    """`view` is the modal the person acted in, if any: what views.push stacks upon."""

    user: str
    made_at: float
    view: str | None = None
    used: bool = False


class Triggers:
    def __init__(self, clock: SandboxClock) -> None:
        self._clock, self._made = clock, dict[str, Trigger]()

    def make(self, user: str, view: str | None = None) -> str:
        trigger_id = f"{len(self._made) + 1}.{int(self._clock.now())}.sandbox"
        self._made[trigger_id] = Trigger(user=user, made_at=self._clock.now(), view=view)
        return trigger_id

    def exchange(self, trigger_id: str) -> Trigger:
        """Use a trigger up. Raises SlackError where it is unknown, used or older than 3 seconds."""
        trigger = self._made.get(trigger_id)
        if trigger is None:
            raise SlackError("invalid_trigger_id")
        if trigger.used:
            raise SlackError("exchanged_trigger_id")
        if self._clock.now() - trigger.made_at > TRIGGER_LIFE:
            raise SlackError("expired_trigger_id")
        self._made[trigger_id] = replace(trigger, used=True)
        return trigger


@dataclass(frozen=True, slots=True, kw_only=True)
class ResponseUrl:
    """Where an answer goes: the room and thread of what was clicked or typed, and the message it may replace."""

    user: str
    room: str
    made_at: float
    message: str | None = None
    thread: str | None = None
    uses: int = 0


class ResponseUrls:
    """Addresses below `base`, each workspace its own."""

    def __init__(self, clock: SandboxClock, base: str) -> None:
        self._clock, self._base, self._made = clock, base, dict[str, ResponseUrl]()

    def make(self, user: str, room: str, message: str | None = None, thread: str | None = None) -> str:
        key = f"{len(self._made) + 1:06d}"
        self._made[key] = ResponseUrl(user=user, room=room, made_at=self._clock.now(), message=message, thread=thread)
        return f"{self._base}/{key}"

    def use(self, key: str) -> ResponseUrl:
        """Count one use. Raises SlackError where the address is unknown, used up or older than 30 minutes."""
        known = self._made.get(key)
        if known is None:
            raise SlackError("invalid_url")
        if self._clock.now() - known.made_at > RESPONSE_LIFE:
            raise SlackError("expired_url")
        if known.uses >= RESPONSE_USES:
            raise SlackError("used_url")
        self._made[key] = replace(known, uses=known.uses + 1)
        return known


class Tickets:
    """Tickets for the websocket: each opens one connection, soon."""

    LIFE = 30.0

    def __init__(self, clock: SandboxClock) -> None:
        self._clock, self._open, self._count = clock, dict[str, float](), 0

    def issue(self) -> str:
        self._count += 1
        ticket = f"ticket-{self._count}"
        self._open[ticket] = self._clock.now()
        return ticket

    def redeem(self, ticket: str) -> bool:
        made_at = self._open.pop(ticket, None)
        return made_at is not None and self._clock.now() - made_at <= self.LIFE
