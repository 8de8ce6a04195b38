"""The customers' names in a text, for whoever must not pass them on."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from bot.core.asks.heard import hear
from bot.core.asks.runs import ALSO_WORDS, NO_NAMES, runs
from bot.core.asks.slack_text import as_seen
from bot.core.audiences import Customer
from bot.usecases.find_audience import SURE
from bot.usecases.ports import Store

MOST_QUERIES = 12
"""Questions to the store for one text: among a million customers each takes up to 50 ms, and somebody waits."""
MOST_PARTS = 300
"""Runs of words looked up by the index of words: some tenths of a millisecond each."""
NEARLY = 80.0
"""From this score on two words or more are hidden: less than what is taken for a name elsewhere, since who is hidden for
nothing comes back. Among a million names the nearest to "Spring Sale", "Rose Garden" and the like reach 77.
"""
LONGEST_NAME = 5
"""Words: José María de la Cruz."""
_POSSESSIVE = re.compile(r"['’`]s$")
_GENITIVE = re.compile(r"[^\W\d_]{3,}['’`]s\b")
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_NUMBER = re.compile(r"(?:\+|\(0)?\d(?:[\s().\-/]{0,3}\d){6,14}")
_DIGITS = re.compile(r"(?:\d[\s().+\-/]{0,3}){7}")
HOME = "GB"
"""The country of numbers that are written without one."""
LONGEST_RUN = 80
"""Characters: no name goes on over half a page."""
_WORD = re.compile(r"[^\W_]+(?:[-'’`.][^\W_]+)*")
_SIGNS = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]+")
_PIECE = re.compile(r"\S.{0,800}\S*", re.DOTALL)
"""A text is heard in pieces that end with a word: each word is weighed by those around it, and briefs are long."""


def names_in(store: Store, text: str) -> tuple[str, ...]:
    """The words by which customers are called in the text, and their addresses and numbers, as they stand there.

    All full names are found, however many, wherever they stand and whichever part comes first, and parts of a name that
    are typed with capitals. Of what may be a misspelt name, or a part of one in small letters, the likeliest twelve runs
    of words are looked up, longer ones before their parts. Personas are nobody, and their names are not among them.
    """
    likely = list(dict.fromkeys(_likely(as_seen(text))))
    parts = _parts(store, [*likely, *_marked(text)])
    sure = (*_full_names(store, text), *_addresses(store, text), *parts)
    asked = dict.fromkeys(sure, True)
    known_before = len(asked)
    for run in likely:
        if run in asked or any(known and run in name for name, known in asked.items()):
            continue
        if len(asked) - known_before == MOST_QUERIES:
            break
        asked[run] = _is_customer(store, run)
    return tuple(name for name, known in asked.items() if known)


def _full_names(store: Store, text: str) -> Iterator[str]:
    """Every run of words that is somebody's full name, as it stands there; of two that begin or end together the longer
    one, and without a "Mr" or a "the" that is no part of it.
    """
    readings = {span: tuple(_readings(text[slice(*span)])) for span in (*_spans(text), *_unspaced(text))}
    called = store.customers_called(sorted({each for some in readings.values() for each in some}))
    found: dict[tuple[int, str], tuple[int, int]] = {}
    for (start, stop), some in readings.items():  # the shortest of those that end together comes first
        key = next((called[each] for each in some if each in called), None)
        if key is not None:
            found.setdefault((stop, key), (start, stop))
    yield from (_POSSESSIVE.sub("", text[slice(*span)]) for span in found.values())


def _spans(text: str) -> Iterator[tuple[int, int]]:
    """Of up to five words that stand together; of one where something parts it, as in "dana.ruiz"."""
    words = [found.span() for found in _WORD.finditer(text)]
    for last, (begins, stop) in enumerate(words):
        if not text[begins:stop].isalnum():
            yield begins, stop
        for first in range(last - 1, max(last - LONGEST_NAME, -1), -1):
            if stop - words[first][0] <= LONGEST_RUN:
                yield words[first][0], stop


def _unspaced(text: str) -> Iterator[tuple[int, int]]:
    """Scripts without spaces hide a name among other signs: every two to four of them may be one."""
    for found in _SIGNS.finditer(text):
        for stop in range(found.start() + 2, found.end() + 1):
            yield from ((start, stop) for start in range(stop - 2, max(stop - 5, found.start() - 1), -1))


def _readings(typed: str) -> Iterator[str]:
    """As it is typed, without a middle initial, and with the last name first: "Ruiz, Dana M."."""
    words = _WORD.findall(typed)
    names = [word for word in words if len(word) > 1]
    yield from {typed, " ".join(names)}
    if len(names) > 1:
        yield " ".join([*names[1:], names[0]])


def _addresses(store: Store, text: str) -> Iterator[str]:
    """Email addresses and numbers of customers, as they stand there. Those of nobody may be the brand's own."""
    typed = {address.lower(): address for address in _EMAIL.findall(text)}
    known = store.customer_ids(sorted(typed)) if typed else {}
    yield from (typed[key] for key in known)
    yield from store.numbers_called(sorted(_numbers(text))) if _DIGITS.search(text) else ()


def _numbers(text: str) -> set[str]:
    """What may be a phone number, in the spelling of whatever country."""
    from phonenumbers import Leniency, PhoneNumberMatcher  # noqa: PLC0415 - takes 0.1 s to import

    found = PhoneNumberMatcher(text, HOME, leniency=Leniency.POSSIBLE)
    return {match.raw_string for match in found} | {match[0] for match in _NUMBER.finditer(text)}


def _parts(store: Store, runs: Iterable[str]) -> Iterator[str]:
    """Words with capitals, or a genitive, that all stand in one customer's name: "Ms Ruiz", "Danas order", "ruiz's". Words that are no more than a
    name as well ("May", "Rose") are left to be weighed with the others.
    """
    forms: dict[str, tuple[str, ...]] = {}
    for run in islice(dict.fromkeys(runs), MOST_PARTS):
        bare = _POSSESSIVE.sub("", run)
        words = bare.split()
        plain = len(words) == 1 and bare.casefold() in ALSO_WORDS | NO_NAMES
        if not plain and (bare != run or all(word[0].isupper() for word in words)):
            forms[bare] = (bare, bare.removesuffix("s"))
    known = store.parts_of_names(sorted({form for some in forms.values() for form in some}))
    yield from (bare for bare, some in forms.items() if not known.isdisjoint(some))


def _likely(text: str) -> Iterator[str]:
    """Runs of words that may be a name, the likeliest first."""
    pieces = [hear(found[0]) for found in _PIECE.finditer(text)]
    weighed = [(run.weight, heard.typed(run.words)) for heard in pieces for run in runs(heard, len(heard.words))]
    weighed.sort(key=lambda pair: (-pair[0], -len(pair[1].split())))
    return (typed for _, typed in weighed)


def _marked(text: str) -> Iterator[str]:
    """Words with a genitive, and those with a capital in the midst of a sentence."""
    yield from _GENITIVE.findall(text)
    for found in _WORD.finditer(text):
        before = text[max(found.start() - 3, 0) : found.start()].rstrip(" *_")[-1:]
        if found[0][0].isupper() and len(found[0]) > 2 and (before.isalnum() or before == ","):
            yield found[0]


def _is_customer(store: Store, words: str) -> bool:
    """Whether a customer is called so, or nearly. A description ("the baker in Leeds") is no name."""
    best = next(iter(store.find_audiences(words)), None)
    if best is None or best.found_by == "description":
        return False
    enough = NEARLY if " " in words else SURE
    return isinstance(best.audience, Customer) and (best.exact or best.score >= enough)
