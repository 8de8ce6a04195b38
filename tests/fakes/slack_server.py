"""Just enough of Slack's Web API for a doctor: scripted answers by method, over real HTTP on a free port."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread


class ScriptedSlack:
    """`answers` by method; `scopes` are told beside each answer; `now` is what its clock shows."""

    def __init__(self) -> None:
        self.answers: dict[str, dict[str, object]] = {
            "auth.test": {"ok": True, "user": "rules", "team": "Larkmoor", "team_id": "T1"},
            "apps.connections.open": {"ok": True, "url": "wss://example.invalid"},
            "api.test": {"ok": True},
        }
        self.scopes = ""
        self.now: datetime | None = None
        self.url = ""

    def refuse(self, method: str, error: str) -> None:
        self.answers[method] = {"ok": False, "error": error}


@contextmanager
def scripted_slack() -> Iterator[ScriptedSlack]:
    script = ScriptedSlack()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers.get("Content-Length") or 0))
            body = json.dumps(script.answers[self.path.rsplit("/", 1)[-1]]).encode()
            self.send_response_only(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.send_header("Date", format_datetime(script.now or datetime.now(UTC), usegmt=True))
            if script.scopes:
                self.send_header("x-oauth-scopes", script.scopes)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Silent."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    script.url = f"http://127.0.0.1:{server.server_address[1]}/api/"
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield script
    finally:
        server.shutdown()
        server.server_close()
