"""Words that belong together: "fairway" speaks of golf, "limited time" of urgency."""

import re
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True)
class Field:
    """`names` are how evidence and tastes name the matter; `marks` are how it shows in copy without being named.

    Both are matched as whole words, plurals included; a mark may be a phrase.
    """

    name: str
    names: str
    marks: str = ""

    @cached_property
    def named(self) -> re.Pattern[str]:
        return _pattern(self.names)

    @cached_property
    def marked(self) -> re.Pattern[str]:
        return _pattern(f"{self.names}, {self.marks}" if self.marks else self.names)


def _pattern(words: str) -> re.Pattern[str]:
    phrases = (
        re.escape(word.strip()).replace(r"\ ", r"[\s-]+").replace("e\\-mail", "e-?mail") for word in words.split(",")
    )
    return re.compile(
        rf"(?<![^\W\d_])(?<![@#-])(?:{'|'.join(sorted(phrases, key=len, reverse=True))})(?:s|es)?(?![\w-])", re.I
    )
