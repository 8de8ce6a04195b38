"""How deep a persona goes: as deep as people think about what they buy. Nobody ponders a packet of seeds."""

from enum import StrEnum


class Price(StrEnum):
    """What the product costs, as its buyer feels it."""

    SMALL = "small"
    FELT = "felt"
    DEAR = "dear"


class Importance(StrEnum):
    """How much hangs on the choice for its buyer."""

    LITTLE = "little"
    SOME = "some"
    MUCH = "much"


class Depth(StrEnum):
    SHORT = "short"
    MIDDLE = "middle"
    LONG = "long"


SHORT_MATTER = ("shopping", "goals", "pains", "triggers", "products", "season")
"""What decides over a cheap thing: what it is for, what goes wrong, and what makes people buy it now."""
MATTER = (
    "job",
    "day",
    "household",
    "shopping",
    "goals",
    "values",
    "pains",
    "objections",
    "triggers",
    "products",
    "season",
)
"""Fields that change what is said to somebody, when and why. Dress, food or holidays colour a portrait, and may stay empty."""
LONG_MATTER = (*MATTER, "evenings", "weekend", "home", "ambitions", "hobbies")
"""A dear thing has to fit into a life: when they sit down to think, where it would stand, and what they hope to become."""


def depth_of(price: Price, importance: Importance) -> Depth:
    """A thing is thought about for its price or for what hangs on it: whichever is more."""
    if price is Price.DEAR or importance is Importance.MUCH:
        return Depth.LONG
    if price is Price.SMALL and importance is Importance.LITTLE:
        return Depth.SHORT
    return Depth.MIDDLE


def matter_at(depth: Depth | None) -> tuple[str, ...]:
    """The fields that matter at that depth; of a persona that was never asked, as for a thing in the middle."""
    match depth:
        case Depth.SHORT:
            return SHORT_MATTER
        case Depth.LONG:
            return LONG_MATTER
    return MATTER
