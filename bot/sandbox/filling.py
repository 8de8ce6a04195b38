"""Filling in a modal, as its client does: what was there at first, then what the person entered."""

from collections.abc import Iterator, Mapping

from bot.core.errors import TheirRulesError
from bot.sandbox.elements import TYPED, chosen
from bot.sandbox.plain import words_of
from bot.sandbox.views import View
from bot.sandbox.wire import Doc

FIRST = (
    "initial_value",
    "initial_option",
    "initial_options",
    "initial_date",
    "initial_time",
    "initial_date_time",
    "initial_user",
    "initial_users",
    "initial_conversation",
    "initial_conversations",
    "initial_channel",
    "initial_channels",
)
"""What an input may hold before anybody touches it."""


class NoSuchInput(TheirRulesError):
    """The modal “{title}” has no input called “{asked}”. It has: {names}."""


class InputMissing(TheirRulesError):
    """The modal “{title}” cannot be submitted yet: “{label}” is empty and not optional."""


class InputTooLong(TheirRulesError):
    """“{label}” takes {limit} characters at most; {given} were entered."""


def fill(view: View, values: Mapping[str, object], *, complete: bool = True) -> Doc:
    """The state of the view's inputs, by block_id and action_id.

    `values` are by label, action_id or block_id. Where the view must be `complete`, an empty input raises InputMissing.
    """
    inputs = list(_inputs(view))
    _refuse_unknown(view, inputs, values)
    state: Doc = {}
    for block, element in inputs:
        filled = _filled(block, element, values)
        if complete and not block.get("optional") and _is_empty(filled):
            raise InputMissing(title=view.title, label=words_of(block["label"]))
        state.setdefault(element["block_id"], {})[element.get("action_id", "")] = filled
    return state


def _inputs(view: View) -> Iterator[tuple[Doc, Doc]]:
    for block in view.blocks:
        if block["type"] == "input":
            yield block, block["element"] | {"block_id": block["block_id"]}


def _names(block: Doc, element: Doc) -> set[str]:
    return {words_of(block["label"]), element.get("action_id", ""), element["block_id"]}


def _refuse_unknown(view: View, inputs: list[tuple[Doc, Doc]], values: Mapping[str, object]) -> None:
    known = [_names(block, element) for block, element in inputs]
    labels = ", ".join(words_of(block["label"]) for block, _ in inputs)
    for asked in values:
        if not any(asked in names for names in known):
            raise NoSuchInput(title=view.title, asked=asked, names=labels or "none")


def _filled(block: Doc, element: Doc, values: Mapping[str, object]) -> Doc:
    entered = [values[name] for name in _names(block, element) if name in values]
    first = next((element[name] for name in FIRST if name in element), None)
    choice = entered[0] if entered else first
    limit = element.get("max_length", 3000)
    if element["type"] in TYPED and choice is not None and len(str(choice)) > limit:
        raise InputTooLong(label=words_of(block["label"]), limit=limit, given=len(str(choice)))
    return chosen(element, choice or None)


def _is_empty(filled: Doc) -> bool:
    return not any(value for name, value in filled.items() if name != "type")
