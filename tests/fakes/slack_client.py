"""A Web API client that writes down what it is called with, and answers as it is told to."""

from typing import Any

from slack_sdk import WebClient


class FakeSlackClient(WebClient):
    """`messages` is what a room or a thread holds; `failing` holds errors raised by the next calls."""

    def __init__(self) -> None:
        super().__init__(token="xoxb-1")
        self.called: list[tuple[str, dict[str, Any]]] = []
        self.messages: list[dict[str, Any]] = []
        self.failing: list[Exception] = []

    def api_call(self, api_method: str, **request: Any) -> Any:
        told = request.get("json") or request.get("params") or request.get("data") or {}
        self.called.append((api_method, told))
        if self.failing:
            raise self.failing.pop(0)
        return {"ok": True, "ts": f"{len(self.called)}.0", "messages": self.messages, "channel": {"id": "D9"}}

    def said(self) -> list[str]:
        return [told["text"] for _, told in self.called if told.get("text")]
