"""The moments at which a customer may be written to, and what shuts the others."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from bot.core.channels.channel import Channel
from bot.core.dossier import Dossier
from bot.core.norms import Days, HoursNorm
from bot.core.preference.answer import HourAnswer, Level, Shut
from bot.core.preference.channel_words import CHANNEL_WORDS
from bot.core.preference.contact_rules import CONTACT_RULES
from bot.core.preference.hour_words import asks_for_holidays, preferred
from bot.core.preference.moment import Holidays
from bot.core.preference.quiet_hours import (
    SATURDAY,
    Kind,
    QuietRule,
    Window,
    nothing_laid_down,
    quiet_rules,
    rules_for,
    windows_on,
)
from bot.core.preference.stated_hours import refused_hours
from bot.core.preference.zone import Place

DAY = 24 * 60
LOOK_AHEAD = 60
"""Days: no country rests longer, and whoever finds nothing until then has refused all hours that the law leaves."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenHours:
    """`asked` are hours they named themselves: there neither a code of the trade nor the house's manners bind, the law does.
    `unwritten` says why the house's manners are all there is, "" where a rule stands beside them.
    """

    awake: tuple[int, int] | None
    rules: tuple[QuietRule, ...]
    refused: tuple[HoursNorm, ...]
    asked: HoursNorm | None
    place: Place
    holiday: Holidays
    unwritten: str = ""

    def holiday_on(self, day: date) -> str:
        """The name of the public holiday, "" where it is none, or where they asked to be written to on those."""
        return self.holiday(self.place.country, self.place.region, day) if self.place.country else ""

    def shut(self, at: datetime) -> list[Shut]:
        """Everything that stands against this moment of their own day."""
        within = not self.rules or _within(windows_on(self.rules, at.weekday()), at.hour * 60 + at.minute)
        law = any(rule.kind is Kind.STATUTE for rule in self.rules)
        asked = self.asked is not None and _fits(self.asked, at)
        polite = asked or self.awake is None or self.awake[0] <= at.hour < self.awake[1]
        tests = (
            (Shut.HOLIDAY, bool(self.holiday_on(at.date()))),
            (Shut.LAW, law and not within),
            (Shut.CODE, not law and not within and not asked),
            (Shut.REFUSED, any(_fits(each, at) for each in self.refused)),
            (Shut.MANNERS, within and not polite),
        )
        return [gate for gate, closed in tests if closed]


def open_hours(dossier: Dossier, channel: Channel, hour: HourAnswer, place: Place, holiday: Holidays) -> OpenHours:
    awake = CONTACT_RULES[channel].awake
    return OpenHours(
        awake=awake,
        rules=rules_for(channel, place.country, place.region),
        refused=tuple(hours for _, hours in refused_hours(dossier)),
        asked=preferred(hour) if hour.level is Level.SAID else None,
        place=Place() if asks_for_holidays(dossier.own) or _disturbs_nobody(channel) else place,
        holiday=holiday,
        unwritten=_unwritten(channel, place.country),
    )


def next_open(hours: OpenHours, start: datetime, within: HoursNorm | None = None) -> datetime | None:
    """The first moment from `start` on, in its zone, that nothing stands against; None where there is none in sight."""
    if not hours.shut(start) and _fits(within, start):
        return start
    for number in range(LOOK_AHEAD):
        day = start.date() + timedelta(days=number)
        found = next((at for at in _edges(hours, day, start) if not hours.shut(at) and _fits(within, at)), None)
        if found is not None:
            return found
    return None


def _unwritten(channel: Channel, country: str | None) -> str:
    """Whether anybody looked for hours that are laid down there."""
    if not country or any(rule.country == country and channel in rule.channels for rule in quiet_rules()):
        return ""
    many = CHANNEL_WORDS[channel].many
    return nothing_laid_down(channel, country) or f"our list of laws has none on {many} in {country}"


def _edges(hours: OpenHours, day: date, after: datetime) -> Iterator[datetime]:
    """The moments of a day at which something may open: every full hour, and where a law says so in between."""
    if hours.holiday_on(day):
        return
    legal = {window[0] for window in windows_on(hours.rules, day.weekday())}
    for minute in sorted({*range(0, DAY, 60), *legal}):
        at = datetime.combine(day, time(minute // 60, minute % 60), tzinfo=after.tzinfo)
        if at > after:
            yield at


def _fits(hours: HoursNorm | None, at: datetime) -> bool:
    return hours is None or (_on(hours, at.date()) and hours.covers(at.hour))


def _on(hours: HoursNorm, day: date) -> bool:
    weekend = day.weekday() >= SATURDAY
    return hours.days is Days.ANY or (hours.days is Days.WEEKEND) == weekend


def _within(windows: Iterable[Window], minute: int) -> bool:
    return any(first <= minute < last for first, last in windows)


def _disturbs_nobody(channel: Channel) -> bool:
    """A letter comes when the post does, and what stands in our own product waits for those who open it."""
    return channel in (Channel.POST, Channel.IN_APP)
