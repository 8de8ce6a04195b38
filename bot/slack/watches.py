"""Several things that are looked for every minute or every day, one after the other."""

import logging
from collections.abc import Callable

log = logging.getLogger(__name__)


def in_turn(*looks: Callable[[], object]) -> Callable[[], None]:
    """One look for all: where one fails, the others are looked for all the same."""

    def look() -> None:
        for each in looks:
            try:
                each()
            except Exception:
                log.exception("What is due could not be looked for")

    return look
