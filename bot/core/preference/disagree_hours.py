"""Hours that were named, asked for or refused, against hours in which messages are answered."""

from dataclasses import replace
from datetime import date

from bot.core.channels.channel import Channel
from bot.core.dossier import Dossier
from bot.core.evidence import Evidence, Polarity
from bot.core.norms import share_an_hour
from bot.core.preference.answer import Disagreement, HourAnswer, Level
from bot.core.preference.hour_words import hours_in_words, preferred, when
from bot.core.preference.hours import preferred_hour
from bot.core.preference.learning import UNTAUGHT, Learning
from bot.core.preference.stated_hours import Named, refused_hours
from bot.core.preference.statements import TOLD
from bot.core.preference.words import dated, day_in_words, verbatim
from bot.core.preference.zone import Zone


def hour_disagreement(
    dossier: Dossier, channel: Channel | None, said: HourAnswer, today: date, learning: Learning = UNTAUGHT
) -> Disagreement | None:
    """Where they named hours, and answer at others clearly more than in the rest of the day, or at those they refused.
    `said` is the answer that was found for them, in their zone.
    """
    refusals, asked = _told_to_refuse(dossier), preferred(said) if said.level is Level.SAID else None
    if not refusals and asked is None:
        return None
    zone = Zone(said.zone, said.zone_from)
    shown = _shown(dossier, channel, zone, today, learning)
    done = preferred(shown)
    if shown.level is not Level.DID or done is None:
        return None
    refused = next((named for named in refusals if share_an_hour(named[1], done)), None)
    if refused is not None:
        return _refused_but_answers(refused, shown, zone, today)
    if asked is None or share_an_hour(asked, done):
        return None
    return _asked_but_answers(dossier.item(said.evidence[0]), said, shown, today)


def _shown(dossier: Dossier, channel: Channel | None, zone: Zone, today: date, learning: Learning) -> HourAnswer:
    """When they answer, whatever they said of it."""
    silent = replace(dossier, own=(), persona_evidence=())
    return preferred_hour(silent, channel, (), zone, today=today, learning=learning)


def _told_to_refuse(dossier: Dossier) -> list[Named]:
    return [
        (item, hours)
        for item, hours in refused_hours(replace(dossier, persona_evidence=()))
        if item.source in TOLD and item.polarity is Polarity.DISLIKES
    ]


def _refused_but_answers(refused: Named, shown: HourAnswer, zone: Zone, today: date) -> Disagreement:
    item, hours = refused
    not_then = hours_in_words(hours, zone)
    return Disagreement(
        said=f"asked not to be reached {not_then}{_aside(item, today)}",
        said_on=item.on,
        did=f"answers most {when(shown)}{_last(shown, today)}",
        did_on=shown.last_on,
        ask=f"You asked us not to write {not_then}, yet that is when you answer most. Does it suit you after all?",
    )


def _asked_but_answers(item: Evidence | None, said: HourAnswer, shown: HourAnswer, today: date) -> Disagreement:
    return Disagreement(
        said=f"asked to be reached {when(said)}{_aside(item, today) if item else ''}",
        said_on=item.on if item else None,
        did=f"answers most {when(shown)}{_last(shown, today)}",
        did_on=shown.last_on,
        ask=f"You asked us to write {when(said)}. We find you answer more {when(shown)}: which suits you better?",
    )


def _aside(item: Evidence, today: date) -> str:
    return f"{verbatim(item)}, {dated(item, today)}"


def _last(shown: HourAnswer, today: date) -> str:
    return f", the last on {day_in_words(shown.last_on, today)}" if shown.last_on else ""
