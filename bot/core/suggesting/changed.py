"""Whether a group that was refused has changed so clearly since that it is worth another look."""

from bot.core.suggesting.proposal import Proposal

GROWN = 1.5
"""Times as many customers, or that part of them: half as many again is another group to plan for. A choice of ours."""
MOVED = 0.15
"""Of a share, such as that of bulbs among what they buy: a change that nobody would put down to chance in a group that is
large enough to be proposed, and that changes what one would write to them. A choice of ours.
"""
OF_VALUE = 0.5
"""Of a figure that is no share, such as purchases a year: the same by half."""


def changed_clearly(before: Proposal, now: Proposal) -> bool:
    """Size, what sets them apart, or the months of their season. More purchases alone change nothing."""
    return _grown(before, now) or before.months != now.months or any(_moved(before, now))


def _grown(before: Proposal, now: Proposal) -> bool:
    fewer, more = sorted((before.customers, now.customers))
    return more >= GROWN * max(fewer, 1)


def _moved(before: Proposal, now: Proposal) -> list[bool]:
    was = {trait.key: trait.value for trait in before.traits}
    return [
        has_moved(was[trait.key], trait.value) if trait.key in was else True
        for trait in now.traits
    ]  # fmt: skip


def has_moved(before: float, now: float) -> bool:
    """Figures between 0 and 1 are shares, and compared as such."""
    if 0 <= before <= 1 and 0 <= now <= 1:
        return abs(now - before) >= MOVED
    return abs(now - before) >= OF_VALUE * max(abs(before), abs(now))
