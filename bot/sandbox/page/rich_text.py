"""rich_text blocks into nodes."""

from collections.abc import Iterator

from bot.sandbox.page.emoji_signs import sign
from bot.sandbox.page.mrkdwn import Names
from bot.sandbox.page.nodes import Node, joined, link, tagged
from bot.sandbox.wire import Doc

STYLES = ("bold", "italic", "strike", "code")


def read_rich_text(block: Doc, names: Names) -> list[Node]:
    return [node for element in block.get("elements", []) for node in _element(element, names)]


def _element(element: Doc, names: Names) -> Iterator[Node]:
    kind, parts = element.get("type"), element.get("elements", [])
    if kind == "rich_text_list":
        items = [tagged("item", _runs(part, names)) for part in parts]
        yield tagged("numbers" if element.get("style") == "ordered" else "bullets", items)
    elif kind == "rich_text_quote":
        yield tagged("quote", _runs(element, names))
    elif kind == "rich_text_preformatted":
        yield tagged("pre", _runs(element, names))
    else:
        yield tagged("paragraph", _runs(element, names))


def _runs(element: Doc, names: Names) -> list[Node]:
    return joined(_run(run, names) for run in element.get("elements", []))


def _run(run: Doc, names: Names) -> Node:
    node = _bare(run, names)
    for style in STYLES:
        if run.get("style", {}).get(style):
            node = tagged(style, [node])
    return node


def _bare(run: Doc, names: Names) -> Node:
    kind = run.get("type")
    if kind == "link":
        return link(str(run.get("url", "")), [str(run.get("text") or run.get("url", ""))])
    if kind == "emoji":
        return tagged("emoji", [sign(str(run.get("name"))) or f":{run.get('name')}:"], name=run.get("name"))
    if kind == "user":
        return tagged("mention", [f"@{names.get(run['user_id'], run['user_id'])}"], id=run["user_id"])
    if kind == "channel":
        return tagged("mention", [f"#{names.get(run['channel_id'], run['channel_id'])}"], id=run["channel_id"])
    if kind == "broadcast":
        return tagged("mention", [f"@{run.get('range')}"], id=run.get("range"))
    return str(run.get("text", ""))
