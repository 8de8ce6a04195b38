"""A model server between us and a real one: it writes down what that answers, and asks it nothing twice."""

import json
import threading
from contextlib import AbstractContextManager
from http.client import HTTPException
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import TracebackType
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

from bot.llm.guard import keep_within_bounds
from bot.llm.recording.answers import Answer, Answers, key_of

PATIENCE = 120
"""Seconds that the real server may take: an answer is worth having even where whoever asked has gone on without it."""


class Recording(AbstractContextManager["Recording"]):
    """Serves on 127.0.0.1 while the context is open, on any free port with `port` 0.

    Without an `upstream` it only says what the file has. `asked` counts the questions that went upstream, `missed` those
    that the file had no answer to. Raises BadRecording, ModelOutOfBounds, and OSError where the port is taken.
    """

    def __init__(self, file: Path, upstream: str = "", port: int = 0) -> None:
        if upstream:
            keep_within_bounds(upstream)
        self.asked = self.missed = 0
        self._answers, self._upstream = Answers(file), upstream.rstrip("/")
        self._server = ThreadingHTTPServer(("127.0.0.1", port), _handler(self))
        self._server.daemon_threads = True

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}/v1"

    def __enter__(self) -> "Recording":
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()

    def answer(self, path: str, authorization: str, question: bytes) -> Answer:
        """What the file has, else what the real server says, kept where it is worth it."""
        key = key_of(question)
        if known := self._answers.get(key):
            return known
        if not self._upstream:
            self.missed += 1
            return _failure(400, "nothing was recorded for this question")
        self.asked += 1
        answer = _ask(self._upstream + path.removeprefix("/v1"), authorization, question)
        if answer.is_worth_keeping:
            self._answers.keep(key, answer)
        return answer


def _ask(url: str, authorization: str, question: bytes) -> Answer:
    headers = {"Content-Type": "application/json", "Authorization": authorization}
    request = Request(url, question, headers)  # noqa: S310 - the command takes web addresses alone
    try:
        with urlopen(request, timeout=PATIENCE) as response:  # noqa: S310 - see above
            return Answer(response.status, response.headers["Content-Type"] or "", response.read().decode())
    except HTTPError as error:
        return Answer(error.code, error.headers["Content-Type"] or "", error.read().decode(errors="replace"))
    except (URLError, HTTPException, TimeoutError, ConnectionError) as error:
        return _failure(502, f"the real server: {error}")


def _failure(status: int, message: str) -> Answer:
    return Answer(status, "application/json", json.dumps({"error": {"message": message}}))


def _handler(recording: Recording) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            question = self.rfile.read(int(self.headers["Content-Length"] or 0))
            try:
                answer = recording.answer(self.path, self.headers["Authorization"] or "", question)
            except ValueError:
                answer = _failure(400, "this is no JSON")
            _say(self, answer)

        def log_message(self, format: str, *args: object) -> None:
            """Silent: whoever records reads the file."""

    return Handler


def _say(handler: BaseHTTPRequestHandler, answer: Answer) -> None:
    body = answer.body.encode()
    try:
        handler.send_response(answer.status)
        handler.send_header("Content-Type", answer.kind)
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body)
    except (BrokenPipeError, ConnectionResetError):
        pass  # the client has hung up, as it may
