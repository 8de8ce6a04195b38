"""Whether somebody has a holiday, by the country that their time zone lies in: all that Slack tells of where they are."""

from collections.abc import Callable
from datetime import date

from bot.core.keeping_up.schedule import Rests
from bot.core.preference.zone import country_of_zone

HolidayOn = Callable[[str, str | None, date], str]
"""The name of the public holiday in a country and region on that day; "" where it is none, or nobody knows."""


def rests_by(holiday_on: HolidayOn) -> Rests:
    """Of the whole country: in which part of it they live, the zone does not tell."""

    def rests(day: date, zone: str) -> bool:
        country = country_of_zone(zone)
        return bool(country and holiday_on(country, None, day))

    return rests
