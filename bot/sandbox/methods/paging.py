"""Long answers, page by page."""

from collections.abc import Sequence
from typing import TypeVar

from bot.sandbox.methods.method import Call
from bot.sandbox.wire import SlackError

One = TypeVar("One")

PAGE = 100
LARGEST_PAGE = 1000
PAGED = ("cursor", "limit")


def page_of(call: Call, everything: Sequence[One]) -> tuple[Sequence[One], str]:
    """`limit` of them from the cursor on, and the next page's cursor: "" where there is none. Raises invalid_cursor."""
    try:
        first = int(call.text("cursor").removeprefix("next:") or 0)
    except ValueError as error:
        raise SlackError("invalid_cursor") from error
    after = first + min(max(call.number("limit", PAGE), 1), LARGEST_PAGE)
    following = f"next:{after}" if after < len(everything) else ""
    return everything[first:after], following
