"""A window of the page without a browser: what it asks of the server, and what it hears."""

import http.client
import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import quote, urlsplit

from bot.sandbox.control import SandboxSlack

Doc = dict[str, Any]


class Answer:
    def __init__(self, response: http.client.HTTPResponse) -> None:
        self.status, self.headers, self.body = response.status, response.headers, response.read()

    @property
    def doc(self) -> Doc:
        told: Doc = json.loads(self.body)
        return told


class Window:
    """The page, opened as one of the people."""

    def __init__(self, slack: SandboxSlack, user: str) -> None:
        self._host, self._user = urlsplit(slack.base_url).netloc, user

    def ask(self, path: str, headers: Doc | None = None, *, body: bytes | None = None, method: str = "GET") -> Answer:
        with self._connection() as connection:
            connection.request(method, path, body, headers or {})
            return Answer(connection.getresponse())

    def do(self, deed: str, **facts: object) -> Answer:
        body = json.dumps(facts).encode()
        return self.ask(
            f"/page/do/{deed}?as={self._user}", {"content-type": "application/json"}, body=body, method="POST"
        )

    def upload(self, room: str, name: str, content: bytes, text: str = "", thread: str = "") -> Answer:
        path = f"/page/upload?as={self._user}&room={room}&name={quote(name)}&text={quote(text)}&thread={thread}"
        return self.ask(path, body=content, method="POST")

    def sees(self) -> Doc:
        """Everything there is to see, by key, as the first event tells it."""
        with self.hearing() as events:
            told: Doc = next(events)["set"]
            return told

    @contextmanager
    def hearing(self) -> Iterator[Iterator[Doc]]:
        """The events as they come."""
        with self._connection() as connection:
            connection.request("GET", f"/page/events?as={self._user}")
            response = connection.getresponse()
            yield (json.loads(line[6:]) for line in response if line.startswith(b"data: "))

    @contextmanager
    def _connection(self) -> Iterator[http.client.HTTPConnection]:
        connection = http.client.HTTPConnection(self._host, timeout=10)
        try:
            yield connection
        finally:
            connection.close()


def messages(seen: Doc) -> list[Doc]:
    """The messages among what is seen."""
    return [doc for key, doc in seen.items() if key.startswith("message/")]
