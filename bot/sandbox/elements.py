"""Finding the button that a person means, and what it says when it is used."""

from collections.abc import Iterable, Iterator

from bot.core.errors import TheirRulesError
from bot.sandbox.plain import words_of
from bot.sandbox.wire import Doc

HOLDERS = ("elements", "accessory", "element", "actions", "child_blocks")


class NothingToClick(TheirRulesError):
    """There is nothing called “{asked}” to click here. There is: {names}."""


class NoSuchChoice(TheirRulesError):
    """“{asked}” is no choice of “{menu}”. It offers: {names}."""


def interactive(blocks: Iterable[Doc]) -> Iterator[Doc]:
    """Every element a person can use, with the block_id it stands in."""
    for block in blocks:
        yield from _inside(block, block.get("block_id", ""))


def _inside(part: Doc, block_id: str) -> Iterator[Doc]:
    for holder in HOLDERS:
        held = part.get(holder)
        for element in held if isinstance(held, list) else [held]:
            if isinstance(element, dict):
                yield from _used(element, block_id)


def _used(element: Doc, block_id: str) -> Iterator[Doc]:
    """The element itself where it can be used; what is inside it where it only holds others."""
    if element.get("type") == "feedback_buttons":
        for side in ("positive_button", "negative_button"):
            base = {"type": "feedback_buttons", "action_id": element.get("action_id", ""), "block_id": block_id}
            yield base | {"text": element[side]["text"], "value": element[side]["value"]}
    elif "action_id" in element:
        yield element | {"block_id": block_id}
    else:
        yield from _inside(element, block_id)


def find_element(blocks: Iterable[Doc], asked: str) -> Doc:
    """By its place ("block_id/action_id", with "/value" for one of two buttons), action_id, words, or value.

    Raises NothingToClick, naming what is there.
    """
    elements = list(interactive(blocks))
    for fits in (_has_place, _has_id, _has_words, _has_value):
        for element in elements:
            if fits(element, asked):
                return element
    names = ", ".join(words_of(element.get("text")) or element.get("action_id", "") for element in elements)
    raise NothingToClick(asked=asked, names=names or "nothing")


def _has_place(element: Doc, asked: str) -> bool:
    """An action_id need not be the only one of its name in a message; with its block's it is."""
    place = f"{element.get('block_id', '')}/{element.get('action_id', '')}"
    return asked in {place, f"{place}/{element.get('value', '')}"}


def _has_id(element: Doc, asked: str) -> bool:
    return bool(element.get("action_id") == asked)


def _has_words(element: Doc, asked: str) -> bool:
    words = words_of(element.get("text")) or words_of(element.get("placeholder"))
    return words.casefold() == asked.casefold()


def _has_value(element: Doc, asked: str) -> bool:
    return bool(element.get("value") == asked)


def action(element: Doc, choice: object = None) -> Doc:
    """What Slack says of an element that was used; `choice` is what was chosen in a menu or picker, or typed."""
    base = {name: element[name] for name in ("type", "action_id", "block_id") if name in element}
    if element["type"] in {"button", "feedback_buttons", "icon_button"}:
        return base | {name: element[name] for name in ("text", "value") if name in element}
    return base | chosen(element, choice)


def chosen(element: Doc, choice: object) -> Doc:
    """The state of an input: what a view's submission says of it, and a menu's action."""
    kind = element["type"]
    if kind in TYPED:
        return {"type": kind, "value": None if choice is None else str(choice)}
    if kind in PICKED:
        return {"type": kind, PICKED[kind]: choice}
    if kind in {"checkboxes", "multi_static_select", "multi_external_select"}:
        return {"type": kind, "selected_options": [_option(element, one) for one in _as_list(choice)]}
    return {"type": kind, "selected_option": None if choice is None else _option(element, choice)}


TYPED = {"plain_text_input", "email_text_input", "url_text_input", "number_input"}
PICKED = {
    "datepicker": "selected_date",
    "timepicker": "selected_time",
    "datetimepicker": "selected_date_time",
    "users_select": "selected_user",
    "conversations_select": "selected_conversation",
    "channels_select": "selected_channel",
    "multi_users_select": "selected_users",
    "multi_conversations_select": "selected_conversations",
    "multi_channels_select": "selected_channels",
    "rich_text_input": "rich_text_value",
    "file_input": "files",
}


def _option(element: Doc, choice: object) -> Doc:
    """The option of that value or those words; an external menu takes an option as it was offered."""
    if isinstance(choice, dict):
        return choice
    offered = [
        *element.get("options", []),
        *(one for group in element.get("option_groups", []) for one in group["options"]),
    ]
    for option in offered:
        if choice in (option.get("value"), words_of(option.get("text"))):
            return dict(option)
    names = ", ".join(words_of(option.get("text")) for option in offered)
    raise NoSuchChoice(asked=choice, menu=element.get("action_id", ""), names=names)


def _as_list(choice: object) -> list[object]:
    if choice is None:
        return []
    return list(choice) if isinstance(choice, list | tuple) else [choice]
