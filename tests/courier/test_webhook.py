"""The webhook signs what it posts, follows nobody elsewhere, and tells what may pass from what will not."""

import hashlib
import hmac
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from bot.core.errors import RetryLater, ServiceDown
from bot.core.handover.errors import WebhookRefused
from bot.core.handover.package import Parcel
from bot.courier.webhook import Webhook

NOW = datetime(2026, 5, 3, 9, 0, tzinfo=UTC)
PARCEL = Parcel("h1", 2, '{"text": "Hello Zoë"}'.encode())


class Tool:
    """Answers `status` with these headers, and keeps what it was sent."""

    def __init__(self) -> None:
        self.status, self.headers = 200, dict[str, str]()
        self.taken: list[tuple[str, dict[str, str], bytes]] = []
        tool = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                tool.taken.append((self.path, {name.lower(): value for name, value in self.headers.items()}, body))
                self.send_response(tool.status)
                for name, value in {"Content-Length": "0", **tool.headers}.items():
                    self.send_header(name, value)
                self.end_headers()

            do_GET = do_POST  # noqa: N815 - the name is the library's

            def log_message(self, format: str, *args: object) -> None:
                return

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self.server.server_port}/in"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()


@pytest.fixture
def tool() -> Iterator[Tool]:
    tool = Tool()
    yield tool
    tool.server.shutdown()
    tool.server.server_close()


def deliver(tool: Tool) -> None:
    Webhook(tool.address, "secret", lambda: NOW).deliver(PARCEL)


def test_the_body_is_signed_with_its_time_and_carries_its_key(tool: Tool) -> None:
    deliver(tool)
    [(_, headers, body)] = tool.taken
    moment = str(int(NOW.timestamp()))
    expected = hmac.new(b"secret", f"v0:{moment}:".encode() + body, hashlib.sha256).hexdigest()
    assert body == PARCEL.content
    assert headers["x-their-rules-signature"] == f"v0={expected}"
    assert (headers["x-their-rules-timestamp"], headers["idempotency-key"]) == (moment, "h1")
    assert headers["content-type"] == "application/json"


@pytest.mark.parametrize("status", [500, 502, 503, 408, 425, 409])
def test_what_may_pass_is_tried_again(tool: Tool, status: int) -> None:
    tool.status = status
    with pytest.raises(ServiceDown, match=f"it answers {status}"):
        deliver(tool)


@pytest.mark.parametrize(
    ("waits", "after"), [("7", timedelta(seconds=7)), ("", timedelta(seconds=30)), ("99999", timedelta(minutes=5))]
)
def test_a_tool_that_is_busy_says_when_to_come_back_within_reason(tool: Tool, waits: str, after: timedelta) -> None:
    tool.status, tool.headers = 429, {"Retry-After": waits}
    with pytest.raises(RetryLater) as told:
        deliver(tool)
    assert told.value.after == after


@pytest.mark.parametrize("status", [400, 401, 404, 410, 422])
def test_what_will_not_pass_is_told_with_what_to_do(tool: Tool, status: int) -> None:
    tool.status = status
    with pytest.raises(WebhookRefused, match=rf"refused version 2 \(it answers {status}\)"):
        deliver(tool)


@pytest.mark.parametrize("status", [301, 302, 307, 308])
def test_a_redirect_is_never_followed(tool: Tool, status: int) -> None:
    tool.status, tool.headers = status, {"Location": tool.address.replace("/in", "/elsewhere")}
    with pytest.raises(WebhookRefused, match="a redirect, which is not followed"):
        deliver(tool)
    assert [path for path, _, _ in tool.taken] == ["/in"]


def test_a_tool_that_is_not_there_is_down() -> None:
    with pytest.raises(ServiceDown, match="does not answer"):
        Webhook("http://127.0.0.1:9/in", "secret", lambda: NOW).deliver(PARCEL)
