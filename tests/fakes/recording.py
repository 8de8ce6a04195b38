"""A model server between us and a real one: it writes down what that answers, and says the same again without it.

    python -m tests.fakes.recording record answers.jsonl --upstream https://api.openai.com/v1
    python -m tests.fakes.recording replay answers.jsonl

Whoever sets OPENAI_BASE_URL to the address that it prints talks to it as to OpenAI's Chat Completions. An answer is
kept by what was asked, word for word but for the random lines around data; a question that the file has an answer to is
not asked again, so an interrupted recording goes on where it stopped. The file holds answers and digests of questions,
no keys; answers quote what they were asked about, so record only what you may keep.
"""

import argparse
import hashlib
import json
import re
import threading
from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import asdict, dataclass
from http.client import HTTPException
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import TracebackType
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

from bot.llm.fence import random_boundary
from bot.llm.guard import keep_within_bounds

PORT = 8901
PATIENCE = 120
"""Seconds that the real server may take: a recording is worth having even where the judge that asked is gone."""
WORTH_KEEPING = (200, 400, 422)
"""With 400 and 422 a server says how it wants to be asked, and the client goes by that; anything else passes."""
_BOUNDARY = re.compile(re.sub(r"[0-9a-f]{16}", "[0-9a-f]{16}", random_boundary()))


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back, whole; `kind` is its content type."""

    status: int
    kind: str
    body: str


NOTHING_RECORDED = Answer(
    400, "application/json", json.dumps({"error": {"message": "nothing was recorded for this question"}})
)


def key_of(body: bytes) -> str:
    """A digest of the question: the same for two requests that differ in their boundaries or the order of their keys."""
    told = _BOUNDARY.sub("=====DATA=====", json.dumps(json.loads(body), sort_keys=True, ensure_ascii=False))
    return hashlib.sha256(told.encode()).hexdigest()


class Recording(AbstractContextManager["Recording"]):
    """Serves on 127.0.0.1 while the context is open. Without an `upstream` it only says what the file has.

    `asked` counts the questions that went upstream, `missed` those that nobody could answer.
    """

    def __init__(self, file: Path, upstream: str = "", port: int = 0) -> None:
        if upstream:
            keep_within_bounds(upstream)
        self.asked = self.missed = 0
        self._file, self._upstream, self._lock = file, upstream.rstrip("/"), threading.Lock()
        self._answers = dict(_read(file))
        self._server = ThreadingHTTPServer(("127.0.0.1", port), self._handler())
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

    def answer(self, path: str, authorization: str, body: bytes) -> Answer:
        """What the file has, else what the real server says, kept where it is worth it."""
        key = key_of(body)
        if known := self._answers.get(key):
            return known
        if not self._upstream:
            self.missed += 1
            return NOTHING_RECORDED
        self.asked += 1
        answer = _ask(self._upstream + path.removeprefix("/v1"), authorization, body)
        if answer.status in WORTH_KEEPING:
            self._keep(key, answer)
        return answer

    def _keep(self, key: str, answer: Answer) -> None:
        line = json.dumps({"key": key} | asdict(answer), ensure_ascii=False)
        with self._lock, self._file.open("a", encoding="utf-8") as file:
            file.write(f"{line}\n")
            self._answers[key] = answer

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        recording = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                _say(self, recording.answer(self.path, self.headers["Authorization"] or "", body))

            def log_message(self, format: str, *args: object) -> None:
                """Silent: whoever records reads the file."""

        return Handler


def _read(file: Path) -> list[tuple[str, Answer]]:
    lines = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
    told = [json.loads(line) for line in lines if line.strip()]
    return [(line["key"], Answer(line["status"], line["kind"], line["body"])) for line in told]


def _ask(url: str, authorization: str, body: bytes) -> Answer:
    request = Request(url, body, {"Content-Type": "application/json", "Authorization": authorization})
    try:
        with urlopen(request, timeout=PATIENCE) as response:
            return Answer(response.status, response.headers["Content-Type"] or "", response.read().decode())
    except HTTPError as error:
        return Answer(error.code, error.headers["Content-Type"] or "", error.read().decode(errors="replace"))
    except (URLError, HTTPException, TimeoutError, ConnectionError) as error:
        return Answer(502, "application/json", json.dumps({"error": {"message": f"the real server: {error}"}}))


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


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.fakes.recording", description="Record and replay a model.")
    parser.add_argument("what", choices=["record", "replay"])
    parser.add_argument("file", type=Path, help="one answer a line (JSON)")
    parser.add_argument(
        "--upstream", default="", metavar="URL", help="the real server, such as https://api.openai.com/v1"
    )
    parser.add_argument("--port", type=int, default=PORT)
    told = parser.parse_args(arguments)
    if (told.what == "record") != bool(told.upstream):
        parser.error("record needs --upstream URL, replay takes none")
    with Recording(told.file, told.upstream, told.port) as recording:
        print(f"{told.what} {told.file}: set OPENAI_BASE_URL={recording.url}; stop with Ctrl-C", flush=True)
        try:
            threading.Event().wait()
        except KeyboardInterrupt:
            print(f"\n{recording.asked} questions asked, {recording.missed} without an answer")


if __name__ == "__main__":
    main()
