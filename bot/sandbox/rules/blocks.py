"""What Slack accepts as blocks. Limits: docs.slack.dev, Block Kit, Blocks; slack-sdk's block models."""

from collections import Counter
from collections.abc import Iterator

from bot.sandbox.rules.charts import CHARTS_IN_MESSAGE, DATA_VISUALIZATION
from bot.sandbox.rules.checks import (
    ANYTHING,
    BOOLEAN,
    NAME,
    Check,
    complaint,
    items,
    one_of,
    plain,
    shape,
    string,
    text,
    typed,
)
from bot.sandbox.rules.elements import (
    BUTTON,
    IMAGE,
    IN_ACTIONS,
    IN_CONTEXT,
    IN_CONTEXT_ACTIONS,
    IN_INPUT,
    IN_SECTION,
    PICTURE,
    URL,
)
from bot.sandbox.rules.ids import with_ids
from bot.sandbox.wire import Doc, SlackError

MESSAGE_BLOCKS, VIEW_BLOCKS = 50, 100
MARKDOWN_IN_ALL = 12_000
TABLE_ROWS, TABLE_CELLS = 100, 20

ID = {"block_id": NAME}
RICH_TEXT = shape({"elements": items(ANYTHING, 1000, 0)}, ID)
CELL = typed({"raw_text": shape({"text": string(10_000)}), "rich_text": RICH_TEXT, "raw_number": ANYTHING})
TASK = shape(
    {"task_id": NAME, "title": string(10_000, 1)},
    ID
    | {
        "status": one_of("pending", "in_progress", "complete", "error"),
        "details": RICH_TEXT,
        "output": RICH_TEXT,
        "sources": items(shape({"url": URL, "text": string(3000)}), 100),
    },
)
CARD = shape(
    None,
    ID
    | {
        "hero_image": IMAGE,
        "icon": IMAGE,
        "title": text(150),
        "subtitle": text(150),
        "body": text(200),
        "actions": items(typed({"button": BUTTON}), 25),
    },
)

BLOCKS: dict[str, Check] = {
    "section": shape(
        None,
        ID | {"text": text(3000), "fields": items(text(2000), 10), "accessory": IN_SECTION, "expand": BOOLEAN},
        ("text", "fields"),
    ),
    "header": shape({"text": plain(150)}, ID),
    "divider": shape(None, ID),
    "markdown": shape({"text": string(MARKDOWN_IN_ALL, 1)}, ID),
    "context": shape({"elements": items(IN_CONTEXT, 10)}, ID),
    "actions": shape({"elements": items(IN_ACTIONS, 25)}, ID),
    "context_actions": shape({"elements": items(IN_CONTEXT_ACTIONS, 5)}, ID),
    "image": shape({"alt_text": string(2000)}, ID | PICTURE | {"title": plain(2000)}, tuple(PICTURE)),
    "input": shape(
        {"label": plain(2000), "element": IN_INPUT},
        ID | {"hint": plain(2000), "optional": BOOLEAN, "dispatch_action": BOOLEAN},
    ),
    "rich_text": RICH_TEXT,
    "table": shape(
        {"rows": items(items(CELL, TABLE_CELLS), TABLE_ROWS)}, ID | {"column_settings": items(ANYTHING, TABLE_CELLS, 0)}
    ),
    "task_card": TASK,
    "plan": shape({"title": ANYTHING}, ID | {"tasks": items(TASK, 50, 0)}),
    "alert": shape({"text": text(200)}, ID | {"level": one_of("default", "info", "warning", "error", "success")}),
    "card": CARD,
    "carousel": shape({"elements": items(typed({"card": CARD}), 10)}, ID),
    "container": shape(
        {"child_blocks": items(ANYTHING, 10)},
        ID
        | dict.fromkeys(("width", "icon", "rich_text_title", "default_collapsed", "is_collapsible"), ANYTHING)
        | {"title": plain(150), "subtitle": plain(150), "has_header_divider": BOOLEAN},
    ),
    "data_visualization": DATA_VISUALIZATION,
    "file": shape({"external_id": NAME, "source": one_of("remote")}, ID),
    "video": shape(
        {"alt_text": string(2000), "title": plain(200), "thumbnail_url": URL, "video_url": URL},
        ID | dict.fromkeys(("title_url", "description", "provider_icon_url", "provider_name", "author_name"), ANYTHING),
    ),
}

ONE_BLOCK = typed(BLOCKS)
IN_MESSAGES_ONLY = {"data_visualization"}
"""Blocks that no modal and no Home tab takes."""


def check_blocks(blocks: object, most: int = MESSAGE_BLOCKS, at: str = "/blocks") -> list[str]:
    """What is wrong with the blocks of a message (or, with `most` and `at`, of a view), in Slack's words."""
    found = list(items(ONE_BLOCK, most, 0)(blocks, at))
    if found or not isinstance(blocks, list):
        return found
    return [*_doubles(blocks, at), *_in_all(blocks, at)]


def demand_blocks(blocks: object) -> tuple[Doc, ...]:
    """The blocks, once they are found to be right; else raises invalid_blocks with each complaint."""
    if found := check_blocks(blocks or []):
        raise SlackError("invalid_blocks", *found)
    return with_ids(blocks) if isinstance(blocks, list) else ()


def _doubles(blocks: list[Doc], at: str) -> Iterator[str]:
    """A block_id may stand once in a message, an action_id once in a block."""
    ids = Counter(block["block_id"] for block in blocks if block.get("block_id"))
    yield from (complaint(f"`block_id` “{name}” already exists", at) for name, times in ids.items() if times > 1)
    for number, block in enumerate(blocks):
        actions = Counter(one["action_id"] for one in block.get("elements", []) if one.get("action_id"))
        for name, times in actions.items():
            if times > 1:
                yield complaint(f"`action_id` “{name}” already exists", f"{at}/{number}/elements")


def _in_all(blocks: list[Doc], at: str) -> Iterator[str]:
    """Limits on a whole message: 12,000 characters of markdown, one table, two charts."""
    if sum(len(block["text"]) for block in blocks if block["type"] == "markdown") > MARKDOWN_IN_ALL:
        yield complaint(f"markdown blocks must have less than {MARKDOWN_IN_ALL + 1} characters in all", at)
    if sum(block["type"] == "table" for block in blocks) > 1:
        yield complaint("only one table block allowed", at)
    if sum(block["type"] == "data_visualization" for block in blocks) > CHARTS_IN_MESSAGE:
        yield complaint(f"no more than {CHARTS_IN_MESSAGE} data_visualization blocks allowed", at)
