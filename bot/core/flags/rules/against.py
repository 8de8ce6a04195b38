"""What the rules against the audience share: an ask, the evidence that speaks against it, and none that backs it."""

import re
from collections.abc import Iterator

from bot.core.evidence import Aspect, Evidence
from bot.core.flags.asks import AskedClause
from bot.core.flags.flag import Trigger, Whose
from bot.core.flags.passages import Passage
from bot.core.flags.quote import shortened
from bot.core.flags.rules.rule import Hit


def against(asked: AskedClause, found: re.Match[str], opposing: tuple[Evidence, ...]) -> Iterator[Hit]:
    """A hit on the clause around `found`, where there is evidence against it."""
    if not opposing:
        return
    start = asked.clause.start
    yield Hit(
        passage=shortened(asked.clause, start + found.start(), start + found.end()),
        aspect=opposing[0].aspect,
        trigger=Trigger.AGAINST_AUDIENCE,
        whose=Whose.UNKNOWN,
        opposing=tuple(item for item in opposing if item.aspect is opposing[0].aspect),
    )


def whole(passage: Passage, opposing: tuple[Evidence, ...], aspect: Aspect) -> Hit:
    """A hit on exactly this passage."""
    return Hit(
        passage=passage,
        aspect=aspect,
        trigger=Trigger.AGAINST_AUDIENCE,
        whose=Whose.UNKNOWN,
        opposing=tuple(item for item in opposing if item.aspect is aspect),
    )
