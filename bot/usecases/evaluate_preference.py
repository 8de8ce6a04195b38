"""How well a look-up would have foretold what the workspace's own customers answered since."""

from bot.core.errors import Exit, TheirRulesError
from bot.core.preference.trial.hold import Trial, hold
from bot.usecases.ports import Store


class NothingToForetell(TheirRulesError):
    """There are too few messages to hide some of them and foretell those. Import some first: their-rules import touches FILE.csv."""

    exit = Exit.ANSWER_IS_NO


def evaluate_preference(store: Store) -> Trial:
    """The newest fifth of the touches is hidden and foretold from the rest. Raises NothingToForetell."""
    trial = hold(store.sampled_touches(), store.learning().half_life)
    if not trial.foretold:
        raise NothingToForetell
    return trial
