"""The ids that Slack gives to blocks and elements whose app gave them none."""

from collections.abc import Iterable
from itertools import count

from bot.sandbox.wire import Doc

HOLDERS = ("elements", "accessory", "element")
USED = ("button", "select", "input", "picker", "checkboxes", "radio_buttons", "overflow")
"""Parts of the types of elements that people can use."""

_numbers = count(1)


def with_ids(blocks: Iterable[Doc]) -> tuple[Doc, ...]:
    """The blocks, each with a block_id, and each element in them that can be used with an action_id."""
    return tuple(_named(block) for block in blocks)


def _named(block: Doc) -> Doc:
    named = {"block_id": f"sandbox-{next(_numbers)}"} | {
        key: value for key, value in block.items() if value is not None
    }
    for holder in HOLDERS:
        if isinstance(held := block.get(holder), list):
            named[holder] = [_usable(element) for element in held]
        elif isinstance(held, dict):
            named[holder] = _usable(held)
    return named


def _usable(element: Doc) -> Doc:
    if any(part in str(element.get("type")) for part in USED):
        return {"action_id": f"sandbox-{next(_numbers)}"} | element
    return element
