"""Find who is meant by a name, an address, an id or a description; never guess between equals."""

from bot.core.audiences import Audience, Match
from bot.core.errors import NobodyOfThatName, NothingStored, SeveralAudiences, UnknownAudience
from bot.usecases.ports import Store

SURE = 86.0
"""A fuzzy match from this score on is taken as meant; below it, it is only named as the nearest."""
AHEAD = 8.0
"""Points by which the best must lead the second to be taken without asking."""
NEAREST = 3
"""How many are named where nobody is called quite so."""


def find_audience(store: Store, asked: str) -> Audience:
    """The one audience that is meant. Raises UnknownAudience, SeveralAudiences or NothingStored."""
    matches = store.find_audiences(asked)
    if not matches:
        raise _nobody(store, asked)
    equals = [match for match in matches if _as_good(match, matches[0])]
    if not matches[0].exact and matches[0].score < SURE:
        nearest = matches[:NEAREST]
        raise UnknownAudience(asked=asked, hint=f"Did you mean {_names(nearest)}?", matches=nearest)
    if len(equals) > 1:
        raise SeveralAudiences(asked=asked, names=_names(equals), matches=equals)
    return matches[0].audience


def _as_good(match: Match, best: Match) -> bool:
    if best.exact or match.exact:
        return match.exact == best.exact and match.score == best.score
    return best.score - match.score < AHEAD


def _nobody(store: Store, asked: str) -> NobodyOfThatName | NothingStored:
    return NobodyOfThatName(asked=asked) if store.holds_anybody() else NothingStored()


def _names(matches: list[Match]) -> str:
    names = [match.audience.label for match in matches]
    return " or ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
