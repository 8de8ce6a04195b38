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
_PIECE = re.compile(r"\S.{0,800}\S*", re.DOTALL)
"""A text is heard in pieces that end with a word: each word is weighed by those around it, and briefs are long."""


def names_in(store: Store, text: str) -> tuple[str, ...]:
    """The words by which customers are called in the text, as they stand there, misspelt or not.

    The likeliest twelve runs of words are looked up, longer ones before their parts: a long text may hold more names
    than are found. Personas are nobody, and their names are not among them.
    """
    asked: dict[str, bool] = {}
    for run in _likely(as_seen(text)):
        if run in asked or any(known and run in name for name, known in asked.items()):
            continue
        if len(asked) == MOST_QUERIES:
            break
        asked[run] = _is_customer(store, run)
    return tuple(name for name, known in asked.items() if known)


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
