"""What travels between Slack and an app."""

from typing import Any

Doc = dict[str, Any]
"""A JSON object off the wire. What it holds is the sender's word: whoever reads it checks it."""


class SlackError(Exception):
    """An answer of `ok: false`, with Slack's own name for what went wrong.

    `messages` go into response_metadata, as Slack does for invalid arguments and blocks; `more` stands beside `error`.
    """

    def __init__(self, error: str, *messages: str, **more: object) -> None:
        super().__init__(error, *messages)
        self.error, self.messages, self.more = error, messages, more

    def answer(self) -> Doc:
        told: Doc = {"ok": False, "error": self.error, **self.more}
        if self.messages:
            told["response_metadata"] = {"messages": list(self.messages)}
        return told
