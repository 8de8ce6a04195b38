"""Find in what somebody typed the name of somebody known: "draft sms dana spring sale" is for Dana."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.core.asks import Ask, Wish
from bot.core.asks.check_ask import head_end
from bot.core.asks.heard import Heard, hear
from bot.core.asks.runs import NAME_LIKE, Run, joined, runs, runs_joined_to
from bot.core.asks.slack_text import as_seen
from bot.core.asks.understand import understand
from bot.core.asks.whom import bare_name
from bot.core.audiences import Match
from bot.core.errors import TheirRulesError
from bot.usecases.ports import Store
from bot.usecases.surely_meant import surely_meant

MOST_QUERIES = 10
"""Questions to the store for one ask: among a million customers each takes 50 ms and more, and somebody waits. Whoever
is found, is found by the first four.
"""
NEAR = 75.0
"""From this score on a name is near enough to be told to somebody who typed nothing else."""
LONGEST_BARE = 4
"""Words: what is longer is no name alone."""
MOST_JOINED = 2
"""Runs that are looked at for the second of two names: with a surname and without."""
_DESCRIBES = re.compile(r"^(?:the|our|my|an?) |\b(?:in|from|at)\b", re.IGNORECASE)


class SeveralNamed(TheirRulesError):
    """You named {names}, and I answer for one at a time. Ask for {first}; under that draft, “the same for {second}” makes the other."""


@dataclass(frozen=True, slots=True)
class _Hit:
    """Words of the text, and who is called so: one, or equals among whom the person who asked will choose."""

    run: Run
    matches: tuple[Match, ...]

    @property
    def ids(self) -> set[str]:
        return {match.audience.id for match in self.matches}

    @property
    def label(self) -> str:
        return self.matches[0].audience.name


def name_audience(store: Store, ask: Ask, typed: str) -> Ask:
    """The ask with the name of somebody known, where `typed` has one that the reader missed or cut wrongly.

    A bare name asks who that is; a bare word that is nobody's name gets `nearest`. An ask that names somebody known, or
    in which nobody known is named, comes back as it was. Raises SeveralNamed where two are named as equals.
    """
    if not (ask.audience or ask.brief):
        return ask
    if _is_bare(ask):
        ask = _by_itself(store, ask)
    heard = hear(as_seen(typed))
    read = _found_by_reader(store, heard, ask) if ask.audience else []
    hits = read or list(_hits(store, heard, _searched(ask, heard), MOST_QUERIES - 1))
    named = ask if read or not hits else _renamed(ask, typed, heard, hits[0].run)
    other = next((hit for hit in hits if hit.ids != hits[0].ids), None)
    if named.audience and other:
        first, second = hits[0].label, other.label
        raise SeveralNamed(names=f"{first} and {second}", first=first, second=second)
    return named


def nearly_known(store: Store, name: str) -> bool:
    """Whether somebody is called so, or almost."""
    best = next(iter(store.find_audiences(name)), None) if name else None
    return best is not None and best.score >= NEAR


def _is_bare(ask: Ask) -> bool:
    return ask.wish is Wish.HELP and len(ask.brief.split()) <= LONGEST_BARE


def _by_itself(store: Store, ask: Ask) -> Ask:
    """Who that is, where the whole text is a name or an address; else the nearest, to be told with the help."""
    name = bare_name(ask.brief)
    matches = store.find_audiences(name) if name else []
    if surely_meant(name, matches):
        return replace(ask, wish=Wish.PERSONA, audience=name, brief="")
    near = matches and matches[0].score >= NEAR
    return replace(ask, nearest=matches[0].audience.label) if near else ask


def _found_by_reader(store: Store, heard: Heard, ask: Ask) -> list[_Hit]:
    """Whom the reader's name means, and whoever an "and" joins to them; nobody where it may hold words of the topic."""
    matches = surely_meant(ask.audience, store.find_audiences(ask.audience))
    if not matches or (matches[0].found_by == "description" and not _DESCRIBES.search(ask.audience)):
        return []
    place = _place(heard, ask.audience)
    others = runs_joined_to(heard, place) if place else []
    found = ((run, _called(store, heard, run)) for run in others[:MOST_JOINED])
    return [_Hit(Run(place, NAME_LIKE), matches), *(_Hit(run, called) for run, called in found if called)]


def _place(heard: Heard, name: str) -> range:
    length, wanted = len(hear(name).words), name.casefold()
    starts = range(len(heard.words) - length + 1)
    places = (range(start, start + length) for start in starts)
    return next((place for place in places if heard.typed(place).casefold() == wanted), range(0))


def _searched(ask: Ask, heard: Heard) -> int:
    """How many words are searched for a name: a text to be checked may greet whom it is not for."""
    return head_end(heard, 0) if ask.wish is Wish.CHECK else len(heard.words)


def _hits(store: Store, heard: Heard, end: int, most: int) -> Iterator[_Hit]:
    """The likeliest run by which somebody is known, and those that are as likely or joined to it by an "or"."""
    best: Run | None = None
    for run in runs(heard, end):
        if best and not _rivals(heard, best, run):
            continue
        if most == 0:
            return
        most -= 1
        if found := _called(store, heard, run):
            best = best or run
            yield _Hit(run, found)


def _rivals(heard: Heard, best: Run, run: Run) -> bool:
    apart = not set(best.words) & set(run.words)
    return apart and (run.weight == best.weight or joined(heard, best.words, run.words))


def _called(store: Store, heard: Heard, run: Run) -> tuple[Match, ...]:
    """Who is called so in the midst of a text, where a description ("retired cook") or a loose surname is no name."""
    name = heard.typed(run.words)
    matches = surely_meant(name, store.find_audiences(name), in_text=True)
    if matches and (matches[0].found_by == "description" or _is_loose_surname(name, run, matches[0])):
        return ()
    return matches


def _is_loose_surname(name: str, run: Run, match: Match) -> bool:
    """In "sms pike fishing day" nobody called Pike is meant: a surname in small letters stands alone."""
    last = match.audience.name.split()[-1].casefold()
    return len(run.words) == 1 and not run.alone and name.islower() and bare_name(name) == last


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
        nearest="",
    )
