"""What went over the wire, with its times, for tests and for curious developers."""

from dataclasses import dataclass, field
from threading import Lock

from bot.sandbox.wire import Doc


@dataclass(frozen=True, slots=True, kw_only=True)
class ApiCall:
    """One call of the Web API. `at` is the sandbox's clock, `seconds` what the answer took."""

    method: str
    arguments: Doc
    answer: Doc
    status: int
    at: float
    seconds: float

    @property
    def ok(self) -> bool:
        return self.answer.get("ok") is True

    @property
    def error(self) -> str | None:
        return self.answer.get("error")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ack:
    """One delivery to the app and its acknowledgement.

    `seconds` is the real time until the acknowledgement came, None where it never did; `why_not` then says why
    ("timeout", "connection_failed", "http_error"). `payload` is what came with it.
    """

    kind: str
    name: str
    envelope_id: str
    sent: Doc
    attempt: int = 0
    seconds: float | None = None
    payload: Doc = field(default_factory=dict)
    why_not: str | None = None
    no_retry: bool = False
    at: float = 0.0
    """The sandbox's clock when it was sent."""

    @property
    def acknowledged(self) -> bool:
        return self.seconds is not None

    @property
    def errors(self) -> Doc:
        """What a modal's submission was refused for, by block_id."""
        return dict(self.payload.get("errors", {})) if self.payload.get("response_action") == "errors" else {}


class Journal:
    """Grows from several threads; read as snapshots."""

    def __init__(self) -> None:
        self._lock, self._all = Lock(), list[ApiCall | Ack]()

    def called(self, call: ApiCall) -> None:
        with self._lock:
            self._all.append(call)

    def delivered(self, ack: Ack) -> None:
        with self._lock:
            self._all.append(ack)

    def calls(self, method: str | None = None) -> list[ApiCall]:
        with self._lock:
            return [one for one in self._all if isinstance(one, ApiCall) and method in {None, one.method}]

    def acks(self, kind: str | None = None) -> list[Ack]:
        with self._lock:
            return [one for one in self._all if isinstance(one, Ack) and kind in {None, one.kind, one.name}]

    def since(self, number: int) -> list[tuple[int, ApiCall | Ack]]:
        """Calls and deliveries as they were written down, from that number on, each with its number."""
        with self._lock:
            return list(enumerate(self._all[number:], number))
