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
        self._lock, self._calls, self._acks = Lock(), list[ApiCall](), list[Ack]()

    def called(self, call: ApiCall) -> None:
        with self._lock:
            self._calls.append(call)

    def delivered(self, ack: Ack) -> None:
        with self._lock:
            self._acks.append(ack)

    def calls(self, method: str | None = None) -> list[ApiCall]:
        with self._lock:
            return [call for call in self._calls if method in {None, call.method}]

    def acks(self, kind: str | None = None) -> list[Ack]:
        with self._lock:
            return [ack for ack in self._acks if kind in {None, ack.kind, ack.name}]
