"""One way to put a wish, with phrases that it hears and near misses that it must not."""

import re
from dataclasses import dataclass

from bot.core.asks.ask import Wish

CHANNEL = (
    r"(?:(?:email|sms|text(?: message)?|whatsapp(?: message)?|push(?: notification| message)?|linkedin(?: message| post)?"
    r"|instagram(?: message| post)?|insta|phone(?: call| script)?|call(?: script)?|letter|postcard|post|in-app|newsletter)s?)"
)
REACH = (
    r"(?:reach(?:ing)?|contact(?:ing)?|message|text|email|call|phone|ring|write(?: to)?|send|ping|get (?:hold of|in touch with)|approach(?:ing)?|talk(?:ing)? to"
    r"|hear from (?:us|me)|be (?:reached|contacted|messaged|texted|emailed|called|approached))"
)
WHO = r"(?P<who>.+?)"
END = r"(?: (?:please|now|then|these days|btw|by the way|at all|best|most|exactly|again|right))*(?: [?.!])*$"
"""What may stand after a name at the end of a question."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """`pattern` is looked for at the start of the line of keys (see `heard.py`), after greetings and politeness; its
    group `who` is the name, where the phrase says where it stands. `hits` tell what `who` is, "" where it does not.
    """

    wish: Wish
    pattern: re.Pattern[str]
    hits: dict[str, str]
    misses: tuple[str, ...]


def phrase(wish: Wish, pattern: str, hits: dict[str, str], misses: tuple[str, ...]) -> Phrase:
    return Phrase(wish, re.compile(pattern), hits, misses)
