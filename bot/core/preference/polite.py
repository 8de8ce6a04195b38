"""The hours of a part of the day in which a channel may be used without disturbing, or breaking a word."""

from dataclasses import dataclass, replace

from bot.core.channels.channel import Channel
from bot.core.norms import Days, HoursNorm, share_an_hour
from bot.core.preference.contact_rules import AWAKE, CONTACT_RULES
from bot.core.preference.dayparts import Part
from bot.core.preference.quiet_hours import SATURDAY, QuietRule, windows_on

SHORTEST = 2
"""Hours: what is left of a part of the day, an hour before nine, is nothing to build a habit on."""


@dataclass(frozen=True, slots=True)
class Polite:
    """`refused` are hours that they do not want, `rules` what the law where they live says of the channel."""

    channel: Channel | None
    refused: tuple[HoursNorm, ...] = ()
    rules: tuple[QuietRule, ...] = ()

    def window(self, at: Part) -> tuple[int, int] | None:
        """First hour, and the first that is no longer in it; None where the part may not be used."""
        return self._within(at, CONTACT_RULES[self.channel].awake if self.channel else None)

    def to_try(self, at: Part) -> tuple[int, int] | None:
        """The same for hours that we propose ourselves: of no channel outside the hours in which people are awake."""
        window = self._within(at, AWAKE)
        return window if window and window[1] - window[0] >= SHORTEST else None

    def left_of(self, hours: HoursNorm) -> HoursNorm | None:
        """What may be proposed of hours that others named; None where nothing is left, or the audience refused them."""
        if self.refuses(hours):
            return None
        awake = CONTACT_RULES[self.channel].awake if self.channel else None
        if awake is None:
            return hours
        start, end = max(hours.start, awake[0]), min(hours.end, awake[1])
        return replace(hours, start=start, end=end) if start < end else None

    def refuses(self, hours: HoursNorm) -> bool:
        return any(share_an_hour(hours, each) for each in self.refused)

    def _within(self, at: Part, awake: tuple[int, int] | None) -> tuple[int, int] | None:
        start, end = at[0].hours
        if awake:
            start, end = max(start, awake[0]), min(end, awake[1])
        start, end = self._lawful(start, end, weekend=at[1])
        if start >= end:
            return None
        days = Days.WEEKEND if at[1] else Days.WEEKDAY
        return None if self.refuses(HoursNorm(start, end, days)) else (start, end)

    def _lawful(self, start: int, end: int, *, weekend: bool) -> tuple[int, int]:
        """The longest stretch of whole hours that the law leaves on some day of that kind."""
        if not self.rules:
            return start, end
        days = range(SATURDAY, 7) if weekend else range(SATURDAY)
        windows = {window for day in days for window in windows_on(self.rules, day)}
        left = [(max(start, -(-first // 60)), min(end, last // 60)) for first, last in sorted(windows)]
        return max(left, key=lambda each: each[1] - each[0], default=(start, start))
