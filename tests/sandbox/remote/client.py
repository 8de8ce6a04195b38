"""What a test in another language has: an address, a token, JSON."""

import json
from http.client import HTTPConnection
from typing import Any

from bot.sandbox.control import SandboxSlack

TOKEN = "the-printed-token"


class Control:
    def __init__(self, slack: SandboxSlack) -> None:
        self._address = slack.base_url.removeprefix("http://")

    def __call__(self, verb: str, **arguments: object) -> Any:
        """What the verb answers; fails where it is refused."""
        status, answer = self.send(verb, json.dumps(arguments))
        assert status == 200, answer
        return answer

    def refusal(self, verb: str, **arguments: object) -> tuple[int, str, str]:
        status, answer = self.send(verb, json.dumps(arguments))
        return status, answer["error"], answer["message"]

    def send(self, verb: str, body: str = "", method: str = "POST", **headers: str) -> tuple[int, Any]:
        connection = HTTPConnection(self._address, timeout=30)
        connection.request(method, f"/control/{verb}", body, {"Authorization": f"Bearer {TOKEN}"} | headers)
        with connection.getresponse() as answer:
            text = answer.read().decode()
            return answer.status, json.loads(text) if text.startswith("{") else text
