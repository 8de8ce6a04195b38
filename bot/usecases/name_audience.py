"""Find in what somebody typed the name of somebody known: "draft sms dana spring sale" is for Dana."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.core.asks import Ask, Wish
from bot.core.asks.check_ask import head_end
from bot.core.asks.heard import Heard, hear
from bot.core.asks.runs import Run, joined, runs
from bot.core.asks.slack_text import as_seen
from bot.core.asks.understand import understand
from bot.core.asks.whom import ARTICLES, bare_name
from bot.core.audiences import Audience, Match, Persona
from bot.usecases.find_audience import AHEAD, SURE
from bot.usecases.ports import Store

MOST_QUERIES = 12
"""Questions to the store for one ask: among a million customers each takes up to 50 ms, and somebody waits."""
NEAR = 75.0
"""From this score on a name is near enough to be told to somebody who typed little else."""
LONGEST_BARE = 4
"""Words: what is longer is no name alone."""


@dataclass(frozen=True, slots=True)
class _Hit:
    """A run of words, and who is called so: one, or equals among whom the person who asked will choose."""

    run: Run
    matches: tuple[Match, ...]


def name_audience(store: Store, ask: Ask, typed: str) -> Ask:
    """The ask with the name of somebody known, where `typed` has one that the reader missed or cut wrongly.

    A bare name asks who that is; a bare word that is nobody's name gets `nearest`. An ask that names somebody known,
    or in which nobody known is named, or several are, comes back as it was.
    """
    if not (ask.audience or ask.brief) or (ask.audience and _called(store, ask.audience)):
        return ask
    heard = hear(as_seen(typed))
    spent = 2 if ask.audience else 1
    hit = _likeliest(store, heard, _searched(ask, heard), MOST_QUERIES - spent)
    if hit:
        return _renamed(ask, typed, heard, hit.run)
    return _with_nearest(store, ask) if ask.wish is Wish.HELP else ask


def nearly_known(store: Store, name: str) -> bool:
    """Whether somebody is called so, or almost."""
    return _nearest(store, name) is not None


def _searched(ask: Ask, heard: Heard) -> int:
    """How many words are searched for a name: a text to be checked may greet whom it is not for."""
    return head_end(heard, 0) if ask.wish is Wish.CHECK else len(heard.words)


def _likeliest(store: Store, heard: Heard, end: int, most: int) -> _Hit | None:
    """Whoever stands where a name is likeliest; nobody where another one stands in as likely a place."""
    hits = list(_hits(store, heard, end, most))
    if not hits:
        return None
    best, *others = hits
    return best if all(_same(best, other) for other in others) else None


def _hits(store: Store, heard: Heard, end: int, most: int) -> Iterator[_Hit]:
    """The first run by which somebody is known, and those that are as likely or joined to it by an "or"."""
    best: Run | None = None
    for run in runs(heard, end):
        if best and not _rivals(heard, best, run):
            continue
        if most == 0:
            return
        most -= 1
        found = _called(store, heard.typed(run.words), within=(heard, run))
        if found:
            best = best or run
            yield _Hit(run, found)


def _rivals(heard: Heard, best: Run, run: Run) -> bool:
    apart = not set(best.words) & set(run.words)
    return apart and (run.weight == best.weight or joined(heard, best, run))


def _same(one: _Hit, other: _Hit) -> bool:
    return {match.audience.id for match in one.matches} == {match.audience.id for match in other.matches}


def _called(store: Store, name: str, within: tuple[Heard, Run] | None = None) -> tuple[Match, ...]:
    """Who is called so, all equals. A name taken from the midst of a text must be one more surely than one that the
    reader found: a description ("retired cook") or a surname that is followed by other words is none.
    """
    matches = store.find_audiences(name)
    if not matches or (not matches[0].exact and matches[0].score < SURE):
        return ()
    best = matches[0]
    if best.found_by in ("name", "likeness") and not _fits(name, best, one_word=within is None):
        return ()
    if within and (best.found_by == "description" or _is_loose_surname(*within, best.audience)):
        return ()
    behind = 0.0 if best.exact else AHEAD
    return tuple(match for match in matches if match.exact == best.exact and best.score - match.score <= behind)


def _fits(name: str, match: Match, *, one_word: bool) -> bool:
    """Whether what was typed has no more words than the name or the title, so that it holds nothing of the topic;
    a misspelt one has as many, or is a `one_word` that the reader found.
    """
    audience, length = match.audience, _length(name)
    names = (audience.name, audience.title) if isinstance(audience, Persona) else (audience.name,)
    lengths = {_length(each) for each in names}
    if match.found_by == "name":
        return length <= max(lengths)
    return length in lengths or (one_word and length == 1)


def _length(name: str) -> int:
    return sum(word.lower() not in ARTICLES for word in re.findall(r"\w+", name))


def _is_loose_surname(heard: Heard, run: Run, audience: Audience) -> bool:
    """In "sms pike fishing day" nobody called Pike is meant: hurried people say first names, or no more than a surname."""
    typed = heard.typed(run.words)
    last = audience.name.split()[-1].casefold()
    return len(run.words) == 1 and not run.alone and typed.islower() and bare_name(typed) == last


def _renamed(ask: Ask, typed: str, heard: Heard, run: Run) -> Ask:
    """The ask read again with the name known. A wish that a model saw where no phrase says it stays."""
    words = run.words
    read = understand(typed, (heard.words[words[0]].start, heard.words[words[-1]].end))
    seen_by_model = ask.wish is not understand(typed).wish
    wish = ask.wish if seen_by_model or read.wish is Wish.HELP else read.wish
    if wish is Wish.HELP:
        return ask
    about = wish in (Wish.DRAFT, Wish.CHECK)
    return replace(
        ask,
        wish=wish,
        audience=bare_name(heard.typed(words)),
        channel=(ask.channel or read.channel) if about else None,
        brief=(read.brief if read.wish is wish else ask.brief) if about else "",
    )


def _with_nearest(store: Store, ask: Ask) -> Ask:
    if len(ask.brief.split()) > LONGEST_BARE:
        return ask
    near = _nearest(store, bare_name(ask.brief))
    return replace(ask, nearest=near.audience.label) if near else ask


def _nearest(store: Store, name: str) -> Match | None:
    best = next(iter(store.find_audiences(name)), None) if name else None
    return best if best and best.score >= NEAR else None
