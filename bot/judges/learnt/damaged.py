"""Files of the learnt part that cannot be read: one sentence for whoever runs this, whatever library stumbled."""

from collections.abc import Iterator
from contextlib import contextmanager

from bot.core.errors import Exit, TheirRulesError


class DamagedNetwork(TheirRulesError):
    """The house judge's file {file} is missing or damaged. Install their-rules again to get a whole one."""

    exit = Exit.SERVICE_DOWN


@contextmanager
def reading_file(name: str) -> Iterator[None]:
    """Whatever goes wrong inside is told as DamagedNetwork; the cause stays with it, for the log."""
    try:
        yield
    except Exception as error:
        raise DamagedNetwork(file=name) from error
