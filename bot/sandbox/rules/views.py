"""What Slack accepts as a modal or a Home tab. Limits: docs.slack.dev, Views."""

import json
from collections.abc import Iterator

from bot.sandbox.rules.blocks import IN_MESSAGES_ONLY, VIEW_BLOCKS, check_blocks
from bot.sandbox.rules.checks import ANYTHING, BOOLEAN, NAME, complaint, plain, shape, string
from bot.sandbox.rules.ids import with_ids
from bot.sandbox.wire import Doc, SlackError

VIEW_BYTES = 250_000
SHARED = {"private_metadata": string(3000), "callback_id": NAME, "external_id": NAME}
MODAL = shape(
    {"title": plain(24), "blocks": ANYTHING},
    SHARED
    | {
        "submit": plain(24),
        "close": plain(24),
        "clear_on_close": BOOLEAN,
        "notify_on_close": BOOLEAN,
        "submit_disabled": BOOLEAN,
    },
)
HOME = shape({"blocks": ANYTHING}, SHARED)


def demand_view(view: object, kind: str) -> Doc:
    """The view, once it is found to be right; else raises invalid_arguments or view_too_large."""
    if found := list(_complaints(view, kind)):
        raise SlackError("invalid_arguments", *found)
    if len(json.dumps(view).encode()) > VIEW_BYTES:
        raise SlackError("view_too_large")
    return {**view, "blocks": list(with_ids(view["blocks"]))} if isinstance(view, dict) else {}


def _complaints(view: object, kind: str) -> Iterator[str]:
    if not isinstance(view, dict) or view.get("type") != kind:
        yield complaint(f"must be a view of type {kind}", "/view")
        return
    yield from (MODAL if kind == "modal" else HOME)(view, "/view")
    yield from check_blocks(view.get("blocks", []), VIEW_BLOCKS, "/view/blocks")
    for number, block in enumerate(_blocks(view)):
        if block.get("type") in IN_MESSAGES_ONLY:
            yield complaint(f"unsupported type: {block['type']}", f"/view/blocks/{number}/type")
    if kind == "modal" and not view.get("submit") and _has_input(view):
        yield complaint("missing required field: submit", "/view")


def _has_input(view: Doc) -> bool:
    return any(block.get("type") == "input" for block in _blocks(view))


def _blocks(view: Doc) -> list[Doc]:
    """Those that are blocks at all: the rest has been complained of."""
    blocks = view.get("blocks")
    return [block for block in blocks if isinstance(block, dict)] if isinstance(blocks, list) else []
