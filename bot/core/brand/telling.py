"""What breaks the brand's voice or bends its message, in sentences for whoever wrote it."""

from collections.abc import Sequence

from bot.core.brand.conveyance import Bend, How
from bot.core.brand.voice import Break, VoiceRule
from bot.core.errors import shortened

CLAIM = 140
"""Characters of a claim or of a sentence that is quoted: enough to know it by."""


def told(found: Sequence[Break]) -> tuple[tuple[Break, str], ...]:
    """Each with its sentence, such as: “cheap” stands in the second line; write “fair price”. The same words in several
    places are one sentence.
    """
    together: dict[tuple[str, str, str], list[Break]] = {}
    for each in found:
        together.setdefault((each.rule, each.quote.casefold(), each.better), []).append(each)
    return tuple((same[0], _sentence(same)) for same in together.values())


def _sentence(same: list[Break]) -> str:
    first = same[0]
    if first.rule is VoiceRule.ALWAYS:
        return f"“{first.better}” has to stand {first.where}, and is not there."
    stands = f"“{first.quote}” stands {_listed([each.where for each in same])}"
    if first.better:
        return f"{stands}; write “{first.better}”."
    return f"{stands}, and the brand never uses it; say it another way."


def _listed(places: list[str]) -> str:
    """Such as "in the subject and in the body"; of many, the first three are enough to find the others."""
    named = list(dict.fromkeys(places))
    more = f" and {len(named) - 3} more places" if len(named) > 4 else ""
    named = named[:3] if more else named
    return (", ".join(named) if more or len(named) == 1 else f"{', '.join(named[:-1])} and {named[-1]}") + more


def bend_told(bend: Bend) -> str:
    """Such as: “twelve years” changes a figure of “If a plant dies within twelve months, we replace it.”: there it is …"""
    claim, quote = shortened(bend.claim, CLAIM).rstrip("."), shortened(bend.quote, CLAIM).rstrip(".")
    if bend.how is How.FIGURE:
        return f"“{bend.by}” changes a figure; the brand says “{bend.wanted}” (“{claim}”)."
    if bend.how is How.DENIED:
        return f"“{quote}” says the opposite of “{claim}”."
    if bend.how is How.LESS:
        return (
            f"“{bend.by}” makes less of “{claim}”."
            if bend.by
            else f"“{quote}” leaves out “{bend.wanted}” of “{claim}”."
        )
    left_out = f", and leaves out “{bend.wanted}”" if bend.wanted else ""
    return f"“{bend.by}” promises more than “{claim}”{left_out}."


def lost_told(core_message: str) -> str:
    return f"The core message is not in it: “{shortened(core_message, CLAIM)}”"
