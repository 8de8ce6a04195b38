"""May they be sent something now, and if not, when? The gates of the moment, above what they prefer."""

from datetime import datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.core.channels.channel import Channel
from bot.core.dossier import Dossier
from bot.core.norms import HoursNorm
from bot.core.preference.answer import HourAnswer, Sending, Shut, ShutBy
from bot.core.preference.contact_rules import AWAKE
from bot.core.preference.frequency import Cap, cap_in_words, cap_of, free_from, reached, reached_in_words
from bot.core.preference.hour_words import preferred
from bot.core.preference.moment import Moment
from bot.core.preference.open_hours import OpenHours, next_open, open_hours
from bot.core.preference.sending_words import no_end, not_now, reason_of, unknown_zone
from bot.core.preference.zone import Zone, place_of


def sending(dossier: Dossier, channel: Channel | None, hour: HourAnswer, zone: Zone, moment: Moment) -> Sending | None:
    """For one customer and the channel that was chosen; None for a persona, and without a channel."""
    if dossier.customer is None or channel is None:
        return None
    cap = cap_of(dossier, moment.cap)
    times = reached(dossier, cap, moment.now) if cap else []
    free = free_from(times, cap, moment.now) if cap else moment.now
    full = [] if cap is None or free == moment.now else [_too_often(cap, times, moment)]
    if free is None:
        return Sending(open=False, shut_by=tuple(full), sentence=no_end(full))
    local = _zone_info(zone)
    hours = open_hours(dossier, channel, hour, place_of(dossier.audience, zone), moment.holiday)
    if local is None:
        return _without_zone(hours, full, zone)
    return _answer(hours, hour, full, moment.now.astimezone(local), free.astimezone(local))


def _answer(hours: OpenHours, hour: HourAnswer, full: list[ShutBy], now: datetime, free: datetime) -> Sending:
    """Whoever has to wait may as well wait until people are awake, by whatever channel."""
    shut = (*full, *(reason_of(gate, hours, now) for gate in hours.shut(now)))
    wished = preferred(hour)
    next_at = (next_open(hours, free, HoursNorm(*AWAKE)) or next_open(hours, free)) if shut else now
    suits_at = next_open(hours, free, wished) if wished else None
    if suits_at is not None and next_at is not None:
        next_at = min(next_at, suits_at)
    return Sending(
        open=not shut,
        next_at=next_at,
        suits_at=suits_at,
        shut_by=shut,
        sentence=not_now(shut, next_at, suits_at, now, hour.level) if shut else "",
    )


def _too_often(cap: Cap, times: list[datetime], moment: Moment) -> ShutBy:
    told = cap_in_words(cap, moment.now.date())
    if not cap.norm.times:
        return ShutBy(gate=Shut.FREQUENCY, reason=told, ask="send nothing until they ask for it")
    return ShutBy(gate=Shut.FREQUENCY, reason=f"{reached_in_words(times, cap)}, and {told}")


def _without_zone(hours: OpenHours, full: list[ShutBy], zone: Zone) -> Sending:
    """Whether it is night or a holiday where they live nobody can say; that matters only where something depends on it."""
    if not (hours.awake or hours.rules or hours.refused or full):
        return Sending(open=True)
    return Sending(open=False if full else None, shut_by=tuple(full), sentence=unknown_zone(full, zone))


def _zone_info(zone: Zone) -> ZoneInfo | None:
    """None where the zone is not known, or where what stands on file is no zone."""
    try:
        return ZoneInfo(zone.name) if zone.name else None
    except (ZoneInfoNotFoundError, ValueError, OSError):  # what an import kept may be any text
        return None
