"""The page on rules and learnt parts, from the very source that `their-rules rules` shows.

`python -m tests.judges.rules_page` writes it anew; a test fails where it is stale.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from bot.core.flags.described import (
    AnyExample,
    Kind,
    Part,
    example_in_words,
    listed_by_kind,
    measured_in_words,
    measured_on_in_words,
)
from bot.judges.described import all_parts, measured_on

PAGE = Path(__file__).parents[2] / "bot/judges/RULES.md"
_INTRODUCTION = """# What finds flags

Made by `python -m tests.judges.rules_page` from the rules themselves; `their-rules rules` shows the same. A flag names what
found it. It is dropped again, whatever found it, unless it points at words that stand in the text, and cites evidence of
the audience that is no guess where it calls a passage contradicted.
"""
_TITLES = {Kind.RULE: "Rules", Kind.LEARNT: "Learnt parts", Kind.CARE: "Notes, which are no flags"}


def page() -> str:
    return "\n".join((_INTRODUCTION, measured_on_in_words(measured_on()), "", *_lines()))


def _lines() -> Iterator[str]:
    for kind, parts in listed_by_kind(all_parts()).items():
        yield f"## {_TITLES[kind]}\n"
        yield "| name | precision and recall | reason |\n| --- | --- | --- |"
        for part in parts:
            yield f"| [{part.told.name}](#{part.told.name}) | {measured_in_words(part)} | {_escaped(part.told.reason)} |"
        yield ""
        for part in parts:
            yield from _part(part)


def _part(part: Part) -> Iterator[str]:
    yield f"### {part.told.name}\n"
    yield f"{_escaped(part.told.reason)} *{measured_in_words(part)}*\n"
    for title, examples in (("Finds something in", part.told.hits), ("Lets pass", part.told.misses)):
        yield f"{title}:\n"
        yield from (f"- {_shown(part, example)}" for example in examples)
        yield ""


def _shown(part: Part, example: AnyExample) -> str:
    """The example, with what is found in it in bold."""
    pieces = example_in_words(part, example)
    return "".join(f"**{_escaped(words)}**" if found else _escaped(words) for words, found in pieces)


def _escaped(text: str) -> str:
    """Words as they stand: Markdown would make something of these characters."""
    return re.sub(r"([\\`*_|<>#\[\]])", r"\\\1", text).replace("\n", " ")


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
