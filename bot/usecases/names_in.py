"""The customers' names in a text, for whoever must not pass them on."""

import re
from collections.abc import Iterator

from bot.core.asks.heard import hear
from bot.core.asks.runs import runs
from bot.core.asks.slack_text import as_seen
from bot.core.audiences import Customer
from bot.usecases.find_audience import SURE
from bot.usecases.ports import Store

MOST_QUERIES = 12
"""Questions to the store for one text: among a million customers each takes up to 50 ms, and somebody waits."""
LONGEST_NAME = 5
"""Words: José María de la Cruz."""
_POSSESSIVE = re.compile(r"['’`]s$")
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_DIGITS = re.compile(r"(?:\d[\s().+\-/]{0,3}){7}")
HOME = "GB"
"""The country of numbers that are written without one."""
LONGEST_RUN = 80
"""Characters: no name goes on over half a page."""
_WORD = re.compile(r"[^\W_]+(?:[-'’`.][^\W_]+)*")
_PIECE = re.compile(r"\S.{0,800}\S*", re.DOTALL)
"""A text is heard in pieces that end with a word: each word is weighed by those around it, and briefs are long."""


def names_in(store: Store, text: str) -> tuple[str, ...]:
    """The words by which customers are called in the text, and their addresses and numbers, as they stand there.

    All full names are found, however many and wherever they stand. Of what may be a misspelt name, or a part of one, the
    likeliest twelve runs of words are looked up, longer ones before their parts. Personas are nobody, and their names are
    not among them.
    """
    asked = dict.fromkeys((*_full_names(store, text), *_addresses(store, text)), True)
    known_before = len(asked)
    for run in _likely(as_seen(text)):
        if run in asked or any(known and run in name for name, known in asked.items()):
            continue
        if len(asked) - known_before == MOST_QUERIES:
            break
        asked[run] = _is_customer(store, run)
    return tuple(name for name, known in asked.items() if known)


def _full_names(store: Store, text: str) -> Iterator[str]:
    """Every run of two to five words that is somebody's full name, as it stands there; of two that begin or end together
    the longer one, and without a "Mr" or a "the" that is no part of it.
    """
    words = [found.span() for found in _WORD.finditer(text)]
    spans = [
        (words[first][0], words[last][1])
        for last in range(len(words))
        for first in range(last - 1, max(last - LONGEST_NAME, -1), -1)
        if words[last][1] - words[first][0] <= LONGEST_RUN
    ]
    typed = {span: text[slice(*span)] for span in spans}
    called = store.customers_called(sorted(set(typed.values())))
    found: dict[tuple[int, str], tuple[int, int]] = {}
    for start, stop in spans:  # the shortest of those that end together comes first
        key = called.get(typed[start, stop])
        if key is not None:
            found.setdefault((stop, key), (start, stop))
    yield from (_POSSESSIVE.sub("", typed[span]) for span in found.values())


def _addresses(store: Store, text: str) -> Iterator[str]:
    """Email addresses and numbers of customers, as they stand there. Those of nobody may be the brand's own."""
    from phonenumbers import Leniency, PhoneNumberFormat, PhoneNumberMatcher, format_number  # noqa: PLC0415 - takes 0.1 s to import

    typed = {address.lower(): address for address in _EMAIL.findall(text)}
    if _DIGITS.search(text):
        for match in PhoneNumberMatcher(text, HOME, leniency=Leniency.POSSIBLE):
            typed[format_number(match.number, PhoneNumberFormat.E164)] = match.raw_string
    known = store.customer_ids(sorted(typed)) if typed else {}
    yield from (typed[key] for key in known)


def _likely(text: str) -> Iterator[str]:
    """Runs of words that may be a name, the likeliest first."""
    pieces = [hear(found[0]) for found in _PIECE.finditer(text)]
    weighed = [(run.weight, heard.typed(run.words)) for heard in pieces for run in runs(heard, len(heard.words))]
    weighed.sort(key=lambda pair: (-pair[0], -len(pair[1].split())))
    return (typed for _, typed in weighed)


def _is_customer(store: Store, words: str) -> bool:
    """Whether a customer is surely called so. A description ("the baker in Leeds") is no name."""
    best = next(iter(store.find_audiences(words)), None)
    if best is None or best.found_by == "description":
        return False
    return isinstance(best.audience, Customer) and (best.exact or best.score >= SURE)
