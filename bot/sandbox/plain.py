"""Blocks and mrkdwn as the words a person reads, so that tests can look for sentences and not for JSON."""

import html
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from bot.sandbox.wire import Doc

LINK = re.compile(r"<(?P<target>[^<>|]+)(?:\|(?P<label>[^<>]*))?>")


def plain_text(text: str, blocks: Iterable[Doc], names: Mapping[str, str]) -> str:
    """The blocks' words, a line each; without blocks the text. `names` gives people's and rooms' names by id."""
    lines = [line for block in blocks for line in _lines(block)]
    return "\n".join(unmark(line, names) for line in (lines or [text]))


def unmark(text: str, names: Mapping[str, str]) -> str:
    """Mentions and links written out, entities decoded: `<@U1>` is "@ana", `<https://x|here>` is "here"."""
    return html.unescape(LINK.sub(lambda found: _shown(found["target"], found["label"], names), text))


def _shown(target: str, label: str | None, names: Mapping[str, str]) -> str:
    if target[0] in "@#":
        return f"{target[0]}{names.get(target[1:], label or target[1:])}"
    if target[0] == "!":
        return label or f"@{target[1:].split('^', maxsplit=1)[0]}"
    return label or target.removeprefix("mailto:")


def _lines(block: Doc) -> Iterator[str]:
    read: Reader = READERS.get(block.get("type", ""), _any_words)
    yield from (line for line in read(block) if line)


def words_of(part: object) -> str:
    """Every text inside an element or a composition object, in order."""
    return " ".join(word for word in _any_words(part) if word)


def _any_words(part: Any) -> Iterator[str]:
    if isinstance(part, list):
        for one in part:
            yield from _any_words(one)
    elif isinstance(part, dict):
        yield from _words_of_element(part)


def _words_of_element(part: Doc) -> Iterator[str]:
    kind, text = part.get("type"), part.get("text")
    if kind in {"button", "workflow_button", "icon_button"}:
        yield f"[{words_of(text) or text}]"
    elif isinstance(text, str):
        yield text
    elif kind in MENTIONS:
        yield MENTIONS[kind](part)
    else:
        yield from _any_words([value for key, value in part.items() if key not in UNSEEN])


MENTIONS: dict[object, Callable[[Doc], str]] = {
    "user": lambda part: f"<@{part['user_id']}>",
    "channel": lambda part: f"<#{part['channel_id']}>",
    "emoji": lambda part: f":{part['name']}:",
    "link": lambda part: str(part["url"]),
    "image": lambda part: str(part.get("alt_text", "")),
}

UNSEEN = {"confirm", "value", "metadata", "initial_option", "initial_options"}


def _section(block: Doc) -> Iterator[str]:
    yield words_of(block.get("text"))
    yield from (words_of(field) for field in block.get("fields", []))
    yield words_of(block.get("accessory"))


def _row(block: Doc) -> Iterator[str]:
    yield "  ".join(words_of(element) for element in block.get("elements", []))


def _table(block: Doc) -> Iterator[str]:
    for row in block.get("rows", []):
        yield " | ".join(words_of(cell) for cell in row)


def _chart(block: Doc) -> Iterator[str]:
    """Its title, and a line a bar, point or slice; of several series each has its name before it."""
    yield str(block.get("title", ""))
    chart = block.get("chart", {})
    series = chart.get("series") or [{"data": chart.get("segments", [])}]
    for one in series:
        name = f"{one['name']}, " if len(series) > 1 else ""
        yield from (f"{name}{point['label']}: {point['value']}" for point in one["data"])


def _rich_text(block: Doc) -> Iterator[str]:
    for element in block.get("elements", []):
        parts = element.get("elements", [])
        if element.get("type") == "rich_text_list":
            yield from ("• " + _run(item.get("elements", [])) for item in parts)
        else:
            yield _run(parts)


def _run(parts: list[Doc]) -> str:
    """Rich text's runs stand side by side: their own blanks are all there are."""
    return "".join(words_of(part) for part in parts)


def _task(block: Doc) -> Iterator[str]:
    yield f"{block.get('title', '')} ({block.get('status', 'pending')})"
    yield words_of(block.get("details"))
    yield words_of(block.get("output"))


def _plan(block: Doc) -> Iterator[str]:
    title = block.get("title", "")
    yield title if isinstance(title, str) else words_of(title)
    for task in block.get("tasks", []):
        yield from _task(task)


def _nothing(_: Doc) -> Iterator[str]:
    yield from ()


Reader = Callable[[Doc], Iterator[str]]
READERS: dict[str, Reader] = {
    "section": _section,
    "actions": _row,
    "context": _row,
    "context_actions": _row,
    "table": _table,
    "data_visualization": _chart,
    "rich_text": _rich_text,
    "task_card": _task,
    "plan": _plan,
    "divider": _nothing,
}
