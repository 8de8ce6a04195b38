"""A model server on this machine that says what it is told to say, by the wire format of OpenAI's Chat Completions.

    with ModelServer() as server:
        server.will(says(answer), fails(429, headers={"Retry-After": "1"}))
        model = open_model(server.settings())

Where several ask, `server.always("Passages", says(...))` answers whoever asks for that shape, and the script is for the
others. It keeps every request, as bytes and as JSON. A question nobody scripted an answer for gets 500 and is listed in
`unexpected`.
"""

import json
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any

from pydantic import BaseModel

from bot.settings import Settings, read_settings

Body = dict[str, Any]
"""JSON, as it came over the wire."""
Reply = Callable[[BaseHTTPRequestHandler, Body], None]


class ModelServer:
    def __init__(self) -> None:
        self.raw: list[bytes] = []
        self.requests: list[Body] = []
        self.unexpected: list[Body] = []
        self._script: deque[Reply] = deque()
        self._always: dict[str, Reply] = {}
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True

    def __enter__(self) -> "ModelServer":
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}/v1"

    def settings(self, timeout: float = 10.0) -> Settings:
        """Settings that lead here, whatever the environment says."""
        return replace(
            read_settings({}),
            openai_api_key="sk-scripted",
            openai_base_url=self.url,
            openai_model="scripted-1",
            openai_timeout=timeout,
        )

    def will(self, *replies: Reply) -> None:
        """Answer the next requests so, one reply each."""
        self._script.extend(replies)

    def always(self, shape: str, reply: Reply) -> None:
        """Answer every request for an answer in that shape so, whatever the script says."""
        self._always[shape] = reply

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        server = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:
                raw = self.rfile.read(int(self.headers["Content-Length"]))
                body = json.loads(raw)
                server.raw.append(raw)
                server.requests.append(body)
                server._next(body)(self, body)

            def log_message(self, format: str, *args: object) -> None:
                """Silent: what was asked is kept above."""

        return Handler

    def _next(self, body: Body) -> Reply:
        if always := self._always.get(_shape(body)):
            return always
        if self._script:
            return self._script.popleft()
        self.unexpected.append(body)
        return fails(500, "nothing was scripted for this request")


def says(answer: BaseModel | Mapping[str, object] | str, *, piece: int = 24, finish: str | None = "stop") -> Reply:
    """Stream the answer in pieces of so many characters."""
    text = _text(answer)
    pieces = [text[start : start + piece] for start in range(0, len(text), piece)]
    return lambda handler, _: _stream(handler, [*({"content": part} for part in pieces)], finish)


def declines(why: str) -> Reply:
    return lambda handler, _: _stream(handler, [{"refusal": why}], "stop")


def drips(text: str, every: float) -> Reply:
    """Stream one character at a time, with so many seconds between them."""

    def slowly(handler: BaseHTTPRequestHandler, _: Body) -> None:
        _stream(handler, _paced(text, every), "stop")

    return slowly


def sends(body: bytes, *, times: int = 1, every: float = 0.0) -> Reply:
    """Stream these bytes so many times, with so many seconds behind each, whatever they are."""

    def raw(handler: BaseHTTPRequestHandler, _: Body) -> None:
        try:
            _begin(handler)
            for _time in range(times):
                handler.wfile.write(body)
                handler.wfile.flush()
                time.sleep(every)
        except (BrokenPipeError, ConnectionResetError):
            pass  # the client has hung up, as it may
        handler.close_connection = True

    return raw


def breaks_off(text: str) -> Reply:
    """Send the beginning of an answer and hang up."""

    def half(handler: BaseHTTPRequestHandler, _: Body) -> None:
        _begin(handler)
        _event(handler, _chunk({"content": text}, None))
        handler.close_connection = True

    return half


def fails(
    status: int,
    message: str = "scripted failure",
    *,
    headers: Mapping[str, str] | None = None,
    code: str | None = None,
    param: str | None = None,
) -> Reply:
    """Answer with an error in OpenAI's shape."""

    def failing(handler: BaseHTTPRequestHandler, _: Body) -> None:
        payload = json.dumps({"error": {"message": message, "code": code, "param": param, "type": code}}).encode()
        handler.send_response(status)
        for name, value in (headers or {}).items():
            handler.send_header(name, value)
        handler.send_header("Content-Type", "application/json")
        handler.send_header("Content-Length", str(len(payload)))
        handler.end_headers()
        handler.wfile.write(payload)

    return failing


def hangs(seconds: float) -> Reply:
    """Say nothing for so long, then hang up."""

    def silent(handler: BaseHTTPRequestHandler, _: Body) -> None:
        time.sleep(seconds)
        handler.close_connection = True

    return silent


def stalls(before: float, after: float) -> Reply:
    """Begin to answer so late, then say nothing for so long."""

    def late(handler: BaseHTTPRequestHandler, _: Body) -> None:
        time.sleep(before)
        _begin(handler)
        time.sleep(after)

    return late


def _shape(body: Body) -> str:
    name: str = body.get("response_format", {}).get("json_schema", {}).get("name", "")
    return name


def _text(answer: BaseModel | Mapping[str, object] | str) -> str:
    if isinstance(answer, BaseModel):
        return answer.model_dump_json()
    return answer if isinstance(answer, str) else json.dumps(answer, ensure_ascii=False)


def _paced(text: str, every: float) -> Iterator[Mapping[str, str]]:
    for character in text:
        time.sleep(every)
        yield {"content": character}


def _stream(
    handler: BaseHTTPRequestHandler,
    deltas: Sequence[Mapping[str, str]] | Iterator[Mapping[str, str]],
    finish: str | None,
) -> None:
    try:
        _begin(handler)
        for delta in deltas:
            _event(handler, _chunk(delta, None))
        _event(handler, _chunk({}, finish))
        _event(handler, {"choices": [], "usage": {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2}})
        handler.wfile.write(b"data: [DONE]\n\n")
    except (BrokenPipeError, ConnectionResetError):
        pass  # the client has hung up, as it may
    handler.close_connection = True


def _begin(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.send_header("Content-Type", "text/event-stream")
    handler.send_header("Connection", "close")
    handler.end_headers()


def _event(handler: BaseHTTPRequestHandler, chunk: Mapping[str, object]) -> None:
    handler.wfile.write(f"data: {json.dumps(chunk)}\n\n".encode())
    handler.wfile.flush()


def _chunk(delta: Mapping[str, str], finish: str | None) -> Body:
    return {
        "id": "chatcmpl-1",
        "object": "chat.completion.chunk",
        "created": 0,
        "model": "scripted-1",
        "choices": [{"index": 0, "delta": dict(delta), "finish_reason": finish}],
    }
