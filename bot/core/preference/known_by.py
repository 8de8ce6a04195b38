"""A digest of what an answer rests on: the same as long as nothing was learnt, whatever the day and however it is worded."""

from collections.abc import Sequence
from hashlib import sha256

from bot.core.dossier import Dossier
from bot.core.preference.answer import Preference
from bot.core.preference.group import Group, HowMany


def of_preference(preference: Preference, dossier: Dossier) -> str:
    """Touches weigh less from day to day, and that changes no digest; a new touch or word does."""
    standings = [
        (each.channel, each.consent, each.consent_basis, each.delivered, each.answered, each.refused, each.stated)
        for each in sorted(preference.standings, key=lambda each: each.channel)
    ]
    cited = sorted((item.id, item.value, item.note) for item in dossier.evidence)
    return _digest(dossier.audience, standings, preference.hours, cited)


def of_group(group: Group) -> str:
    return _digest(
        group.persona and group.persona.label,
        group.customers,
        group.known,
        group.closed,
        group.channels,
        group.hours,
        group.counts,
    )


def of_how_many(found: Sequence[HowMany]) -> str:
    return _digest(of_group(found[0].group), [(str(each.asked), each.lean, each.known) for each in found])


def _digest(*facts: object) -> str:
    return sha256(repr(facts).encode()).hexdigest()[:16]
