"""Whether this workspace takes Slack's own charts.

Slack brought them in by stages, and not for every plan: where they are unknown it refuses the whole message, for its blocks.
The answer then goes out at once without charts, and so do the next ones for a day.
"""

import logging
import time
from collections.abc import Callable
from typing import TypeVar

from bot.slack.errors import SlackRefused
from bot.slack.views.message import Block, Message

log = logging.getLogger(__name__)

REFUSED = frozenset({"invalid_blocks", "invalid_blocks_format"})
FOR_A_DAY = 24 * 60 * 60.0
"""Seconds until a chart is tried again: it costs one call that is refused, and a plan may change."""

Posted = TypeVar("Posted")


class Charts:
    """What is known lives in this process: another learns it from one refused call of its own. `seconds` is a clock that
    never goes back.
    """

    def __init__(self, seconds: Callable[[], float] = time.monotonic) -> None:
        self._seconds, self._none_until = seconds, 0.0

    def send(self, message: Message, post: Callable[[list[Block]], Posted]) -> Posted:
        """What `post` gives for the message's blocks; for those without charts, where these are refused.

        Raises what `post` raises: SlackRefused where the blocks without charts are refused as well.
        """
        if message.chartless is None:
            return post(list(message.blocks))
        if self._seconds() < self._none_until:
            return post(list(message.chartless))
        try:
            return post(list(message.blocks))
        except SlackRefused as error:
            if error.facts["reason"] not in REFUSED:
                raise
        posted = post(list(message.chartless))
        self._none_until = self._seconds() + FOR_A_DAY
        log.info("Slack takes no charts here: for a day they are drawn in characters.")
        return posted
