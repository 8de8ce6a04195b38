"""Hours that were named against hours in which messages are answered."""

from dataclasses import replace
from datetime import date

from bot.core.channels.channel import Channel
from bot.core.dossier import Dossier
from bot.core.norms import HoursNorm
from bot.core.preference.answer import Disagreement, HourAnswer, Level
from bot.core.preference.hour_words import when
from bot.core.preference.hours import preferred_hour
from bot.core.preference.words import dated, verbatim
from bot.core.preference.zone import Zone


def hour_disagreement(
    dossier: Dossier, channel: Channel | None, said: HourAnswer, zone: Zone, today: date
) -> Disagreement | None:
    """Where they named hours, and answer at others clearly more than in the rest of the day."""
    if said.level is not Level.SAID or said.start is None or said.end is None:
        return None
    shown = preferred_hour(replace(dossier, own=()), channel, (), zone)
    if shown.level is not Level.DID or _overlap(said, shown):
        return None
    item = dossier.item(said.evidence[0])
    aside = f"{verbatim(item)}, {dated(item, today)}" if item else ""
    return Disagreement(
        said=f"asked to be reached {when(said)}{aside}",
        said_on=item.on if item else None,
        did=f"answers most {when(shown)}",
        did_on=None,
        ask=f"You asked us to write {when(said)}. We find you answer more {when(shown)}: which suits you better?",
    )


def _overlap(said: HourAnswer, shown: HourAnswer) -> bool:
    named = HoursNorm(said.start or 0, said.end or 24)
    return any(named.covers(hour) for hour in range(shown.start or 0, shown.end or 24))
