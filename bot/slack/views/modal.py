"""Modals and what is filled in there, within Slack's limits (docs.slack.dev: Views, Input block, Block elements)."""

from collections.abc import Iterable, Sequence
from typing import Any

from bot.slack.views.message import Block, fitted
from bot.slack.views.text import calm, cut

TITLE, LABEL, OPTION, HINT = 24, 2000, 75, 2000
MODAL_BLOCKS = 100
LONGEST_INPUT = 3000
"""Characters that Slack takes in one text field."""

Option = dict[str, Any]


def modal(callback_id: str, title: str, submit: str, blocks: Iterable[Block], private: str = "") -> Block:
    """`private` comes back with what was filled in: the id of what the form is about, never more."""
    return {
        "type": "modal",
        "callback_id": callback_id,
        "title": _plain(title, TITLE),
        "submit": _plain(submit, TITLE),
        "close": _plain("Cancel", TITLE),
        "private_metadata": private,
        "blocks": fitted(list(blocks), MODAL_BLOCKS),
    }


def reading(title: str, blocks: Iterable[Block]) -> Block:
    """A modal with nothing to fill in."""
    return {
        "type": "modal",
        "title": _plain(title, TITLE),
        "close": _plain("Close", TITLE),
        "blocks": fitted(list(blocks), MODAL_BLOCKS),
    }


def field(name: str, label: str, element: Block, *, hint: str = "", optional: bool = False) -> Block:
    """An input block; what is filled in is found under `name`, its block's and its element's id."""
    told: Block = {
        "type": "input",
        "block_id": name,
        "label": _plain(label, LABEL),
        "element": element | {"action_id": name},
        "optional": optional,
    }
    return told | ({"hint": _plain(hint, HINT)} if hint else {})


def long_text(placeholder: str, initial: str = "") -> Block:
    told: Block = {
        "type": "plain_text_input",
        "multiline": True,
        "max_length": LONGEST_INPUT,
        "placeholder": _plain(placeholder, 150),
    }
    return told | ({"initial_value": initial[:LONGEST_INPUT]} if initial else {})


def search_menu(placeholder: str, chosen: Option | None = None) -> Block:
    """A menu whose options we are asked for while somebody types, and before they do."""
    told: Block = {"type": "external_select", "min_query_length": 0, "placeholder": _plain(placeholder, 150)}
    return told | ({"initial_option": chosen} if chosen else {})


def menu(placeholder: str, options: Sequence[Option], chosen: Option | None = None) -> Block:
    told: Block = {"type": "static_select", "placeholder": _plain(placeholder, 150), "options": list(options)}
    return told | ({"initial_option": chosen} if chosen else {})


def radio(options: Sequence[Option], chosen: Option | None = None) -> Block:
    told: Block = {"type": "radio_buttons", "options": list(options)}
    return told | ({"initial_option": chosen} if chosen else {})


def option(label: str, value: str) -> Option:
    return {"text": _plain(label, OPTION), "value": value}


def _plain(text: str, most: int) -> Block:
    """Slack refuses an empty text."""
    return {"type": "plain_text", "text": cut(calm(text), most) or "–", "emoji": True}
