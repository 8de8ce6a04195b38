"""From what somebody typed to what they want, without a model."""

import re
from dataclasses import replace

from bot.core.asks.about_somebody import about_somebody
from bot.core.asks.ask import Ask, Wish
from bot.core.asks.by_what import channel_at
from bot.core.asks.check_ask import check_ask, head_end
from bot.core.asks.crowd_ask import crowd_ask
from bot.core.asks.draft_ask import Request, draft_ask
from bot.core.asks.foreign_asks import foreign_ask
from bot.core.asks.heard import Heard, Span, hear, heard_of
from bot.core.asks.language import is_foreign
from bot.core.asks.phrases import PHRASES, Phrase
from bot.core.asks.phrases.politeness import NOTHING_ELSE, POLITE
from bot.core.asks.slack_text import as_seen
from bot.core.asks.whom import Whom, as_name, bare_name, name_at, whom
from bot.core.asks.word_list import word_list

PRONOUNS = word_list("her him them she he they this one")
"""In place of a name they stand for whom a thread is about; where it is about nobody, that is asked."""
AROUND_A_CHANNEL = word_list("as by via on an a the in for please now too instead version ? . !")


def understand(text: str, name: Span | None = None) -> Ask:
    """The ask; `name` is where in the text, as its writer sees it, the name of somebody known stands. Wish.HELP for a greeting and for other languages; with all words in its brief where nothing was
    recognised, so that a thread may go on with them.
    """
    heard = hear(as_seen(text), name)
    ask = _understood(heard)
    if is_foreign([word.typed for word in heard.words]) and not _asked_in_english(ask, heard):
        return replace(foreign_ask(heard.text) or Ask(wish=Wish.HELP), text=text)
    if ask.wish is Wish.HELP and ask.brief:
        ask = foreign_ask(heard.text) or ask
    return replace(ask, text=text)


def _asked_in_english(ask: Ask, heard: Heard) -> bool:
    """Whether the request itself is English, and only the copy or the brief behind its colon is not."""
    request = heard.words[: head_end(heard, 0)]
    return ask.wish in (Wish.CHECK, Wish.DRAFT) and not is_foreign([word.typed for word in request])


def _understood(heard: Heard) -> Ask:
    at = _politeness(heard.line)
    start = next(iter(heard.words_of(at, at + 1)), len(heard.words))
    line = heard.line[at:]
    if NOTHING_ELSE.match(line):
        return Ask(wish=Wish.HELP)
    if (asked := crowd_ask(heard, at)) is not None:
        return asked
    for phrase in PHRASES:
        found = phrase.pattern.match(line)
        if found:
            return _by_phrase(heard, phrase, found, start, at)
    if heard_of(heard):
        return about_somebody(heard, start, _understood)
    return (
        _by_channel_alone(heard, start)
        or _by_name_first(heard, start)
        or _by_audience(heard, start)
        or Ask(wish=Wish.HELP, brief=heard.text)
    )


def _politeness(line: str) -> int:
    """How many characters of the line are greetings and politeness."""
    at = 0
    while found := POLITE.match(line, at):
        at = found.end()
    return at


def _by_phrase(heard: Heard, phrase: Phrase, found: re.Match[str], start: int, at: int) -> Ask:
    who = found.span("who") if "who" in phrase.pattern.groupindex else (0, 0)
    named = heard.words_of(at + who[0], at + who[1])
    after = heard.words_of(at, at + found.end()).stop or start
    if phrase.wish is Wish.DRAFT:
        return draft_ask(Request(heard, start, named.start if named else after, named=bool(named)))
    if phrase.wish is Wish.CHECK:
        return check_ask(heard, start, after, named)
    known = whom(heard, start, len(heard.words)) if heard_of(heard) else None
    name = as_name(heard, known) if known else bare_name(heard.typed(named))
    return Ask(wish=phrase.wish, audience="" if name.casefold() in PRONOUNS else name)


def _by_channel_alone(heard: Heard, start: int) -> Ask | None:
    """A draft, where the text is no more than "as an sms" or "now by post please"."""
    named = [found for index in range(start, len(heard.words)) if (found := channel_at(heard, index))]
    spoken = {at for found in named for at in found.words}
    others = {word.key for at, word in enumerate(heard.words) if at >= start and at not in spoken}
    alone = len({found.channel for found in named}) == 1 and others <= AROUND_A_CHANNEL
    return Ask(wish=Wish.DRAFT, channel=named[0].channel) if alone else None


def _by_name_first(heard: Heard, start: int) -> Ask | None:
    """A draft, where "Dana: sms re the sale" puts a name before an order."""
    name = name_at(heard, start, len(heard.words))
    if not name or name.stop >= len(heard.words) or heard.words[name.stop].typed not in (":", ",", "-", "–", "—"):
        return None
    said = _understood(hear(heard.text[heard.words[name.stop].end :].strip()))
    return (
        replace(said, audience=as_name(heard, Whom(name, name)))
        if said.wish is Wish.DRAFT and not said.audience
        else None
    )


def _by_audience(heard: Heard, start: int) -> Ask | None:
    """A draft, where somebody is named and something is said besides."""
    found = whom(heard, start, len(heard.words))
    if found is None or len(heard.words) - len(found.phrase) - start < 2:
        return None
    if found.phrase.start == start:
        return _led_by_audience(heard, found)
    return draft_ask(Request(heard, start, start, bare=True))


def _led_by_audience(heard: Heard, found: Whom) -> Ask:
    """Such as "for Dana: a short sms about the delay": what follows the name is read as if it stood alone."""
    after = heard.text[heard.words[found.phrase.stop - 1].end :].strip(" ,:;–—-\n")
    said = _understood(hear(after))
    if said.wish is Wish.HELP:
        said = Ask(wish=Wish.DRAFT, brief=after)
    return replace(said, audience=said.audience or as_name(heard, found))
