"""What a request for a check says: whom the copy is for, and where it begins."""

import re

from bot.core.asks.ask import Ask, Wish
from bot.core.asks.by_what import by_what
from bot.core.asks.heard import Heard
from bot.core.asks.whom import Whom, as_name, name_at, whom
from bot.core.channels.channel import Channel

QUOTES = '“”"„«»'
BEGINS = re.compile(rf":(?=\s|$|[A-Z])|\n|[{QUOTES}]|\?(?=\s)|\s(?:[-–—→]|[-=]>)\s")
"""What parts the request from the copy: a colon, a new line, a quotation mark, the question's end, a dash."""


def check_ask(heard: Heard, start: int, command_end: int, named: range) -> Ask:
    """`named` are the words of the name where the phrase itself said where it stands."""
    since = heard.words[(named.stop if named else start + 1) - 1]
    mark = BEGINS.search(heard.text, since.end if named else since.start)
    head_end = _words_before(heard, mark.start() if mark else len(heard.text))
    found = Whom(named, named) if named else _audience(heard, start, command_end, head_end)
    if mark is None:
        after = heard.words[(found.phrase.stop if found else min(command_end, len(heard.words))) - 1].end
        return _ask(heard, start, head_end, found, heard.text[after:])
    begin = mark.start() if mark[0] in QUOTES else mark.end()
    closing = None if found else _closing_quote(heard, head_end)
    last = whom(heard, closing, len(heard.words)) if closing else None
    end = heard.words[closing].end if closing and last else None
    return _ask(heard, start, head_end, found or last, heard.text[begin:end])


def _ask(heard: Heard, start: int, head_end: int, found: Whom | None, copy: str) -> Ask:
    return Ask(
        wish=Wish.CHECK,
        audience=as_name(heard, found),
        channel=_channel(heard, start, head_end),
        brief=_unquoted(copy),
    )


def _channel(heard: Heard, start: int, head_end: int) -> Channel | None:
    """The channel named in the request; "this text" is the copy, not an SMS."""
    named = by_what(heard, start, head_end)
    if named is None or named.words.stop > head_end or heard.words[named.words.start].key in ("text", "texts"):
        return None
    return named.channel


def _audience(heard: Heard, start: int, command_end: int, head_end: int) -> Whom | None:
    found = whom(heard, start, head_end)
    if found or command_end >= head_end:
        return found
    name = name_at(heard, command_end, head_end)
    return Whom(name, name) if name and name.stop == head_end else None


def _closing_quote(heard: Heard, head_end: int) -> int | None:
    """The last quotation mark; the audience may stand after it: 'check “Hi there” for Dana'."""
    return next((at for at in reversed(range(head_end + 1, len(heard.words))) if heard.words[at].typed in QUOTES), None)


def head_end(heard: Heard, start: int) -> int:
    """How many words stand before the copy begins; all, where nothing parts it from the request."""
    mark = BEGINS.search(heard.text, heard.words[start].start) if heard.words[start:] else None
    return _words_before(heard, mark.start() if mark else len(heard.text))


def _words_before(heard: Heard, position: int) -> int:
    return next((at for at, word in enumerate(heard.words) if word.start >= position), len(heard.words))


def _unquoted(text: str) -> str:
    bare = text.strip(" \t\n:-–—→")
    return bare[1:-1].strip() if len(bare) > 1 and bare[0] in QUOTES and bare[-1] in QUOTES else bare
