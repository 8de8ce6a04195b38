"""Read a message as evidence: whom it names, what it tells of them, and what in it should not be kept."""

from dataclasses import dataclass

from bot.core.asks.heard import hear
from bot.core.asks.runs import runs
from bot.core.audiences import Audience
from bot.core.insights.care import private_in
from bot.core.insights.reading import Proposal, propose
from bot.usecases.names_in import names_in
from bot.usecases.ports import Store
from bot.usecases.surely_meant import surely_meant

MOST_QUERIES = 6
"""Questions to the store for one message: among a million customers each takes up to 50 ms, and a form waits three seconds."""
READ = 1_500
"""Characters of a message that are searched for names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Insight:
    """`audience` is None where nobody is surely named; `care` are words for what had better not be kept."""

    audience: Audience | None
    proposal: Proposal
    care: tuple[str, ...]


def read_insight(store: Store, text: str, audience: Audience | None = None) -> Insight:
    """`audience` is whom the thread is about, where that is known."""
    whom = audience or named_in(store, text[:READ])
    others = [name for name in names_in(store, text[:READ]) if not whom or not _is_theirs(name, whom)]
    named = (f"the name of {others[0]}",) if others else ()
    return Insight(audience=whom, proposal=propose(text), care=(*named, *private_in(text)))


def named_in(store: Store, text: str) -> Audience | None:
    """The likeliest run of words that is surely one customer's or persona's name; a description is no name."""
    heard = hear(text)
    for run in runs(heard, len(heard.words))[:MOST_QUERIES]:
        name = heard.typed(run.words)
        meant = surely_meant(name, store.find_audiences(name), in_text=True)
        if len(meant) == 1 and meant[0].found_by != "description":
            return meant[0].audience
    return None


def _is_theirs(name: str, audience: Audience) -> bool:
    own = {part.casefold() for part in audience.label.replace(",", " ").split()}
    email, phone = (getattr(audience, field, None) or "" for field in ("email", "phone"))
    return all(part.casefold() in own for part in name.split()) or name.casefold() in (email.casefold(), phone)
