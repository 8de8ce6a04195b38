"""The customers' names in a text, for whoever must not pass them on."""

from bot.core.asks.heard import hear
from bot.core.asks.runs import Run, runs
from bot.core.asks.slack_text import as_seen
from bot.core.audiences import Customer
from bot.usecases.find_audience import SURE
from bot.usecases.ports import Store

MOST_QUERIES = 12
"""Questions to the store for one text: among a million customers each takes up to 50 ms, and somebody waits."""


def names_in(store: Store, text: str) -> tuple[str, ...]:
    """The words by which customers are called in the text, as they stand there, misspelt or not.

    The likeliest twelve runs of words are looked up, longer ones before their parts: a long text may hold more names
    than are found. Personas are nobody, and their names are not among them.
    """
    heard = hear(as_seen(text))
    found: list[Run] = []
    asked = 0
    for run in runs(heard, len(heard.words)):
        if any(set(run.words) <= set(other.words) for other in found):
            continue
        if asked == MOST_QUERIES:
            break
        asked += 1
        if _is_customer(store, heard.typed(run.words)):
            found.append(run)
    return tuple(dict.fromkeys(heard.typed(run.words) for run in found))


def _is_customer(store: Store, words: str) -> bool:
    """Whether a customer is surely called so. A description ("the baker in Leeds") is no name."""
    best = next(iter(store.find_audiences(words)), None)
    if best is None or best.found_by == "description":
        return False
    return isinstance(best.audience, Customer) and (best.exact or best.score >= SURE)
