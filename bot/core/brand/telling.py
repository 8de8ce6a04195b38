"""What breaks the brand's voice, in sentences for whoever wrote it."""

from collections.abc import Sequence

from bot.core.brand.voice import Break, VoiceRule


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
