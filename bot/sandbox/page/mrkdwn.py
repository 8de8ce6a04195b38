"""Slack's own markup into nodes: *bold*, _italic_, ~strike~, `code`, > quotes, <links|with words>, mentions, :emoji:."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, datetime

from bot.sandbox.page.emoji_signs import with_signs
from bot.sandbox.page.nodes import Node, joined, link, tagged

FENCE = re.compile(r"```\n?(.+?)\n?```", re.DOTALL)
QUOTED = re.compile(r"^(?:&gt;|>) ?")


def _marked(sign: str) -> str:
    """What stands between two signs that hug it: `*so*`, but not `2 * 3 * 4` or `snake_case_name`."""
    mark = re.escape(sign)
    return rf"(?<![\w{mark}]){mark}(?=[^\s{mark}])(?:[^{mark}\n]*[^\s{mark}])?{mark}(?![\w{mark}])"


INLINE = re.compile(
    "|".join(
        (
            r"(?P<code>`[^`\n]+`)",
            r"(?P<entity><[^<>\n]+>)",
            r"(?P<address>https?://[^\s<>|`]*[^\s<>|`.,;:!?)*_~])",
            rf"(?P<bold>{_marked('*')})",
            rf"(?P<italic>{_marked('_')})",
            rf"(?P<strike>{_marked('~')})",
            r"(?P<line>\n)",
        )
    )
)

Names = Mapping[str, str]
"""Names of people and rooms by id."""


def read_mrkdwn(text: str, names: Names) -> list[Node]:
    """The nodes of a text as apps and Slack's composer write it: `&`, `<` and `>` escaped, entities in angle brackets."""
    nodes: list[Node] = []
    for number, part in enumerate(FENCE.split(text)):
        fenced = number % 2 == 1
        nodes += [tagged("pre", [_unescaped(part)])] if fenced else _quotes_and_lines(part, names)
    return joined(nodes)


def _quotes_and_lines(text: str, names: Names) -> Iterator[Node]:
    """Runs of quoted lines become one quote; what is between them stays as it is."""
    held: list[str] = []
    quoting = False
    for line in text.split("\n"):
        is_quote = bool(QUOTED.match(line))
        if held and is_quote != quoting:
            yield from _run(held, quoting, names)
            held = []
        quoting = is_quote
        held.append(QUOTED.sub("", line) if is_quote else line)
    yield from _run(held, quoting, names)


def _run(lines: Iterable[str], quoted: bool, names: Names) -> Iterator[Node]:
    inside = _inline("\n".join(lines), names)
    if quoted:
        yield tagged("quote", joined(inside))
    else:
        yield from inside


def _inline(text: str, names: Names) -> Iterator[Node]:
    at = 0
    for found in INLINE.finditer(text):
        yield from with_signs(_unescaped(text[at : found.start()]))
        kind = str(found.lastgroup)
        yield from READ[kind](found[kind], names)
        at = found.end()
    yield from with_signs(_unescaped(text[at:]))


def _inside(tag: str) -> Callable[[str, Names], Iterator[Node]]:
    def read(found: str, names: Names) -> Iterator[Node]:
        yield tagged(tag, joined(_inline(found[1:-1], names)))

    return read


def _code(found: str, names: Names) -> Iterator[Node]:
    yield tagged("code", [_unescaped(found[1:-1])])


def _line(found: str, names: Names) -> Iterator[Node]:
    yield tagged("line break")


def _address(found: str, names: Names) -> Iterator[Node]:
    yield link(_unescaped(found), [_unescaped(found)])


def read_entity(found: str, names: Names) -> Iterator[Node]:
    """What angle brackets hold: a person, a room, a group of people, a date or an address."""
    target, _, label = found[1:-1].partition("|")
    if target[0] in "@#":
        yield tagged("mention", [f"{target[0]}{names.get(target[1:], label or target[1:])}"], id=target[1:])
    elif target.startswith("!date^"):
        yield _date(target) or label
    elif target[0] == "!":
        yield tagged("mention", [label or f"@{target[1:].split('^', maxsplit=1)[0]}"], id=target[1:])
    else:
        shown = label or target.removeprefix("mailto:")
        yield link(_unescaped(target), joined(with_signs(_unescaped(shown))))


def _date(target: str) -> str:
    """<!date^1392734382^{date} at {time}|otherwise>: in Universal Time; "" where it cannot be read."""
    _, stamp, pattern, *_ = [*target.split("^"), "", ""]
    if not stamp.isdigit():
        return ""
    at = datetime.fromtimestamp(int(stamp), UTC)
    return re.sub(r"\{(date|time)\w*\}", lambda part: f"{at:%d %B %Y}" if part[1] == "date" else f"{at:%H:%M}", pattern)


def _unescaped(text: str) -> str:
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


READ: Mapping[str, Callable[[str, Names], Iterator[Node]]] = {
    "code": _code,
    "entity": read_entity,
    "address": _address,
    "bold": _inside("bold"),
    "italic": _inside("italic"),
    "strike": _inside("strike"),
    "line": _line,
}
